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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;

/** Where agencies record one thing otherwise, where words say less than they seem to, and where a file is sent on. */
final class SecondReadingCases {

    private SecondReadingCases() {}

    static List<IndicatorCase> all() {
        return Stream.of(
                        unread(),
                        gaps(),
                        found(),
                        harmed(),
                        notices(),
                        flags(),
                        transfers(),
                        decisions(),
                        homes(),
                        friends(),
                        thirteen())
                .flatMap(List::stream)
                .toList();
    }

    private static CaseFileBuilder child() {
        return aCaseFile().child("c1");
    }

    private static CaseFileBuilder episode(CaseFileBuilder file, String agency, Object... more) {
        List<Object> pairs =
                new ArrayList<>(List.of(Field.STARTED, "2015-02-21 23:40", Field.ENDED, "2015-02-22 06:15"));
        pairs.addAll(List.of(more));
        return file.tied("c1", agency, FactKind.MISSING_EPISODE, pairs.toArray());
    }

    private static List<IndicatorCase> unread() {
        return List.of(cannotTell(
                "closure-unexplained",
                "a template in the head, and a rationale of the outcome that cannot be read",
                child().head(Field.RATIONALE, "Filed.").row(FactKind.OUTCOME, Field.RATIONALE, unreadable()),
                "the rationale"));
    }

    private static List<IndicatorCase> gaps() {
        return List.of(no(
                "long-gap",
                "an entry of before the report",
                child().row(FactKind.LOG_ENTRY, Field.AT, "2014-02-01")
                        .row(FactKind.LOG_ENTRY, Field.AT, "2015-02-27")
                        .row(FactKind.LOG_ENTRY, Field.AT, "2015-03-20")));
    }

    private static List<IndicatorCase> found() {
        String key = "found-with-adult";
        CaseFileBuilder both = episode(child(), POLICE, Field.FOUND_WITH, "alone");
        CaseFileBuilder noColumn = child().withoutColumn(FactKind.MISSING_EPISODE, Field.FOLLOW_UP);
        return List.of(
                yes(
                        key,
                        "the police write alone, the home an older male",
                        episode(both, HOME, Field.FOUND_WITH, "older male"),
                        "found with an adult"),
                no(
                        key,
                        "the other agency writes what was done",
                        episode(
                                episode(child(), POLICE, Field.FOUND_WITH, "older male"),
                                HOME,
                                Field.FOLLOW_UP,
                                "name and address taken")),
                yes(
                        key,
                        "none is no follow-up",
                        episode(child(), POLICE, Field.FOUND_WITH, "older male", Field.FOLLOW_UP, "None"),
                        "no follow-up"),
                cannotTell(
                        key,
                        "no cell for it and no actions handed over",
                        episode(noColumn, POLICE, Field.FOUND_WITH, "older male")
                                .nobodySupplied(FactKind.ACTION),
                        "not supplied"),
                yes(
                        key,
                        "an action of before the child was found, on the same day",
                        episode(child(), POLICE, Field.FOUND_WITH, "older male")
                                .row(FactKind.ACTION, Field.ABOUT, "person", Field.RAISED, "2015-02-22 01:10"),
                        "found with an adult"));
    }

    private static List<IndicatorCase> harmed() {
        String key = "harmed-on-return";
        return List.of(
                yes(
                        key,
                        "the police write not harmed, the home bruised",
                        episode(episode(child(), POLICE, Field.HARMED, "no"), HOME, Field.CONDITION, "bruised arm")
                                .head(Field.REPORTED, "2015-03-20"),
                        "recorded as harmed"),
                yes(
                        key,
                        "the police told social care, and nothing else followed",
                        episode(child(), HOME, Field.CONDITION, "bruised arm")
                                .head(Field.REPORTED, "2015-03-20")
                                .tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, "2015-02-24", Field.SOURCE, "police"),
                        "recorded as harmed"),
                no(
                        key,
                        "seen by a nurse",
                        episode(child(), HOME, Field.CONDITION, "bruised arm")
                                .head(Field.REPORTED, "2015-03-20")
                                .tied("c1", COUNCIL, FactKind.CONTACT, Field.AT, "2015-02-24", Field.TYPE, "health")),
                cannotTell(
                        key,
                        "neither letters nor referrals nor intelligence handed over",
                        episode(child(), HOME, Field.CONDITION, "bruised arm")
                                .head(Field.REPORTED, "2015-03-20")
                                .nobodySupplied(FactKind.LETTER, FactKind.REFERRAL, FactKind.INTELLIGENCE),
                        "not supplied"));
    }

    private static List<IndicatorCase> notices() {
        String key = "notice-only";
        CaseFileBuilder served = child().row(FactKind.NOTICE, Field.AT, "2015-03-02 10:00");
        return List.of(
                yes(
                        key,
                        "an action of before it, on the same day",
                        child().row(FactKind.NOTICE, Field.AT, "2015-03-02 10:00")
                                .row(FactKind.ACTION, Field.ABOUT, "phone", Field.RAISED, "2015-03-02 09:00"),
                        "no enquiry is recorded after it"),
                cannotTell(
                        key,
                        "an enquiry after it, and neither log nor contacts handed over",
                        served.row(FactKind.ACTION, Field.ABOUT, "phone", Field.RAISED, "2015-03-04")
                                .nobodySupplied(FactKind.CONTACT, FactKind.LOG_ENTRY),
                        "not supplied"),
                yes(
                        key,
                        "the second notice is the one that nothing follows",
                        child().row(FactKind.NOTICE, Field.AT, "2015-03-02")
                                .row(FactKind.ACTION, Field.ABOUT, "phone", Field.RAISED, "2015-03-04")
                                .row(FactKind.NOTICE, Field.AT, "2015-03-20"),
                        "served on 20 March 2015"));
    }

    private static List<IndicatorCase> flags() {
        CaseFileBuilder offence = child().rowOf("c1", FactKind.OFFENCE_BY_CHILD, Field.AT, "2015-06-01");
        CaseFileBuilder late = aCaseFile()
                .person("c1", "victim", Field.BIRTH_DATE, "2001-06-01")
                .head(Field.REPORTED, "2016-02-26", Field.CLOSED, "2016-03-27");
        return List.of(
                yes(
                        "victim-criminalised",
                        "the head lists the flag at closure",
                        offence.head(Field.FLAGS, "CSE"),
                        "within 365 days"),
                cannotTell(
                        "victim-criminalised",
                        "the head lists the flag at a closure of years later",
                        child().rowOf("c1", FactKind.OFFENCE_BY_CHILD, Field.AT, "2011-06-01")
                                .head(Field.FLAGS, "CSE"),
                        "the dates of the flag"),
                yes(
                        "no-referral-mechanism",
                        "the head lists the flag",
                        late.head(Field.FLAGS, "CSE;CCE"),
                        "no National Referral Mechanism referral"),
                yes(
                        "no-referral-mechanism",
                        "consent was refused, and no referral made",
                        aCaseFile()
                                .person("c1", "victim", Field.BIRTH_DATE, "2001-06-01")
                                .head(Field.REPORTED, "2016-02-26", Field.CLOSED, "2016-03-27")
                                .rowOf("c1", FactKind.NRM, Field.AT, "2016-03-01", Field.NRM_STATUS, "refused"),
                        "no National Referral Mechanism referral"),
                yes(
                        "no-referral-mechanism",
                        "ticked among the factors of a referral",
                        aCaseFile()
                                .person("c1", "victim", Field.BIRTH_DATE, "2001-06-01")
                                .head(Field.REPORTED, "2016-02-26", Field.CLOSED, "2016-03-27")
                                .tied(
                                        "c1",
                                        COUNCIL,
                                        FactKind.REFERRAL,
                                        Field.AT,
                                        "2016-03-01",
                                        Field.MARKERS,
                                        "missing; county lines"),
                        "no National Referral Mechanism referral"),
                yes(
                        "years-until-protection",
                        "an undated concern can only make it longer",
                        child().head(Field.CLOSED, "2016-03-27")
                                .tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, "2015-01-05", Field.DISCLOSURE, "yes")
                                .tied("c1", COUNCIL, FactKind.REFERRAL, Field.DISCLOSURE, "yes"),
                        "passed from the first recorded concern"),
                no(
                        "years-until-protection",
                        "referred to the mechanism soon after",
                        child().head(Field.CLOSED, "2016-03-27")
                                .tied("c1", COUNCIL, FactKind.REFERRAL, Field.AT, "2015-01-05", Field.DISCLOSURE, "yes")
                                .rowOf("c1", FactKind.NRM, Field.AT, "2015-02-01", Field.NRM_STATUS, "made")),
                yes(
                        "years-until-protection",
                        "a member of the public was first concerned",
                        child().head(Field.CLOSED, "2016-03-27")
                                .tied("c1", COUNCIL, FactKind.CONCERN, Field.AT, "2015-01-05", Field.DISCLOSURE, "yes"),
                        "passed from the first recorded concern"));
    }

    private static List<IndicatorCase> transfers() {
        String key = "transferred-to-nobody";
        CaseFileBuilder council =
                child().head(Field.OUTCOME, "20").row(FactKind.TRANSFER, Field.TO_BODY, "Northmere Council");
        CaseFileBuilder sentOn = child().head(Field.OUTCOME, "20")
                .row(FactKind.TRANSFER, Field.AT, "2015-03-02", Field.TO_BODY, "Eastholm Council", Field.RECEIPT, "E/1")
                .row(FactKind.TRANSFER, Field.AT, "2015-03-20", Field.TO_BODY, "Eastholm Council");
        return List.of(
                cannotTell(key, "a council of the police’s town", council, "the receiving body"),
                yes(key, "received, and sent on to nobody", sentOn, "no receiving record is seen"),
                cannotTell(
                        key,
                        "to which body it went was not handed over",
                        child().withoutColumn(FactKind.TRANSFER, Field.TO_BODY)
                                .head(Field.OUTCOME, "20")
                                .row(FactKind.TRANSFER, Field.AT, "2015-03-02"),
                        "to which body"));
    }

    private static List<IndicatorCase> decisions() {
        String key = "decided-against-evidence";
        CaseFileBuilder assessed = aSocialCareFile()
                .child("c1")
                .rowOf("c1", FactKind.REFERRAL, Field.AT, "2015-03-01", Field.DISCLOSURE, "yes")
                .rowOf(
                        "c1",
                        FactKind.ASSESSMENT,
                        Field.AT,
                        "2015-03-03",
                        Field.CONCLUSION,
                        "No risk assessment completed");
        return List.of(
                yes(
                        key,
                        "the rationale of the head, after a disclosure",
                        child().head(Field.RATIONALE, "Not CSE. Filed.")
                                .tied("c1", COUNCIL, FactKind.LETTER, Field.AT, "2015-03-01", Field.DISCLOSURE, "yes"),
                        "on 27 March 2015"),
                yes(
                        key,
                        "the disclosure stands in the head",
                        child().head(Field.DISCLOSURE, "yes")
                                .rowOf(
                                        "c1",
                                        FactKind.ASSESSMENT,
                                        Field.AT,
                                        "2015-03-03",
                                        Field.CONCLUSION,
                                        "No risk identified"),
                        "on 3 March 2015"),
                no(key, "that no risk assessment was made concludes nothing", assessed));
    }

    private static HomeRecord home(String... started) {
        CaseFileBuilder rows = child();
        List<HomeRecord.ChildRow> episodes = new ArrayList<>();
        for (String time : started) {
            for (String id : List.of("a", "b")) {
                episodes.add(new HomeRecord.ChildRow(
                        id,
                        rows.loose(
                                FactKind.MISSING_EPISODE,
                                HOME,
                                id,
                                Field.STARTED,
                                time.isEmpty() ? null : time,
                                Field.ENDED,
                                time.isEmpty() ? null : time)));
            }
        }
        List<HomeRecord.ChildRow> placements = Stream.of("a", "b", "c", "d")
                .map(id -> new HomeRecord.ChildRow(
                        id,
                        rows.loose(
                                FactKind.PLACEMENT,
                                COUNCIL,
                                id,
                                Field.HOME,
                                "Tollen Lodge",
                                Field.STARTED,
                                "2015-01-05")))
                .toList();
        return new HomeRecord("Tollen Lodge", placements, episodes, List.of());
    }

    private static List<IndicatorCase> homes() {
        String key = "home-losing-children";
        return List.of(
                cannotTell(
                        key,
                        "two weeks, and two episodes that may be of the third",
                        child().home(home("2015-02-11", "2015-02-18", "")),
                        "the days of missing episodes"),
                no(key, "one week, and two episodes that fill one more", child().home(home("2015-02-11", ""))));
    }

    private static List<IndicatorCase> friends() {
        String key = "friends-not-asked";
        CaseFileBuilder sam = child().person("o1", "other-child", Field.FORENAME, "Sam", Field.SURNAME, "Tarrow")
                .rowOf("o1", FactKind.CONTACT, Field.AT, "2015-03-04", Field.TYPE, "first-account");
        return List.of(
                no(key, "the one named is the one recorded and seen", sam),
                yes(
                        key,
                        "a second child stands in the account alone",
                        child().person("o1", "other-child", Field.FORENAME, "Sam", Field.SURNAME, "Tarrow")
                                .rowOf("o1", FactKind.CONTACT, Field.AT, "2015-03-04", Field.TYPE, "first-account")
                                .rowOf(
                                        "c1",
                                        FactKind.CONTACT,
                                        Field.AT,
                                        "2015-03-03",
                                        Field.TYPE,
                                        "first-account",
                                        Field.NAMES_OTHERS,
                                        "Sam; Kim"),
                        "Another child is named"));
    }

    private static CaseFileBuilder twelve(String... log) {
        CaseFileBuilder file = aCaseFile()
                .person("c1", "victim", Field.BIRTH_DATE, "2002-06-01")
                .head(Field.OUTCOME, "1");
        for (String text : log) {
            file.row(FactKind.LOG_ENTRY, Field.AT, "2015-03-01", Field.TEXT, text);
        }
        return file;
    }

    private static List<IndicatorCase> thirteen() {
        String key = "under-thirteen-minimised";
        String consented = "States it was consensual.";
        return List.of(
                no(key, "that she did not consent minimises nothing", twelve("IP did not consent.")),
                no(key, "nor does a parent’s consent", twelve("Parental consent for the medical given by mother.")),
                yes(key, "called consensual", twelve(consented), "Consent, a relationship"),
                yes(
                        key,
                        "a strategy meeting was asked for",
                        twelve(consented, "Strategy meeting requested from social care."),
                        "no strategy discussion is seen"),
                no(
                        key,
                        "a strategy meeting was asked for and held",
                        twelve(
                                consented,
                                "Strategy meeting requested.",
                                "Strategy meeting held, visit should follow.")));
    }
}
