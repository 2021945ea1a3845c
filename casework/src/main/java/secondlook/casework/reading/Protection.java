package secondlook.casework.reading;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** When agencies first recorded a concern about exploitation of a child, and when one first acted to protect. */
public final class Protection {

    private Protection() {}

    /** Rows of any agency with a marker or a disclosure, and exploitation flags. */
    public static List<Dated> concerns(Child child) {
        Stream<Dated> rows = Stream.of(
                        FactKind.REFERRAL,
                        FactKind.LETTER,
                        FactKind.HOME_LOG,
                        FactKind.ASSESSMENT,
                        FactKind.LOG_ENTRY,
                        FactKind.INTELLIGENCE,
                        FactKind.CONCERN)
                .flatMap(kind -> child.rows(kind).stream())
                .filter(row -> !Markers.in(row).isEmpty()
                        || Boolean.TRUE.equals(row.flag(Field.DISCLOSURE).orNull()))
                .map(row -> new Dated(row.date(Field.AT), row.row()));
        Stream<Dated> heads = Stream.of(child.caseFile().head())
                .filter(head -> head.text(Field.MARKERS).isKnown())
                .map(head -> new Dated(head.date(Field.REPORTED), head.cell(Field.MARKERS)));
        Stream<Dated> flags = child.rows(FactKind.FLAG).stream()
                .filter(flag -> flag.is(Field.TYPE, "cse", "cce"))
                .map(flag -> new Dated(flag.date(Field.ADDED), flag.row()));
        return Stream.of(rows, heads, flags).flatMap(all -> all).toList();
    }

    /** A meeting held, a plan, a notice, an arrest or charge of a suspect, a trafficking referral. */
    public static List<Dated> actions(Child child) {
        Stream<Dated> meetings = child.rows(FactKind.MEETING).stream()
                .filter(meeting -> Meetings.held(meeting).isYes())
                .map(meeting -> new Dated(meeting.date(Field.AT), meeting.row()));
        Stream<Dated> plans = child.rows(FactKind.FLAG).stream()
                .filter(flag -> flag.is(Field.TYPE, "plan"))
                .map(flag -> new Dated(flag.date(Field.ADDED), flag.row()));
        Stream<Dated> assessed = child.rows(FactKind.ASSESSMENT).stream()
                .filter(assessment -> assessment.is(Field.TYPE, "plan", "safeguarding"))
                .map(Protection::at);
        Stream<Dated> notices = child.rows(FactKind.NOTICE).stream().map(Protection::at);
        Stream<Dated> suspects = child.caseFile().facts(FactKind.PROCESS).stream()
                .filter(row -> row.is(Field.TYPE, "arrest", "charge", "notice-served"))
                .map(Protection::at);
        Stream<Dated> actions = Actions.about(child.caseFile(), "strategy").stream()
                .filter(action -> Results.hasResult(action).isYes())
                .map(action -> new Dated(action.date(Field.RAISED), action.row()));
        Stream<Dated> referrals = child.rows(FactKind.NRM).stream()
                .filter(record -> referredForSlavery(record).isYes())
                .map(Protection::at);
        return Stream.of(meetings, plans, assessed, notices, suspects, actions, referrals)
                .flatMap(all -> all)
                .toList();
    }

    /**
     * Whether a record of trafficking was referred to the National Referral Mechanism. A refusal is none: a child's consent
     * is not asked for.
     */
    public static Truth referredForSlavery(Fact record) {
        if (record.text(Field.NRM_STATUS).isKnown()) {
            return Truth.of(record.is(Field.NRM_STATUS, "made"), record.cell(Field.NRM_STATUS));
        }
        return record.text(Field.NRM_REFERENCE).isKnown()
                ? Truth.yes(record.cell(Field.NRM_REFERENCE))
                : Truth.cannotTell(record.text(Field.NRM_STATUS).missing("whether a referral was made"));
    }

    private static Dated at(Fact row) {
        return new Dated(row.date(Field.AT), row.row());
    }

    /** The first by its earliest moment; an undated one only where all are. */
    public static Dated first(List<Dated> all) {
        return all.stream().min(Comparator.comparing(Protection::earliest)).orElseThrow();
    }

    private static LocalDateTime earliest(Dated one) {
        DateRange at = one.at().orNull();
        return at == null ? LocalDateTime.MAX : at.earliest();
    }
}
