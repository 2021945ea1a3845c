package secondlook.workbench.naming;

import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.workbench.connections.ConnectedMaterial;

/** A log that names a man, his nickname, phone, car and takeaway, which only another force's file records. All invented. */
final class NamedMaterial {

    static final String NP = "northmere-police";
    static final String BC = "brackwater-constabulary";
    private static final String HEALTH = "harrowick-health";

    static final String LOG = "\ud83d\ude42 The child says that an adult known as \"Razz\" waits outside. "
            + "He rang from 07255 900417. Car QA05 NYD, seen at the Blue Lantern.";

    private NamedMaterial() {}

    static ConnectedMaterial ofTwoForces() {
        return new ConnectedMaterial()
                .person(NP, "P-1", "Amelie", "Hartwood", "2000-06-14")
                .row(
                        NP,
                        FactKind.PERSON,
                        null,
                        "P-2",
                        null,
                        Field.FORENAME,
                        "Raymond",
                        Field.SURNAME,
                        "Holt",
                        Field.NICKNAME,
                        "Razz",
                        Field.BIRTH_DATE,
                        "1979-04-02")
                .caseFile(
                        NP,
                        "NP/12/1",
                        "2012-10-08T09:00",
                        Field.PLACE,
                        "Blue Lantern, 14 Tarrow Street, Northmere",
                        Field.PLACE_TYPE,
                        "takeaway")
                .role(NP, "NP/12/1", "P-1", "victim")
                .role(NP, "NP/12/1", "P-2", "suspect")
                .row(
                        NP,
                        FactKind.PHONE,
                        "NP/12/1",
                        "PH-1",
                        "P-2",
                        Field.PHONE,
                        "+44 7255 900417",
                        Field.AT,
                        "2012-10-01")
                .row(NP, FactKind.LOG_ENTRY, "NP/12/1", "L-9", null, Field.TEXT, "Raymond Holt (Razz) was spoken to.")
                .person(BC, "B-1", "Wren", "Ashdown", "1998-11-23")
                .caseFile(BC, "BC/13/2", "2013-04-17T14:05")
                .role(BC, "BC/13/2", "B-1", "victim")
                .row(BC, FactKind.LOG_ENTRY, "BC/13/2", "L-1", null, Field.AT, "2013-04-18", Field.TEXT, LOG)
                .row(
                        BC,
                        FactKind.LOG_ENTRY,
                        "BC/13/2",
                        "L-2",
                        null,
                        Field.TEXT,
                        "PC Holt saw nobody in Holt Road. Wren Ashdown is well.")
                .row(BC, FactKind.LETTER, null, "T-1", "B-1", Field.TEXT, "Dear colleague, she told me of a Mr Holt.")
                .person(HEALTH, "H-1", "Ivo", "Sallow", "2001-01-01")
                .row(HEALTH, FactKind.LETTER, null, "T-2", "H-1", Field.TEXT, "He spoke of Ray Holt.");
    }
}
