package secondlook.casework.indicator;

import static secondlook.casework.CaseFileBuilder.aCaseFile;
import static secondlook.casework.CaseFileBuilder.unreadable;
import static secondlook.casework.indicator.IndicatorCase.cannotTell;
import static secondlook.casework.indicator.IndicatorCase.no;
import static secondlook.casework.indicator.IndicatorCase.yes;

import java.util.List;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.AbsentReason;

/** What a police file is asked: accounts, suspects, enquiries, exhibits, notices and how it was closed. */
final class PoliceCases {

    private PoliceCases() {}

    static List<IndicatorCase> all() {
        return java.util.stream.Stream.of(
                        accounts(), suspects(), support(), enquiries(), recording(), charges(), closings(), ties())
                .flatMap(List::stream)
                .toList();
    }

    private static CaseFileBuilder withChild() {
        return aCaseFile().child("c1");
    }

    private static CaseFileBuilder withSuspect() {
        return withChild().suspect("s1");
    }

    private static List<IndicatorCase> accounts() {
        String key = "account-not-taken";
        return List.of(
                yes(
                        key,
                        "no account in the contacts",
                        withChild(),
                        "No account was taken from the child before closure"),
                yes(
                        key,
                        "the account came after closure",
                        withChild().rowOf("c1", FactKind.CONTACT, Field.TYPE, "statement", Field.AT, "2015-04-02"),
                        "No account was taken from the child before closure"),
                yes(
                        key,
                        "the first account came 29 days after the report",
                        withChild()
                                .head(Field.CLOSED, "2015-06-01")
                                .rowOf("c1", FactKind.CONTACT, Field.TYPE, "first-account", Field.AT, "2015-03-27"),
                        "The first account was taken 29 days after the report"),
                yes(
                        key,
                        "the age may be 17 or 18",
                        aCaseFile().person("c1", "victim", Field.BIRTH_DATE, "1997"),
                        "No account was taken from the child before closure (the child’s age is uncertain)"),
                no(
                        key,
                        "an account on the 28th day",
                        withChild()
                                .head(Field.CLOSED, "2015-06-01")
                                .rowOf("c1", FactKind.CONTACT, Field.TYPE, "first-account", Field.AT, "2015-03-26")),
                no(key, "the victim was an adult", aCaseFile().person("c1", "victim", Field.BIRTH_DATE, "1990-01-01")),
                cannotTell(
                        key,
                        "contacts were not supplied",
                        withChild().supply(Supply.NOT_SUPPLIED, FactKind.CONTACT),
                        "contacts not supplied"),
                cannotTell(
                        key,
                        "one row stands for contacts on paper",
                        withChild().row(FactKind.CONTACT, Field.TYPE, AbsentReason.ON_PAPER),
                        "on paper"),
                cannotTell(
                        key,
                        "the date of the account straddles the closing",
                        withChild().rowOf("c1", FactKind.CONTACT, Field.TYPE, "statement", Field.AT, "2015-03"),
                        "dates exact enough"));
    }

    private static List<IndicatorCase> suspects() {
        String interview = "suspect-not-interviewed";
        String named = "named-but-no-suspect";
        return List.of(
                yes(
                        interview,
                        "a named suspect and no process",
                        withSuspect(),
                        "A person recorded as suspect was not interviewed before closure"),
                yes(
                        interview,
                        "only bail is recorded",
                        withSuspect().rowOf("s1", FactKind.PROCESS, Field.TYPE, "bail", Field.AT, "2015-03-01"),
                        "A person recorded as suspect was not interviewed before closure"),
                no(
                        interview,
                        "a voluntary interview",
                        withSuspect()
                                .rowOf(
                                        "s1",
                                        FactKind.PROCESS,
                                        Field.TYPE,
                                        "voluntary-interview",
                                        Field.AT,
                                        "2015-03-01")),
                no(interview, "charged", withSuspect().head(Field.OUTCOME, "1")),
                no(interview, "known by a nickname only", withChild().person("s1", "suspect", Field.NICKNAME, "Daz")),
                cannotTell(
                        interview,
                        "the kind of process is missing",
                        withSuspect().rowOf("s1", FactKind.PROCESS, Field.AT, "2015-03-01"),
                        "the kind of process not recorded"),
                cannotTell(
                        interview,
                        "the outcome is vague",
                        withSuspect().head(Field.OUTCOME, "vague"),
                        "the outcome vague"),
                yes(
                        named,
                        "a nickname in the log",
                        withChild()
                                .head(Field.OUTCOME, "18")
                                .row(
                                        FactKind.LOG_ENTRY,
                                        Field.AT,
                                        "2015-03-02",
                                        Field.TEXT,
                                        "She spoke of a man known as “Daz”."),
                        "A name or nickname stands in the file and the outcome says that no suspect was identified"),
                yes(
                        named,
                        "a phone in the log",
                        withChild()
                                .head(Field.OUTCOME, "14")
                                .row(FactKind.LOG_ENTRY, Field.TEXT, "Calls came from 07255 123 456."),
                        "A phone number stands in the file and the outcome says that no suspect was identified"),
                yes(
                        named,
                        "a registration in a linked row",
                        withChild()
                                .head(Field.OUTCOME, "18")
                                .tied("c1", "tollen-lodge", FactKind.VEHICLE, Field.REGISTRATION, "4KR?"),
                        "A registration stands in the file and the outcome says that no suspect was identified"),
                no(
                        named,
                        "the log holds officers and streets only",
                        withChild()
                                .head(Field.OUTCOME, "18")
                                .row(
                                        FactKind.LOG_ENTRY,
                                        Field.TEXT,
                                        "DC 4471 made house-to-house enquiries in Tarrow Street.")),
                no(
                        named,
                        "a suspect was identified",
                        withChild().row(FactKind.LOG_ENTRY, Field.TEXT, "A man known as “Daz”.")),
                cannotTell(
                        named,
                        "the log is withheld",
                        withChild()
                                .head(Field.OUTCOME, "18")
                                .row(FactKind.LOG_ENTRY, Field.TEXT, AbsentReason.WITHHELD),
                        "the log withheld"),
                cannotTell(
                        named,
                        "the outcome is vague",
                        withChild()
                                .head(Field.OUTCOME, "vague")
                                .row(FactKind.LOG_ENTRY, Field.TEXT, "A man known as “Daz”."),
                        "the outcome vague"));
    }

    private static List<IndicatorCase> support() {
        String early = "early-non-support";
        String withdrawal = "withdrawal-after-contact";
        String told = "victim-not-told";
        CaseFileBuilder call = withChild().row(FactKind.CONTACT, Field.AT, "2015-03-02", Field.TYPE, "telephone-call");
        return List.of(
                yes(
                        early,
                        "one call, no wish, closed after 29 days",
                        call,
                        "The file was closed 29 days after the report as not supported, with no wish of the child recorded"),
                no(
                        early,
                        "a wish is recorded",
                        withChild()
                                .row(
                                        FactKind.CONTACT,
                                        Field.AT,
                                        "2015-03-02",
                                        Field.TYPE,
                                        "telephone-call",
                                        Field.WISHES,
                                        "Does not want to go to court")),
                no(
                        early,
                        "a support referral",
                        withChild().row(FactKind.CONTACT, Field.AT, "2015-03-02", Field.TYPE, "support-referral")),
                no(
                        early,
                        "closed after 31 days",
                        withChild()
                                .head(Field.CLOSED, "2015-03-29 10:00")
                                .row(FactKind.CONTACT, Field.AT, "2015-03-02", Field.TYPE, "telephone-call")),
                cannotTell(
                        early,
                        "contacts were not supplied",
                        withChild().supply(Supply.NOT_SUPPLIED, FactKind.CONTACT),
                        "contacts not supplied"),
                yes(
                        withdrawal,
                        "withdrawn ten days after a sighting",
                        withChild()
                                .row(FactKind.CONTACT, Field.AT, "2015-03-05", Field.TYPE, "sighting")
                                .row(FactKind.CONTACT, Field.AT, "2015-03-15", Field.TYPE, "withdrawal"),
                        "Support was withdrawn ten days after contact with, or a sighting of, the person recorded as suspect"),
                no(
                        withdrawal,
                        "fifteen days after",
                        withChild()
                                .row(FactKind.CONTACT, Field.AT, "2015-03-05", Field.TYPE, "sighting")
                                .row(FactKind.CONTACT, Field.AT, "2015-03-20", Field.TYPE, "withdrawal")),
                no(
                        withdrawal,
                        "the sighting came after the withdrawal",
                        withChild()
                                .row(FactKind.CONTACT, Field.AT, "2015-03-16", Field.TYPE, "sighting")
                                .row(FactKind.CONTACT, Field.AT, "2015-03-15", Field.TYPE, "withdrawal")),
                cannotTell(
                        withdrawal,
                        "the withdrawal has no date",
                        withChild()
                                .row(FactKind.CONTACT, Field.AT, "2015-03-05", Field.TYPE, "sighting")
                                .row(FactKind.CONTACT, Field.TYPE, "withdrawal"),
                        "the date of withdrawal"),
                yes(
                        told,
                        "nobody told the child",
                        withChild(),
                        "No row records that the child, a parent or a representative was told of the outcome"),
                no(
                        told,
                        "a parent was told",
                        withChild().row(FactKind.CONTACT, Field.AT, "2015-04-01", Field.TYPE, "outcome-told")),
                no(told, "charged", withChild().head(Field.OUTCOME, "1")),
                cannotTell(
                        told,
                        "contacts were supplied in part",
                        withChild().supply(Supply.IN_PART, FactKind.CONTACT),
                        "supplied in part"));
    }

    private static List<IndicatorCase> enquiries() {
        String exhibit = "exhibit-unexamined";
        String gap = "long-gap";
        String advice = "no-early-advice";
        String notice = "notice-only";
        CaseFileBuilder offence = withSuspect().head(Field.OFFENCE_GROUP, "contact-sexual");
        return List.of(
                yes(
                        exhibit,
                        "a phone was kept and not examined",
                        withChild().row(FactKind.EXHIBIT, Field.AT, "2015-03-01", Field.DESCRIPTION, "Telephone"),
                        "An exhibit has no result at closure"),
                no(
                        exhibit,
                        "examined, nothing found",
                        withChild().row(FactKind.EXHIBIT, Field.AT, "2015-03-01", Field.RESULT, "Nothing found")),
                cannotTell(
                        exhibit,
                        "no result column",
                        withChild()
                                .withoutColumn(FactKind.EXHIBIT, Field.RESULT)
                                .row(FactKind.EXHIBIT, Field.AT, "2015-03-01"),
                        "results not supplied"),
                yes(
                        gap,
                        "68 days between two entries",
                        log("2015-03-01", "2015-05-08"),
                        "68 days pass between two log entries while the file was open"),
                yes(
                        gap,
                        "the time limit passed",
                        log("2015-03-01").head(Field.OUTCOME, "17"),
                        "The time limit for prosecution passed while the file was open"),
                no(gap, "60 days between two entries", log("2015-03-01", "2015-04-30")),
                cannotTell(
                        gap, "an entry has no date", log("2015-03-01", null, "2015-05-08"), "the date of a log entry"),
                yes(
                        advice,
                        "no reference",
                        offence,
                        "A sexual offence with a person recorded as suspect was closed with no prosecutor’s reference before it"),
                no(
                        advice,
                        "advice was sought",
                        withSuspect()
                                .head(Field.CLASSIFICATION, "Sexual offence, child under 16")
                                .row(
                                        FactKind.PROCESS,
                                        Field.TYPE,
                                        "advice-sought",
                                        Field.AT,
                                        "2015-03-12",
                                        Field.REFERENCE,
                                        "A-12")),
                no(advice, "not a sexual offence", withSuspect().head(Field.OFFENCE_GROUP, "drugs")),
                cannotTell(
                        advice,
                        "the reference column is not in the material",
                        withSuspect()
                                .withoutColumn(FactKind.OUTCOME, Field.PROSECUTOR_REFERENCE)
                                .head(Field.OFFENCE_GROUP, "contact-sexual")
                                .row(FactKind.OUTCOME, Field.OUTCOME, "16"),
                        "the prosecutor's reference not supplied"),
                yes(
                        notice,
                        "a notice and nothing after it",
                        withSuspect().row(FactKind.NOTICE, Field.AT, "2015-03-05", Field.TYPE, "abduction-warning"),
                        "A warning notice was served on 5 March 2015 and no enquiry is recorded after it"),
                yes(
                        notice,
                        "later contact by the adult",
                        withSuspect()
                                .row(FactKind.NOTICE, Field.AT, "2015-03-05")
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-06", Field.RESULT, "Done")
                                .row(FactKind.CONTACT, Field.AT, "2015-03-10", Field.TYPE, "suspect-contact"),
                        "A warning notice was served on 5 March 2015, and later contact by the adult is recorded"),
                no(
                        notice,
                        "an arrest followed",
                        withSuspect()
                                .row(FactKind.NOTICE, Field.AT, "2015-03-05")
                                .rowOf("s1", FactKind.PROCESS, Field.TYPE, "arrest", Field.AT, "2015-03-07")),
                no(notice, "no notice", withSuspect()),
                cannotTell(
                        notice,
                        "the date of service is missing",
                        withSuspect()
                                .row(FactKind.NOTICE, Field.TYPE, "abduction-warning")
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-06", Field.RESULT, "Done"),
                        "the date of service"));
    }

    private static CaseFileBuilder log(String... days) {
        CaseFileBuilder file = withChild().head(Field.CLOSED, "2015-06-30");
        for (String day : days) {
            file.row(FactKind.LOG_ENTRY, Field.AT, day, Field.TEXT, "Entry");
        }
        return file;
    }

    private static List<IndicatorCase> recording() {
        String cancelled = "cancelled-without-information";
        String lowered = "reclassified-down";
        return List.of(
                yes(
                        cancelled,
                        "cancelled and nothing recorded",
                        withChild().head(Field.STATUS, "cancelled"),
                        "The record was cancelled or closed as an N100 and no additional verifiable information is recorded"),
                yes(
                        cancelled,
                        "an N100 closed",
                        withChild()
                                .head(Field.RECORD_TYPE, "n100")
                                .row(FactKind.CLASSIFICATION, Field.AT, "2015-03-03"),
                        "The record was cancelled or closed as an N100 and no additional verifiable information is recorded"),
                no(
                        cancelled,
                        "information is referred to",
                        withChild()
                                .head(Field.STATUS, "cancelled")
                                .row(FactKind.CLASSIFICATION, Field.INFORMATION_REFERENCE, "AVI 12")),
                no(cancelled, "a crime, closed", withChild()),
                cannotTell(
                        cancelled,
                        "the history was not supplied",
                        withChild()
                                .head(Field.STATUS, "cancelled")
                                .supply(Supply.NOT_SUPPLIED, FactKind.CLASSIFICATION),
                        "classifications not supplied"),
                yes(
                        lowered,
                        "lowered after five days, no reason",
                        withChild().row(FactKind.CLASSIFICATION, Field.AT, "2015-03-03", Field.LOWERED, "yes"),
                        "The classification was lowered five days after the report, with no reason recorded"),
                no(
                        lowered,
                        "a reason is given",
                        withChild()
                                .row(
                                        FactKind.CLASSIFICATION,
                                        Field.AT,
                                        "2015-03-03",
                                        Field.LOWERED,
                                        "yes",
                                        Field.REASON,
                                        "Medical evidence")),
                no(
                        lowered,
                        "after 31 days",
                        withChild().row(FactKind.CLASSIFICATION, Field.AT, "2015-03-29", Field.LOWERED, "yes")),
                cannotTell(
                        lowered,
                        "the date of change is missing",
                        withChild().row(FactKind.CLASSIFICATION, Field.LOWERED, "yes"),
                        "the date of change"));
    }

    private static List<IndicatorCase> charges() {
        String key = "other-suspects-forgotten";
        CaseFileBuilder two = withSuspect().suspect("s2").head(Field.OUTCOME, "1");
        return List.of(
                yes(
                        key,
                        "one charged, the other without an outcome",
                        two.rowOf("s1", FactKind.PROCESS, Field.TYPE, "charge", Field.AT, "2015-03-20"),
                        "One person recorded as suspect was charged and another has no recorded outcome"),
                no(
                        key,
                        "the other was released",
                        withSuspect()
                                .suspect("s2")
                                .rowOf("s1", FactKind.PROCESS, Field.TYPE, "charge", Field.AT, "2015-03-20")
                                .rowOf("s2", FactKind.PROCESS, Field.TYPE, "released", Field.AT, "2015-03-21")),
                no(
                        key,
                        "the other is a nickname",
                        withSuspect()
                                .person("s2", "suspect", Field.NICKNAME, "Daz")
                                .rowOf("s1", FactKind.PROCESS, Field.TYPE, "charge", Field.AT, "2015-03-20")),
                cannotTell(
                        key,
                        "no outcome column",
                        withChild()
                                .withoutColumn(FactKind.INVOLVEMENT, Field.OUTCOME)
                                .suspect("s1")
                                .suspect("s2")
                                .rowOf("s1", FactKind.PROCESS, Field.TYPE, "charge", Field.AT, "2015-03-20"),
                        "the outcome of each suspect"));
    }

    private static List<IndicatorCase> closings() {
        String led = "resource-led-closure";
        String transfer = "transferred-to-nobody";
        String route = "no-review-route";
        CaseFileBuilder interviewed = withSuspect()
                .head(Field.OUTCOME, "15", Field.OFFENCE_GROUP, "contact-sexual")
                .rowOf("s1", FactKind.PROCESS, Field.TYPE, "arrest", Field.AT, "2012-03-01");
        return List.of(
                yes(
                        led,
                        "priority, and an action open",
                        withChild()
                                .head(Field.RATIONALE, "Filed in view of current demand and priorities of the team.")
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-03"),
                        "The closing rationale speaks of capacity, demand or priority, and an action is open at closure"),
                no(
                        led,
                        "priority, and nothing open",
                        withChild()
                                .head(Field.RATIONALE, "Filed in view of current demand.")
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-03", Field.RESULT, "Done")),
                no(
                        led,
                        "an action open, and another rationale",
                        withChild()
                                .head(Field.RATIONALE, "Evidence is insufficient.")
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-03")),
                cannotTell(
                        led,
                        "the results are unreadable",
                        withChild()
                                .head(Field.RATIONALE, "No capacity to go on.")
                                .row(FactKind.ACTION, Field.RAISED, "2015-03-03", Field.RESULT, unreadable()),
                        "a result could not be read"),
                yes(
                        transfer,
                        "no receipt from a body whose files were read",
                        withChild()
                                .head(Field.OUTCOME, "20")
                                .row(FactKind.TRANSFER, Field.AT, "2015-03-20", Field.TO_BODY, "Eastholm Council"),
                        "The file was transferred to another body on 20 March 2015 and no receiving record is seen"),
                no(
                        transfer,
                        "a receipt",
                        withChild()
                                .head(Field.OUTCOME, "20")
                                .row(FactKind.TRANSFER, Field.TO_BODY, "Eastholm Council", Field.RECEIPT, "EC/15/9")),
                no(transfer, "not transferred", withChild()),
                cannotTell(
                        transfer,
                        "the receiving body gave nothing",
                        withChild().head(Field.OUTCOME, "20").row(FactKind.TRANSFER, Field.TO_BODY, "Harland Police"),
                        "the receiving body's material not supplied"),
                yes(
                        route,
                        "the child withdrew in 2016",
                        withSuspect().head(Field.CLOSED, "2016-05-01"),
                        "The decision fits neither the Child Sexual Abuse Review Panel nor the Victims’ Right to Review"),
                no(route, "interviewed, decided by the police in 2016", interviewed.head(Field.CLOSED, "2016-05-01")),
                no(
                        route,
                        "a sexual offence closed in 2012",
                        withChild().head(Field.CLOSED, "2012-05-01", Field.OFFENCE_GROUP, "contact-sexual")),
                cannotTell(
                        route,
                        "interviewed, decided by the police in 2014",
                        withSuspect()
                                .head(
                                        Field.OUTCOME,
                                        "15",
                                        Field.OFFENCE_GROUP,
                                        "contact-sexual",
                                        Field.REPORTED,
                                        "2014-01-01",
                                        Field.CLOSED,
                                        "2014-05-01")
                                .rowOf("s1", FactKind.PROCESS, Field.TYPE, "arrest", Field.AT, "2014-03-01"),
                        "sources conflict"));
    }

    private static List<IndicatorCase> ties() {
        String several = "same-adult-several-children";
        String unchecked = "other-children-not-checked";
        String place = "place-recurs";
        String access = "access-to-children";
        return List.of(
                yes(
                        several,
                        "one adult, another child in another closed file",
                        elsewhereToo(withSuspect(), "c9"),
                        "One adult is tied to two children in two closed case files, each with a single suspect"),
                no(several, "the same child in the other file", elsewhereToo(withSuspect(), "c1")),
                no(several, "no other file", withSuspect()),
                no(several, "two suspects in the other file", secondSuspect(elsewhereToo(withSuspect(), "c9"))),
                cannotTell(
                        several,
                        "a nickname only",
                        withChild().person("s1", "suspect", Field.NICKNAME, "Daz"),
                        "a nickname or description only"),
                yes(
                        unchecked,
                        "no check recorded",
                        elsewhereToo(withSuspect(), "c9"),
                        "The person recorded as suspect is tied to other children in other case files and no check is recorded"),
                no(
                        unchecked,
                        "a check was made",
                        elsewhereToo(
                                withSuspect()
                                        .withoutColumn(FactKind.ACTION, Field.ABOUT)
                                        .row(
                                                FactKind.ACTION,
                                                Field.RAISED,
                                                "2015-03-03",
                                                Field.DESCRIPTION,
                                                "Check records for other children tied to the person recorded as suspect",
                                                Field.RESULT,
                                                "One file read"),
                                "c9")),
                no(unchecked, "tied to nobody else", withSuspect()),
                cannotTell(
                        unchecked,
                        "the adult is not identified",
                        withChild().person("s1", "suspect", Field.DESCRIPTION, "Tall, grey coat"),
                        "a nickname or description only"),
                yes(
                        place,
                        "a takeaway in three files",
                        takeaway("Tarrow Grill")
                                .reaching(
                                        "place",
                                        LinkStanding.RECORDED,
                                        "northmere-police",
                                        "NP/13/1",
                                        FactKind.PLACE,
                                        Field.PLACE,
                                        "The Tarrow Grill")
                                .reaching(
                                        "place",
                                        LinkStanding.RECORDED,
                                        "northmere-police",
                                        "NP/14/2",
                                        FactKind.PLACE,
                                        Field.PLACE,
                                        "TARROW GRILL"),
                        "A place recorded in three case files has no action on it"),
                no(
                        place,
                        "in two files",
                        takeaway("Tarrow Grill")
                                .reaching(
                                        "place",
                                        LinkStanding.RECORDED,
                                        "northmere-police",
                                        "NP/13/1",
                                        FactKind.PLACE,
                                        Field.PLACE,
                                        "Tarrow Grill")),
                no(
                        place,
                        "an action on the place",
                        takeaway("Tarrow Grill")
                                .reaching(
                                        "place",
                                        LinkStanding.RECORDED,
                                        "northmere-police",
                                        "NP/13/1",
                                        FactKind.PLACE,
                                        Field.PLACE,
                                        "The Tarrow Grill")
                                .reaching(
                                        "place",
                                        LinkStanding.RECORDED,
                                        "northmere-police",
                                        "NP/14/2",
                                        FactKind.PLACE,
                                        Field.PLACE,
                                        "TARROW GRILL")
                                .row(FactKind.ACTION, Field.ABOUT, "place", Field.RAISED, "2015-03-03")),
                cannotTell(place, "a takeaway, no name", takeaway("a takeaway"), "not named well enough"),
                yes(
                        access,
                        "a taxi driver, no further action",
                        withChild()
                                .person(
                                        "s1",
                                        "suspect",
                                        Field.SURNAME,
                                        "Arden",
                                        Field.OCCUPATION,
                                        "Taxi driver",
                                        Field.OCCUPATION_CURRENT,
                                        "yes"),
                        "A row records a current role in taxi, care, school or youth work for a person recorded as suspect"),
                no(
                        access,
                        "a former teacher",
                        withChild()
                                .person(
                                        "s1",
                                        "suspect",
                                        Field.SURNAME,
                                        "Arden",
                                        Field.OCCUPATION,
                                        "Former teacher",
                                        Field.OCCUPATION_CURRENT,
                                        "no")),
                cannotTell(access, "the occupation is not recorded", withSuspect(), "the occupation not recorded"));
    }

    private static CaseFileBuilder takeaway(String name) {
        return withChild().row(FactKind.PLACE, Field.PLACE, name, Field.PLACE_TYPE, "takeaway");
    }

    /** The suspect stands in another closed police file, in which one child is recorded. */
    private static CaseFileBuilder elsewhereToo(CaseFileBuilder file, String child) {
        return file.tiedCase("s1", LinkStanding.LINKED, "northmere-police", "NP/12/03950", "s1", child);
    }

    private static CaseFileBuilder secondSuspect(CaseFileBuilder file) {
        return file.tied(
                "s1",
                LinkStanding.LINKED,
                "northmere-police",
                "NP/12/03950",
                FactKind.INVOLVEMENT,
                Field.ROLE,
                "suspect");
    }
}
