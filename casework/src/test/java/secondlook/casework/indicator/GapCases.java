package secondlook.casework.indicator;

import static secondlook.casework.CaseFileBuilder.COUNCIL;
import static secondlook.casework.CaseFileBuilder.HOME;
import static secondlook.casework.CaseFileBuilder.POLICE;
import static secondlook.casework.CaseFileBuilder.aCaseFile;
import static secondlook.casework.CaseFileBuilder.unreadable;
import static secondlook.casework.indicator.IndicatorCase.cannotTell;
import static secondlook.casework.indicator.IndicatorCase.no;
import static secondlook.casework.indicator.IndicatorCase.yes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;

/** What is not there: records that nobody handed over, dates that are absent or leave a threshold open. */
final class GapCases {

    private GapCases() {}

    static List<IndicatorCase> all() {
        return Stream.of(recording(), police(), children(), episodes(), order())
                .flatMap(List::stream)
                .toList();
    }

    private static CaseFileBuilder child() {
        return aCaseFile().child("c1");
    }

    private static CaseFileBuilder letter(Object at, Object recorded) {
        return child().tied(
                        "c1",
                        COUNCIL,
                        FactKind.LETTER,
                        Field.AT,
                        at,
                        Field.DISCLOSURE,
                        "yes",
                        Field.CRIME_REFERENCE,
                        "NP/15/1",
                        Field.CRIME_RECORDED,
                        recorded);
    }

    private static List<IndicatorCase> recording() {
        String key = "crime-not-recorded";
        DateRange turn = DateRange.between(LocalDate.of(2014, 12, 31), LocalDate.of(2015, 1, 1), DatePrecision.RANGE);
        return List.of(
                no(key, "24 hours to the minute", letter("2015-02-11 10:00", "2015-02-12 10:00")),
                yes(key, "a minute more", letter("2015-02-11 10:00", "2015-02-12 10:01"), "within 24 hours"),
                no(key, "72 hours to the minute before 2015", letter("2013-02-11 10:00", "2013-02-14 10:00")),
                cannotTell(
                        key,
                        "when it was recorded is empty",
                        letter("2015-02-11", null),
                        "when the crime was recorded"),
                cannotTell(
                        key,
                        "when it was recorded cannot be read",
                        letter("2015-02-11", unreadable()),
                        "when the crime was recorded"),
                cannotTell(key, "the disclosure has no date", letter(null, "2015-02-12"), "the date of the disclosure"),
                cannotTell(
                        key,
                        "before 2015 or since, and recorded between the two limits",
                        letter(turn, "2015-01-03 00:00"),
                        "whether the rule of 24 hours held yet"),
                yes(
                        key,
                        "before 2015 or since, and too late for either",
                        letter(turn, "2015-01-09"),
                        "A disclosure recorded"),
                cannotTell(
                        key,
                        "whether it was disclosed is withheld",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.LETTER,
                                        Field.AT,
                                        "2015-02-11",
                                        Field.DISCLOSURE,
                                        AbsentReason.WITHHELD),
                        "whether the row records a disclosure"));
    }

    private static List<IndicatorCase> police() {
        CaseFileBuilder two =
                child().suspect("s1").suspect("s2").row(FactKind.PROCESS, Field.TYPE, "arrest", Field.AT, "2015-03-01");
        CaseFileBuilder vehicle =
                child().head(Field.OUTCOME, "18").row(FactKind.VEHICLE, Field.DESCRIPTION, "silver saloon");
        return List.of(
                cannotTell(
                        "suspect-not-interviewed",
                        "nobody’s role was supplied",
                        aCaseFile().nobodySupplied(FactKind.INVOLVEMENT),
                        "not supplied"),
                cannotTell(
                        "suspect-not-interviewed",
                        "an arrest of one of two",
                        two,
                        "which of the suspects was interviewed"),
                cannotTell(
                        "suspect-not-interviewed",
                        "an interview without a date",
                        child().suspect("s1").rowOf("s1", FactKind.PROCESS, Field.TYPE, "arrest"),
                        "the date of the interview"),
                no("named-but-no-suspect", "a vehicle by its colour", vehicle),
                yes(
                        "named-but-no-suspect",
                        "a nickname in the words of the report",
                        child().head(Field.OUTCOME, "18", Field.TEXT, "Seen with a male known as Dazza."),
                        "A name or nickname stands in the file"),
                yes(
                        "early-non-support",
                        "the suspect was spoken to, the child once",
                        child().rowOf("c1", FactKind.CONTACT, Field.TYPE, "visit", Field.AT, "2015-03-01")
                                .row(FactKind.CONTACT, Field.TYPE, "suspect-contact", Field.AT, "2015-03-02"),
                        "as not supported"),
                cannotTell(
                        "resource-led-closure",
                        "the rationale is on paper",
                        child().head(Field.RATIONALE, "See paper report.")
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-03"),
                        "the rationale on paper"),
                cannotTell(
                        "resource-led-closure",
                        "no column for the rationale",
                        child().withoutColumn(FactKind.OCCURRENCE, Field.RATIONALE)
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-03"),
                        "the rationale"),
                yes(
                        "reclassified-down",
                        "within 30 days of recording, later than that after the report",
                        child().head(Field.CRIME_RECORDED, "2015-03-10")
                                .row(FactKind.CLASSIFICATION, Field.AT, "2015-04-09", Field.LOWERED, "yes"),
                        "The classification was lowered 30 days after it was recorded"),
                cannotTell(
                        "exploitation-not-flagged",
                        "no log, no factors",
                        child().withoutColumn(FactKind.OCCURRENCE, Field.MARKERS)
                                .head(Field.REPORTED, "2019-08-01", Field.CLOSED, "2019-09-01")
                                .nobodySupplied(FactKind.LOG_ENTRY),
                        "not supplied"),
                cannotTell(
                        "other-children-not-checked",
                        "nobody’s role was supplied",
                        aCaseFile().nobodySupplied(FactKind.INVOLVEMENT, FactKind.ACTION),
                        "not supplied"),
                yes(
                        "place-recurs",
                        "a station",
                        child().row(FactKind.PLACE, Field.PLACE, "Northmere bus station", Field.PLACE_TYPE, "station")
                                .reaching(
                                        "place",
                                        LinkStanding.LINKED,
                                        POLICE,
                                        "NP/12/1",
                                        FactKind.PLACE,
                                        Field.PLACE,
                                        "Northmere bus station")
                                .reaching(
                                        "place",
                                        LinkStanding.LINKED,
                                        POLICE,
                                        "NP/12/2",
                                        FactKind.PLACE,
                                        Field.PLACE,
                                        "Northmere bus station"),
                        "A place recorded in three case files has no action on it"));
    }

    private static List<IndicatorCase> children() {
        CaseFileBuilder removed = child().rowOf("c1", FactKind.FLAG, Field.TYPE, "cse", Field.REMOVED, "2015-03-01");
        return List.of(
                cannotTell(
                        "flag-removed-early",
                        "no missing episodes handed over",
                        removed.nobodySupplied(FactKind.MISSING_EPISODE, FactKind.REFERRAL),
                        "not supplied"),
                cannotTell(
                        "risk-stepped-down",
                        "no assessments handed over",
                        child().nobodySupplied(FactKind.ASSESSMENT),
                        "not supplied"),
                cannotTell(
                        "risk-stepped-down",
                        "the higher one has no date",
                        child().tied("c1", COUNCIL, FactKind.ASSESSMENT, Field.LEVEL, "high")
                                .tied("c1", COUNCIL, FactKind.ASSESSMENT, Field.LEVEL, "low", Field.AT, "2015-03-01"),
                        "the date of an assessment"),
                cannotTell(
                        "warnings-unanswered",
                        "neither letters nor referrals handed over",
                        child().nobodySupplied(FactKind.LETTER, FactKind.REFERRAL),
                        "not supplied"),
                cannotTell(
                        "warnings-unanswered",
                        "who sent them is empty",
                        child().tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-01-05")
                                .tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-02-05"),
                        "who sent a letter or referral"),
                cannotTell(
                        "repeated-no-action",
                        "no referrals handed over",
                        child().nobodySupplied(FactKind.REFERRAL),
                        "not supplied"));
    }

    private static List<IndicatorCase> episodes() {
        CaseFileBuilder low = child().withoutColumn(FactKind.OCCURRENCE, Field.FLAGS)
                .tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-21 23:40", Field.GRADE, "low")
                .nobodySupplied(FactKind.FLAG);
        CaseFileBuilder listed = child().head(Field.FLAGS, "CSE")
                .tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-21 23:40", Field.GRADE, "low");
        CaseFileBuilder gone = child().tied("c1", HOME, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-21 23:40");
        return List.of(
                cannotTell(
                        "missing-without-plan",
                        "no episodes handed over",
                        child().nobodySupplied(FactKind.MISSING_EPISODE),
                        "not supplied"),
                cannotTell("missing-under-graded", "no flags handed over", low, "not supplied"),
                cannotTell(
                        "missing-under-graded", "a flag without a date in the head", listed, "when the flag was set"),
                cannotTell(
                        "return-interview-lost",
                        "no interviews handed over",
                        gone.nobodySupplied(FactKind.RETURN_INTERVIEW),
                        "not supplied"),
                cannotTell(
                        "return-interview-lost",
                        "its text is on paper",
                        child().tied("c1", HOME, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-21 23:40")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.RETURN_INTERVIEW,
                                        Field.HELD,
                                        "yes",
                                        Field.TEXT,
                                        "See paper report."),
                        "on paper"));
    }

    /** Of two moments of one day, the times say which came first. */
    private static List<IndicatorCase> order() {
        return List.of(
                no(
                        "withdrawal-after-contact",
                        "seen after it was withdrawn, on the same day",
                        child().rowOf("c1", FactKind.CONTACT, Field.TYPE, "withdrawal", Field.AT, "2015-03-02 10:00")
                                .row(FactKind.CONTACT, Field.TYPE, "sighting", Field.AT, "2015-03-02 15:00")),
                yes(
                        "moved-without-question",
                        "not considered is not considering",
                        child().tied(
                                        "c1",
                                        POLICE,
                                        FactKind.MISSING_EPISODE,
                                        Field.STARTED,
                                        "2015-02-21 23:40",
                                        Field.MOVEMENT,
                                        "hotel",
                                        Field.TRAFFICKING_CONSIDERED,
                                        "Not considered"),
                        "trafficking is not considered"),
                no(
                        "flag-removed-early",
                        "missing before the removal, on the same day",
                        child().rowOf("c1", FactKind.FLAG, Field.TYPE, "cse", Field.REMOVED, "2015-03-02 15:00")
                                .tied("c1", HOME, FactKind.MISSING_EPISODE, Field.STARTED, "2015-03-02 01:00")));
    }
}
