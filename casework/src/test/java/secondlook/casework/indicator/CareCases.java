package secondlook.casework.indicator;

import static secondlook.casework.CaseFileBuilder.COUNCIL;
import static secondlook.casework.CaseFileBuilder.HOME;
import static secondlook.casework.CaseFileBuilder.POLICE;
import static secondlook.casework.CaseFileBuilder.aCaseFile;
import static secondlook.casework.CaseFileBuilder.aSocialCareFile;
import static secondlook.casework.CaseFileBuilder.unreadable;
import static secondlook.casework.indicator.IndicatorCase.cannotTell;
import static secondlook.casework.indicator.IndicatorCase.no;
import static secondlook.casework.indicator.IndicatorCase.yes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;

/** What agencies knew of a child, and when the child was missing. */
final class CareCases {

    private CareCases() {}

    static List<IndicatorCase> all() {
        return Stream.of(
                        recording(),
                        flags(),
                        warnings(),
                        protection(),
                        offences(),
                        decisions(),
                        words(),
                        missing(),
                        grades(),
                        returns(),
                        found(),
                        homes())
                .flatMap(List::stream)
                .toList();
    }

    private static CaseFileBuilder child() {
        return aCaseFile().child("c1");
    }

    private static List<IndicatorCase> recording() {
        String key = "crime-not-recorded";
        return List.of(
                yes(
                        key,
                        "a letter with a disclosure and no reference",
                        child().tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-02-11", Field.DISCLOSURE, "yes"),
                        "A disclosure recorded on 11 February 2015 has no crime reference within 24 hours"),
                yes(
                        key,
                        "recorded after three days",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.LETTER,
                                        Field.AT,
                                        "2015-02-11",
                                        Field.DISCLOSURE,
                                        "yes",
                                        Field.CRIME_REFERENCE,
                                        "NP/15/1",
                                        Field.CRIME_RECORDED,
                                        "2015-02-14"),
                        "A disclosure recorded on 11 February 2015 has no crime reference within 24 hours"),
                no(
                        key,
                        "recorded after two days, before 2015",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.LETTER,
                                        Field.AT,
                                        "2013-02-11 10:00",
                                        Field.DISCLOSURE,
                                        "yes",
                                        Field.CRIME_REFERENCE,
                                        "NP/13/1",
                                        Field.CRIME_RECORDED,
                                        "2013-02-13 10:00")),
                no(
                        key,
                        "no disclosure",
                        child().tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-02-11", Field.DISCLOSURE, "no")),
                cannotTell(
                        key,
                        "no column for the reference",
                        child().withoutColumn(FactKind.LETTER, Field.CRIME_REFERENCE)
                                .tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-02-11", Field.DISCLOSURE, "yes"),
                        "the crime reference not supplied"),
                cannotTell(
                        key,
                        "a reference, and nothing says when it was given",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.LETTER,
                                        Field.AT,
                                        "2015-02-11",
                                        Field.DISCLOSURE,
                                        "yes",
                                        Field.CRIME_REFERENCE,
                                        "NP/15/9"),
                        "when the crime was recorded not recorded"),
                cannotTell(
                        key,
                        "two days, from a night of which only a part lies under the rule of 24 hours",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.LETTER,
                                        Field.AT,
                                        new DateRange(
                                                LocalDateTime.of(2014, 12, 31, 23, 0),
                                                LocalDateTime.of(2015, 1, 1, 1, 0),
                                                DatePrecision.RANGE),
                                        Field.DISCLOSURE,
                                        "yes",
                                        Field.CRIME_REFERENCE,
                                        "NP/15/9",
                                        Field.CRIME_RECORDED,
                                        "2015-01-02 15:00"),
                        "whether the rule of 24 hours held yet"));
    }

    private static List<IndicatorCase> flags() {
        String unflagged = "exploitation-not-flagged";
        String one = "one-flag-of-two";
        String removed = "flag-removed-early";
        String three = "gifts; older adults; new phone";
        String both = "older boyfriend; county lines";
        return List.of(
                yes(
                        unflagged,
                        "three markers in 2017",
                        child().head(Field.REPORTED, "2017-02-01", Field.CLOSED, "2017-05-01", Field.MARKERS, three),
                        "Three exploitation markers are recorded and no flag is set"),
                no(
                        unflagged,
                        "two markers",
                        child().head(
                                        Field.REPORTED,
                                        "2017-02-01",
                                        Field.CLOSED,
                                        "2017-05-01",
                                        Field.MARKERS,
                                        "gifts; new phone")),
                no(unflagged, "before the flag existed", child().head(Field.MARKERS, three)),
                no(
                        unflagged,
                        "flagged",
                        child().head(
                                        Field.REPORTED,
                                        "2017-02-01",
                                        Field.CLOSED,
                                        "2017-05-01",
                                        Field.MARKERS,
                                        three,
                                        Field.FLAGS,
                                        "CSE")),
                no(
                        unflagged,
                        "criminal exploitation, before July 2019",
                        child().head(
                                        Field.REPORTED,
                                        "2018-02-01",
                                        Field.CLOSED,
                                        "2018-05-01",
                                        Field.MARKERS,
                                        "county lines; debt; weapons")),
                cannotTell(
                        unflagged,
                        "flags were not supplied",
                        child().withoutColumn(FactKind.OCCURRENCE, Field.FLAGS)
                                .head(Field.REPORTED, "2017-02-01", Field.CLOSED, "2017-05-01", Field.MARKERS, three)
                                .supply(Supply.NOT_SUPPLIED, FactKind.FLAG),
                        "flags not supplied"),
                yes(
                        one,
                        "both families, one flag",
                        child().head(
                                        Field.REPORTED,
                                        "2020-02-01",
                                        Field.CLOSED,
                                        "2020-05-01",
                                        Field.MARKERS,
                                        both,
                                        Field.FLAGS,
                                        "CSE"),
                        "Markers of sexual and of criminal exploitation are recorded and only one of the two flags is set"),
                no(
                        one,
                        "both flags",
                        child().head(
                                        Field.REPORTED,
                                        "2020-02-01",
                                        Field.CLOSED,
                                        "2020-05-01",
                                        Field.MARKERS,
                                        both,
                                        Field.FLAGS,
                                        "CSE;CCE")),
                no(
                        one,
                        "one family",
                        child().head(
                                        Field.REPORTED,
                                        "2020-02-01",
                                        Field.CLOSED,
                                        "2020-05-01",
                                        Field.MARKERS,
                                        "older boyfriend",
                                        Field.FLAGS,
                                        "CSE")),
                cannotTell(
                        one,
                        "flags cannot be read",
                        child().head(
                                        Field.REPORTED,
                                        "2020-02-01",
                                        Field.CLOSED,
                                        "2020-05-01",
                                        Field.MARKERS,
                                        both,
                                        Field.FLAGS,
                                        unreadable()),
                        "flags could not be read"),
                yes(
                        removed,
                        "missing again after 90 days",
                        child().rowOf(
                                        "c1",
                                        FactKind.FLAG,
                                        Field.TYPE,
                                        "cse",
                                        Field.ADDED,
                                        "2014-01-01",
                                        Field.REMOVED,
                                        "2014-06-01")
                                .tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, "2014-08-30"),
                        "A flag or plan was removed on 1 June 2014, and 90 days after it a missing episode is recorded"),
                no(
                        removed,
                        "after 200 days",
                        child().head(Field.REPORTED, "2015-12-01", Field.CLOSED, "2016-01-05")
                                .rowOf(
                                        "c1",
                                        FactKind.FLAG,
                                        Field.TYPE,
                                        "cse",
                                        Field.ADDED,
                                        "2014-01-01",
                                        Field.REMOVED,
                                        "2014-06-01")
                                .tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, "2014-12-20")),
                no(
                        removed,
                        "not removed",
                        child().rowOf("c1", FactKind.FLAG, Field.TYPE, "cse", Field.ADDED, "2014-01-01")),
                cannotTell(
                        removed,
                        "the date of removal is unreadable",
                        child().rowOf("c1", FactKind.FLAG, Field.TYPE, "cse", Field.REMOVED, unreadable())
                                .tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, "2014-12-20"),
                        "the date of removal"));
    }

    private static List<IndicatorCase> warnings() {
        String unanswered = "warnings-unanswered";
        String noAction = "repeated-no-action";
        String meeting = "meeting-not-held";
        return List.of(
                yes(
                        unanswered,
                        "two letters of the school nurse",
                        child().tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-02-11", Field.SOURCE, "health")
                                .tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-03-04", Field.SOURCE, "school"),
                        "Two letters or referrals from health, outreach or school have no recorded response"),
                no(
                        unanswered,
                        "one was answered",
                        child().tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-02-11", Field.SOURCE, "health")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.LETTER,
                                        Field.AT,
                                        "2015-03-04",
                                        Field.SOURCE,
                                        "school",
                                        Field.RESPONSE,
                                        "Visit arranged")),
                cannotTell(
                        unanswered,
                        "no column for a response",
                        child().withoutColumn(FactKind.LETTER, Field.RESPONSE)
                                .tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-02-11", Field.SOURCE, "health")
                                .tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-03-04", Field.SOURCE, "school"),
                        "the response not supplied"),
                yes(
                        noAction,
                        "three in a year",
                        referrals("2013-01-10", "2013-06-10", "2014-01-10"),
                        "Three contacts or referrals ended in no action within a year"),
                no(noAction, "three in more than a year", referrals("2013-01-10", "2013-06-10", "2014-01-11")),
                no(noAction, "two", referrals("2013-01-10", "2013-06-10")),
                cannotTell(
                        noAction,
                        "one outcome is missing",
                        referrals("2013-01-10", "2013-06-10")
                                .tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, "2013-09-01"),
                        "the outcome of a referral"),
                yes(
                        meeting,
                        "agreed and not held",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.MEETING,
                                        Field.AT,
                                        "2015-03-01",
                                        Field.TYPE,
                                        "conference",
                                        Field.AGREED,
                                        "yes"),
                        "A meeting agreed on 1 March 2015 is not recorded as held"),
                no(
                        meeting,
                        "held later",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.MEETING,
                                        Field.AT,
                                        "2015-03-01",
                                        Field.TYPE,
                                        "conference",
                                        Field.AGREED,
                                        "yes")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.MEETING,
                                        Field.AT,
                                        "2015-03-20",
                                        Field.TYPE,
                                        "conference",
                                        Field.HELD,
                                        "yes")),
                cannotTell(
                        meeting,
                        "minutes were not supplied",
                        child().nobodySupplied(FactKind.MEETING),
                        "meetings not supplied"));
    }

    private static CaseFileBuilder referrals(String... days) {
        CaseFileBuilder file = child();
        for (String day : days) {
            file.tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, day, Field.NO_ACTION, "yes");
        }
        return file;
    }

    private static List<IndicatorCase> protection() {
        String years = "years-until-protection";
        String moved = "moved-without-question";
        String risk = "risk-stepped-down";
        String placed = "placed-away-not-notified";
        return List.of(
                yes(
                        years,
                        "400 days to the first meeting",
                        child().tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, "2013-01-01", Field.MARKERS, "gifts")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.MEETING,
                                        Field.AT,
                                        "2014-02-05",
                                        Field.TYPE,
                                        "strategy",
                                        Field.HELD,
                                        "yes"),
                        "400 days passed from the first recorded concern to the first protective action"),
                no(
                        years,
                        "ten days",
                        child().tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, "2013-01-01", Field.MARKERS, "gifts")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.MEETING,
                                        Field.AT,
                                        "2013-01-11",
                                        Field.TYPE,
                                        "strategy",
                                        Field.HELD,
                                        "yes")),
                cannotTell(
                        years,
                        "the meeting has no date",
                        child().tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, "2013-01-01", Field.MARKERS, "gifts")
                                .tied("c1", COUNCIL, FactKind.MEETING, Field.TYPE, "strategy", Field.HELD, "yes"),
                        "the date of a concern or of an action"),
                yes(
                        moved,
                        "driven to another town",
                        child().tied(
                                        "c1",
                                        HOME,
                                        FactKind.HOME_LOG,
                                        Field.AT,
                                        "2015-02-22",
                                        Field.TEXT,
                                        "Says she was driven to another town."),
                        "Movement to hotels, other towns or by strangers’ cars is recorded and trafficking is not considered"),
                no(
                        moved,
                        "trafficking was considered",
                        child().tied(
                                        "c1",
                                        HOME,
                                        FactKind.HOME_LOG,
                                        Field.AT,
                                        "2015-02-22",
                                        Field.TEXT,
                                        "Says she was driven to another town.")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.MEETING,
                                        Field.AT,
                                        "2015-02-25",
                                        Field.TEXT,
                                        "Trafficking considered.")),
                no(
                        moved,
                        "a denial",
                        child().tied(
                                        "c1",
                                        HOME,
                                        FactKind.HOME_LOG,
                                        Field.AT,
                                        "2015-02-22",
                                        Field.TEXT,
                                        "Went to her aunt; no hotels.")),
                yes(
                        risk,
                        "lowered with as many episodes as before",
                        assessed("high", "low", "2014-11-20", "2015-02-10"),
                        "Assessed risk was lowered on 1 March 2015 while missing episodes were as many or more"),
                no(risk, "lowered with fewer episodes", assessed("high", "low", "2014-11-20", "2014-11-21")),
                no(risk, "raised", assessed("low", "high", "2014-11-20", "2015-02-10")),
                cannotTell(
                        risk,
                        "episodes were not supplied",
                        assessed("high", "low").nobodySupplied(FactKind.MISSING_EPISODE),
                        "missing episodes not supplied"),
                yes(
                        placed,
                        "the host was not told",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.PLACEMENT,
                                        Field.STARTED,
                                        "2015-04-01",
                                        Field.OUT_OF_AREA,
                                        "yes"),
                        "The child was placed outside the area on 1 April 2015 and the host area is not recorded as told"),
                no(
                        placed,
                        "the host was told",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.PLACEMENT,
                                        Field.OUT_OF_AREA,
                                        "yes",
                                        Field.HOST_NOTIFIED,
                                        "yes",
                                        Field.HOST_FORCE_NOTIFIED,
                                        "yes")),
                yes(
                        placed,
                        "the force was not told, and no date of placement is given",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.PLACEMENT,
                                        Field.OUT_OF_AREA,
                                        "yes",
                                        Field.HOST_NOTIFIED,
                                        "yes"),
                        "The child was placed outside the area and the host area is not recorded as told"),
                no(placed, "inside the area", child().tied("c1", COUNCIL, FactKind.PLACEMENT, Field.OUT_OF_AREA, "no")),
                cannotTell(
                        placed,
                        "the marker is missing",
                        child().tied("c1", COUNCIL, FactKind.PLACEMENT, Field.STARTED, "2015-04-01"),
                        "whether the placement is out of area"));
    }

    private static CaseFileBuilder assessed(String first, String second, String... episodes) {
        CaseFileBuilder file = child().tied(
                        "c1", COUNCIL, FactKind.ASSESSMENT, Field.AT, "2014-12-01", Field.LEVEL, first)
                .tied("c1", COUNCIL, FactKind.ASSESSMENT, Field.AT, "2015-03-01", Field.LEVEL, second);
        for (String day : episodes) {
            file.tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, day);
        }
        return file;
    }

    private static List<IndicatorCase> offences() {
        String criminalised = "victim-criminalised";
        String referral = "no-referral-mechanism";
        String document = "document-missing";
        return List.of(
                yes(
                        criminalised,
                        "an offence 300 days before the flag",
                        child().tied("c1", POLICE, FactKind.OFFENCE_BY_CHILD, Field.AT, "2014-03-07")
                                .tied("c1", POLICE, FactKind.FLAG, Field.TYPE, "cse", Field.ADDED, "2015-01-01"),
                        "The child is recorded for an offence within 365 days of an exploitation flag"),
                no(
                        criminalised,
                        "two years before",
                        child().tied("c1", POLICE, FactKind.OFFENCE_BY_CHILD, Field.AT, "2013-01-01")
                                .tied("c1", POLICE, FactKind.FLAG, Field.TYPE, "cse", Field.ADDED, "2015-01-01")),
                cannotTell(
                        criminalised,
                        "the offence has no date",
                        child().tied("c1", POLICE, FactKind.OFFENCE_BY_CHILD, Field.CLASSIFICATION, "Theft")
                                .tied("c1", POLICE, FactKind.FLAG, Field.TYPE, "cse", Field.ADDED, "2015-01-01"),
                        "the date of the offence"),
                cannotTell(
                        criminalised,
                        "nine years after the flag, whose removal cannot be read",
                        child().tied("c1", POLICE, FactKind.OFFENCE_BY_CHILD, Field.AT, "2024-01-01")
                                .tied(
                                        "c1",
                                        POLICE,
                                        FactKind.FLAG,
                                        Field.TYPE,
                                        "cse",
                                        Field.ADDED,
                                        "2015-01-01",
                                        Field.REMOVED,
                                        unreadable()),
                        "whether the flag was removed"),
                yes(
                        referral,
                        "trafficking recorded in 2016, no referral",
                        child().tied("c1", COUNCIL, FactKind.NRM, Field.AT, "2016-03-01", Field.NRM_STATUS, "not-made"),
                        "Trafficking or criminal exploitation is recorded and no National Referral Mechanism referral"),
                no(
                        referral,
                        "referred",
                        child().tied("c1", COUNCIL, FactKind.NRM, Field.AT, "2016-03-01", Field.NRM_STATUS, "made")),
                no(
                        referral,
                        "before the duty",
                        child().tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.NRM,
                                        Field.AT,
                                        "2015-10-31",
                                        Field.NRM_STATUS,
                                        "not-made")),
                cannotTell(
                        referral,
                        "the status is missing",
                        child().tied("c1", COUNCIL, FactKind.NRM, Field.AT, "2016-03-01"),
                        "whether a referral was made"),
                yes(
                        document,
                        "minutes that nobody has",
                        child().tied("c1", COUNCIL, FactKind.DOCUMENT, Field.DOCUMENT_NUMBER, "12/044"),
                        "A document referred to by number is not in the register of material"),
                no(
                        document,
                        "held under the same number",
                        child().tied("c1", COUNCIL, FactKind.DOCUMENT, Field.DOCUMENT_NUMBER, "12/044")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.DOCUMENT,
                                        Field.DOCUMENT_NUMBER,
                                        "12-044",
                                        Field.HELD,
                                        "yes")),
                cannotTell(
                        document,
                        "the number cannot be read",
                        child().tied("c1", COUNCIL, FactKind.DOCUMENT, Field.DOCUMENT_NUMBER, unreadable()),
                        "the number of a document"));
    }

    private static List<IndicatorCase> decisions() {
        String against = "decided-against-evidence";
        String friends = "friends-not-asked";
        String thirteen = "under-thirteen-minimised";
        CaseFileBuilder twelve = aCaseFile()
                .person("c1", "victim", Field.BIRTH_DATE, "2002-06-01")
                .head(Field.OUTCOME, "1");
        return List.of(
                yes(
                        against,
                        "no risk, after a disclosure",
                        aSocialCareFile()
                                .child("c1")
                                .rowOf("c1", FactKind.REFERRAL, Field.AT, "2015-03-01", Field.DISCLOSURE, "yes")
                                .rowOf(
                                        "c1",
                                        FactKind.ASSESSMENT,
                                        Field.AT,
                                        "2015-03-03",
                                        Field.CONCLUSION,
                                        "No risk identified"),
                        "It was called no risk or not exploitation on 3 March 2015, after one row that records otherwise"),
                no(
                        against,
                        "the disclosure came later",
                        aSocialCareFile()
                                .child("c1")
                                .rowOf("c1", FactKind.REFERRAL, Field.AT, "2015-03-10", Field.DISCLOSURE, "yes")
                                .rowOf(
                                        "c1",
                                        FactKind.ASSESSMENT,
                                        Field.AT,
                                        "2015-03-03",
                                        Field.CONCLUSION,
                                        "No risk identified")),
                no(
                        against,
                        "another conclusion",
                        aSocialCareFile()
                                .child("c1")
                                .rowOf("c1", FactKind.REFERRAL, Field.AT, "2015-03-01", Field.DISCLOSURE, "yes")
                                .rowOf("c1", FactKind.ASSESSMENT, Field.AT, "2015-03-03", Field.CONCLUSION, "At risk")),
                cannotTell(
                        against,
                        "the decision has no date",
                        aSocialCareFile()
                                .child("c1")
                                .rowOf("c1", FactKind.REFERRAL, Field.AT, "2015-03-01", Field.DISCLOSURE, "yes")
                                .rowOf("c1", FactKind.ASSESSMENT, Field.CONCLUSION, "Not CSE"),
                        "the date of the decision"),
                yes(
                        friends,
                        "another child, no record and no check",
                        child().person("o1", "other-child"),
                        "Another child is named in the account and no record and no check is seen for them"),
                yes(
                        friends,
                        "named in the account only",
                        child().rowOf(
                                        "c1",
                                        FactKind.CONTACT,
                                        Field.TYPE,
                                        "first-account",
                                        Field.AT,
                                        "2015-02-28",
                                        Field.NAMES_OTHERS,
                                        "Two friends"),
                        "Another child is named in the account and no record and no check is seen for them"),
                no(
                        friends,
                        "a record was opened",
                        child().person("o1", "other-child")
                                .tied("o1", COUNCIL, FactKind.REFERRAL, Field.AT, "2015-03-05")),
                no(friends, "nobody else is named", child()),
                cannotTell(
                        friends,
                        "the account was not supplied",
                        child().supply(Supply.NOT_SUPPLIED, FactKind.CONTACT),
                        "contacts not supplied"),
                yes(
                        thirteen,
                        "12, and consent is written",
                        twelve.row(FactKind.LOG_ENTRY, Field.AT, "2015-03-02", Field.TEXT, "Appears consensual."),
                        "Consent, a relationship or a lifestyle is recorded for a child under 13, and no strategy discussion is seen"),
                yes(
                        thirteen,
                        "12 or 13, no further action",
                        aCaseFile().person("c1", "victim", Field.BIRTH_DATE, "2002"),
                        "No further action was taken for a child under 13, and no strategy discussion is seen (the child’s age is uncertain)"),
                no(
                        thirteen,
                        "a strategy discussion was held",
                        aCaseFile()
                                .person("c1", "victim", Field.BIRTH_DATE, "2003-06-01")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.MEETING,
                                        Field.AT,
                                        "2015-03-02",
                                        Field.TYPE,
                                        "strategy",
                                        Field.HELD,
                                        "yes")),
                no(thirteen, "14", child()),
                cannotTell(
                        thirteen,
                        "no age at all",
                        aCaseFile().person("c1", "victim", Field.SURNAME, "Arden"),
                        "the child's age"));
    }

    private static List<IndicatorCase> words() {
        String key = "wording";
        String identity = "identity-fields-incomplete";
        return List.of(
                yes(
                        key,
                        "an author’s own words",
                        child().row(
                                        FactKind.LOG_ENTRY,
                                        Field.AT,
                                        "2015-03-02",
                                        Field.AUTHOR,
                                        "DC 4471",
                                        Field.TEXT,
                                        "She is putting herself at risk."),
                        "Wording to look at in the record on 2 March 2015"),
                no(
                        key,
                        "plain words",
                        child().row(FactKind.LOG_ENTRY, Field.AUTHOR, "DC 4471", Field.TEXT, "Statement filed.")),
                cannotTell(
                        key,
                        "nobody is named as author",
                        child().row(
                                        FactKind.LOG_ENTRY,
                                        Field.AT,
                                        "2015-03-02",
                                        Field.TEXT,
                                        "She is putting herself at risk."),
                        "who wrote it not recorded"),
                yes(
                        identity,
                        "nothing recorded",
                        child(),
                        "Of one record, recorded are: self-defined ethnicity 0, officer-defined 0, nationality 0, disability 0"),
                no(
                        identity,
                        "all recorded",
                        aCaseFile()
                                .person(
                                        "c1",
                                        "victim",
                                        Field.ETHNICITY_SELF,
                                        "W1",
                                        Field.ETHNICITY_OFFICER,
                                        "IC1",
                                        Field.NATIONALITY,
                                        "British",
                                        Field.DISABILITY,
                                        "None recorded by the child")));
    }

    private static List<IndicatorCase> missing() {
        String plan = "missing-without-plan";
        String disagree = "agencies-disagree";
        return List.of(
                yes(
                        plan,
                        "three in 90 days",
                        episodes("2015-01-01", "2015-02-01", "2015-04-01"),
                        "Three missing episodes began within 90 days, with no strategy meeting and no trigger plan"),
                no(plan, "three in 91 days", episodes("2015-01-01", "2015-02-01", "2015-04-02")),
                no(
                        plan,
                        "two, each recorded by two agencies",
                        episodes("2015-01-01", "2015-02-01")
                                .tied("c1", HOME, FactKind.MISSING_EPISODE, Field.STARTED, "2015-01-01")
                                .tied("c1", HOME, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-01")),
                no(
                        plan,
                        "a trigger plan",
                        episodes("2015-01-01", "2015-02-01", "2015-04-01")
                                .tied("c1", POLICE, FactKind.FLAG, Field.TYPE, "plan", Field.ADDED, "2015-02-03")),
                cannotTell(
                        plan,
                        "one has no date",
                        episodes("2015-01-01", "2015-02-01", null),
                        "the date of a missing episode"),
                yes(
                        disagree,
                        "in the home’s log only",
                        child().tied(
                                        "c1",
                                        HOME,
                                        FactKind.MISSING_EPISODE,
                                        Field.STARTED,
                                        "2015-02-21 23:40",
                                        Field.HOME,
                                        "Tollen Lodge"),
                        "A missing episode on 21 February 2015 in the home’s log is in no police or council record read"),
                yes(
                        disagree,
                        "not in the home’s log",
                        child().tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-21 23:40")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.PLACEMENT,
                                        Field.HOME,
                                        "Tollen Lodge",
                                        Field.STARTED,
                                        "2014-01-01"),
                        "A missing episode on 21 February 2015 in the police or council record is not in the home’s log read"),
                no(
                        disagree,
                        "the council has it under the next morning",
                        child().tied(
                                        "c1",
                                        HOME,
                                        FactKind.MISSING_EPISODE,
                                        Field.STARTED,
                                        "2015-02-21 23:40",
                                        Field.ENDED,
                                        "2015-02-22 06:15")
                                .tied("c1", COUNCIL, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-22")),
                cannotTell(
                        disagree,
                        "police reports were supplied in part",
                        child().supply(Supply.IN_PART, FactKind.MISSING_EPISODE)
                                .tied("c1", HOME, FactKind.MISSING_EPISODE, Field.STARTED, "2015-02-21 23:40"),
                        "missing episodes supplied in part"));
    }

    private static CaseFileBuilder episodes(String... days) {
        CaseFileBuilder file = child();
        for (String day : days) {
            file.tied("c1", POLICE, FactKind.MISSING_EPISODE, Field.STARTED, day);
        }
        return file;
    }

    private static CaseFileBuilder episode(Object... pairs) {
        List<Object> all = new ArrayList<>(List.of(Field.STARTED, "2015-02-21 23:40", Field.ENDED, "2015-02-22 06:15"));
        all.addAll(List.of(pairs));
        return child().tied("c1", POLICE, FactKind.MISSING_EPISODE, all.toArray());
    }

    private static List<IndicatorCase> grades() {
        String grade = "missing-under-graded";
        String slow = "slow-first-action";
        return List.of(
                yes(
                        grade,
                        "low while flagged",
                        episode(Field.GRADE, "low")
                                .tied("c1", POLICE, FactKind.FLAG, Field.TYPE, "cse", Field.ADDED, "2015-01-01"),
                        "The missing episode that began on 21 February 2015 was graded low while exploitation was recorded"),
                no(
                        grade,
                        "medium while flagged",
                        episode(Field.GRADE, "medium")
                                .tied("c1", POLICE, FactKind.FLAG, Field.TYPE, "cse", Field.ADDED, "2015-01-01")),
                no(
                        grade,
                        "low, the flag was removed before",
                        episode(Field.GRADE, "low")
                                .tied(
                                        "c1",
                                        POLICE,
                                        FactKind.FLAG,
                                        Field.TYPE,
                                        "cse",
                                        Field.ADDED,
                                        "2014-01-01",
                                        Field.REMOVED,
                                        "2015-01-01")),
                cannotTell(
                        grade,
                        "the grade is missing",
                        episode().tied("c1", POLICE, FactKind.FLAG, Field.TYPE, "cse", Field.ADDED, "2015-01-01"),
                        "the police grade not recorded"),
                yes(
                        slow,
                        "nine hours",
                        episode(Field.REPORTED, "2015-02-21 23:55", Field.FIRST_ACTION, "2015-02-22 09:00"),
                        "The first action on a missing episode reported on 21 February 2015 is recorded nine hours after the report"),
                yes(
                        slow,
                        "no action at all",
                        episode(Field.REPORTED, "2015-02-21 23:55"),
                        "A missing episode reported on 21 February 2015 has no recorded action"),
                no(
                        slow,
                        "eight hours",
                        episode(Field.REPORTED, "2015-02-21 23:55", Field.FIRST_ACTION, "2015-02-22 07:55")),
                cannotTell(
                        slow,
                        "the time of the report is missing",
                        episode(Field.FIRST_ACTION, "2015-02-22 07:55"),
                        "the time of the report"));
    }

    private static List<IndicatorCase> returns() {
        String late = "return-interview-late";
        String lost = "return-interview-lost";
        String seen = "not-seen-on-return";
        return List.of(
                yes(
                        late,
                        "none",
                        episode(),
                        "No return interview is recorded as held after return on 22 February 2015, and no refusal"),
                yes(
                        late,
                        "after 88 hours",
                        interview(Field.HELD, "yes", Field.HELD_AT, "2015-02-25 22:15"),
                        "The return interview was held 88 hours after return on 22 February 2015"),
                yes(
                        late,
                        "by the home’s own staff",
                        interview(Field.HELD, "yes", Field.HELD_AT, "2015-02-23 10:00", Field.INDEPENDENT, "no"),
                        "The return interview after return on 22 February 2015 was not independent"),
                no(late, "after 70 hours", interview(Field.HELD, "yes", Field.HELD_AT, "2015-02-25 04:15")),
                no(late, "refused", interview(Field.OFFERED, "yes", Field.HELD, "no", Field.REFUSED, "yes")),
                cannotTell(
                        late,
                        "no column says whether it was held",
                        episode(Field.GRADE, "low")
                                .withoutColumn(FactKind.RETURN_INTERVIEW, Field.HELD, Field.HELD_AT)
                                .tied("c1", COUNCIL, FactKind.RETURN_INTERVIEW, Field.OFFERED, "yes"),
                        "whether the return interview was held not supplied"),
                yes(
                        lost,
                        "names a man, and nothing follows",
                        interview(Field.HELD_AT, "2015-02-25 22:15", Field.NAMES_ADULT_OR_PLACE, "yes"),
                        "The return interview on 25 February 2015 names an adult, place or vehicle and no intelligence or crime reference follows"),
                no(
                        lost,
                        "intelligence after 14 days",
                        interview(Field.HELD_AT, "2015-02-25 22:15", Field.NAMES_ADULT_OR_PLACE, "yes")
                                .tied("c1", POLICE, FactKind.INTELLIGENCE, Field.AT, "2015-03-11")),
                no(
                        lost,
                        "names nobody",
                        interview(Field.HELD_AT, "2015-02-25 22:15", Field.TEXT, "Went to her friend’s birthday.")),
                cannotTell(
                        lost,
                        "the text was withheld",
                        interview(Field.HELD_AT, "2015-02-25 22:15", Field.TEXT, AbsentReason.WITHHELD),
                        "the text of the interview withheld"),
                yes(
                        seen,
                        "by telephone",
                        episode(Field.MODE, "telephone"),
                        "The child was not seen in person on return on 22 February 2015, but by telephone"),
                no(seen, "in person", episode(Field.MODE, "in-person")),
                cannotTell(seen, "the mode is missing", episode(), "how the prevention interview was held"));
    }

    private static CaseFileBuilder interview(Object... pairs) {
        return episode().tied("c1", COUNCIL, FactKind.RETURN_INTERVIEW, pairs);
    }

    private static List<IndicatorCase> found() {
        String with = "found-with-adult";
        String harmed = "harmed-on-return";
        return List.of(
                yes(
                        with,
                        "an older man, and nothing done",
                        episode(Field.FOUND_WITH, "Older male, name refused"),
                        "The child was found with an adult on 22 February 2015 and no follow-up on the adult is recorded"),
                no(
                        with,
                        "intelligence was submitted",
                        episode(Field.FOUND_WITH, "Older male")
                                .tied("c1", POLICE, FactKind.INTELLIGENCE, Field.AT, "2015-02-23")),
                no(
                        with,
                        "a suspect was arrested the next day",
                        episode(Field.FOUND_WITH, "Older male", Field.FOLLOW_UP, AbsentReason.NOT_SUPPLIED)
                                .row(FactKind.PROCESS, Field.AT, "2015-02-23")),
                yes(
                        with,
                        "a suspect of another matter was interviewed a year later",
                        episode(Field.FOUND_WITH, "Older male", Field.FOLLOW_UP, AbsentReason.NOT_SUPPLIED)
                                .row(FactKind.PROCESS, Field.AT, "2016-03-01"),
                        "The child was found with an adult on 22 February 2015 and no follow-up on the adult is recorded"),
                no(with, "alone", episode(Field.FOUND_WITH, "Alone")),
                cannotTell(with, "not recorded", episode(), "with whom the child was found"),
                yes(
                        harmed,
                        "injured, and nothing follows",
                        episode(Field.HARMED, "yes").head(Field.REPORTED, "2015-01-10"),
                        "The condition on return on 22 February 2015 is recorded as harmed, and no health, crime or intelligence row follows"),
                no(
                        harmed,
                        "seen by a nurse after two days",
                        episode(Field.CONDITION, "Distressed, new belongings")
                                .tied(
                                        "c1",
                                        "harrowick-health",
                                        FactKind.LETTER,
                                        Field.AT,
                                        "2015-02-24",
                                        Field.SOURCE,
                                        "health")),
                no(harmed, "well", episode(Field.CONDITION, "Well, tired")),
                cannotTell(
                        harmed,
                        "not recorded",
                        episode().head(Field.REPORTED, "2015-01-10"),
                        "the condition on return"));
    }

    private static List<IndicatorCase> homes() {
        String key = "home-losing-children";
        return List.of(
                yes(
                        key,
                        "half of the children, three weeks running",
                        child().home(home(3, false)),
                        "Half or more of a home’s children were missing in each of three weeks from 9 February 2015, and nothing was done"),
                no(key, "two weeks", child().home(home(2, false))),
                no(key, "a meeting was held", child().home(home(3, true))),
                no(
                        key,
                        "three weeks that do not follow one another",
                        child().home(home("2015-02-11", "2015-02-18", "2015-06-10"))),
                cannotTell(
                        key,
                        "the episodes have a month and no day",
                        child().home(home("2015-02", "2015-03", "2015-04")),
                        "the days of missing episodes"),
                cannotTell(
                        key,
                        "the episodes have no date",
                        child().home(home("", "", "")),
                        "the days of missing episodes"),
                cannotTell(
                        key,
                        "the placements have no date",
                        child().home(undatedPlacements(home(3, false))),
                        "the days of placements"),
                cannotTell(
                        key,
                        "placements were not supplied",
                        child().home(new HomeRecord("Tollen Lodge", List.of(), List.of(), List.of())),
                        "placements not supplied"));
    }

    /** Four children; two of them missing from each of these times. */
    private static HomeRecord home(String... started) {
        CaseFileBuilder rows = child();
        List<HomeRecord.ChildRow> episodes = new ArrayList<>();
        for (String time : started) {
            for (String id : List.of("a", "b")) {
                episodes.add(new HomeRecord.ChildRow(
                        id,
                        time.isEmpty()
                                ? rows.loose(FactKind.MISSING_EPISODE, HOME, id, Field.HOME, "Tollen Lodge")
                                : rows.loose(FactKind.MISSING_EPISODE, HOME, id, Field.STARTED, time)));
            }
        }
        return new HomeRecord("Tollen Lodge", home(0, false).placements(), episodes, List.of());
    }

    private static HomeRecord undatedPlacements(HomeRecord home) {
        CaseFileBuilder rows = child();
        return new HomeRecord(
                home.home(),
                home.placements().stream()
                        .map(row -> new HomeRecord.ChildRow(
                                row.child(),
                                rows.loose(FactKind.PLACEMENT, COUNCIL, row.child(), Field.HOME, "Tollen Lodge")))
                        .toList(),
                home.episodes(),
                home.responses());
    }

    /** Four children; two of them missing in each of so many weeks from Monday 9 February 2015. */
    private static HomeRecord home(int weeks, boolean meeting) {
        CaseFileBuilder rows = child();
        List<HomeRecord.ChildRow> placements = new ArrayList<>();
        List<HomeRecord.ChildRow> episodes = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d")) {
            placements.add(new HomeRecord.ChildRow(
                    id,
                    rows.loose(
                            FactKind.PLACEMENT, COUNCIL, id, Field.HOME, "Tollen Lodge", Field.STARTED, "2014-01-01")));
        }
        for (int week = 0; week < weeks; week++) {
            LocalDate day = LocalDate.of(2015, 2, 11).plusWeeks(week);
            for (String id : List.of("a", "b")) {
                episodes.add(new HomeRecord.ChildRow(
                        id,
                        rows.loose(
                                FactKind.MISSING_EPISODE,
                                HOME,
                                id,
                                Field.STARTED,
                                day.toString(),
                                Field.ENDED,
                                day.toString())));
            }
        }
        List<secondlook.casework.casefile.Fact> responses = meeting
                ? List.of(rows.loose(FactKind.MEETING, COUNCIL, null, Field.AT, "2015-02-18", Field.HELD, "yes"))
                : List.of();
        return new HomeRecord("Tollen Lodge", placements, episodes, responses);
    }
}
