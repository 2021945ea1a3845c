package secondlook.casework.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** Exploitation flags: rows of their own, or a cell of the head that lists those set at closure. */
public final class Flags {

    private Flags() {}

    /** Whether a flag of one of these types is recorded; no only where flags were supplied and none is. */
    public static Truth isSet(CaseFile caseFile, String... types) {
        List<Truth> rows = Child.rowsOfAll(caseFile, FactKind.FLAG).stream()
                .map(flag -> Cells.isOneOf(flag.text(Field.TYPE), "the kind of flag", types))
                .toList();
        return Truth.any(rows).or(isListed(caseFile, types));
    }

    /** The cell of the head where the agency keeps flags there, else whether rows of flags were supplied whole. */
    public static Truth isListed(CaseFile caseFile, String... types) {
        Recorded<String> cell = caseFile.head().text(Field.FLAGS);
        return switch (cell) {
            case Recorded.Known<String>(String flags, var where) -> Truth.of(lists(flags, types), where);
            case Recorded.Absent<String> absent when absent.isEmptyField() -> noneIn(caseFile);
            case Recorded.Absent<String> absent when absent.citation() == null -> noneIn(caseFile);
            case Recorded.Absent<String> absent -> Truth.cannotTell(absent.missing("flags"));
            case Recorded.Unreadable<String> unreadable -> Truth.cannotTell(unreadable.missing("flags"));
        };
    }

    /** Whether the head of a file lists one of these flags as set at closure. */
    public static boolean isListedIn(Fact head, String... types) {
        String flags = head.text(Field.FLAGS).orNull();
        return flags != null && lists(flags, types);
    }

    private static boolean lists(String flags, String... types) {
        return Stream.of(flags.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(List.of(types)::contains);
    }

    private static Truth noneIn(CaseFile caseFile) {
        Recorded<String> cell = caseFile.head().text(Field.FLAGS);
        return cell.isEmptyField()
                ? Truth.no(caseFile.head().cell(Field.FLAGS))
                : caseFile.material()
                        .complete(caseFile.id().agency(), FactKind.FLAG)
                        .not();
    }

    /** Whether a flag was active at a time: added by then and not removed before. */
    public static Truth activeAt(Fact flag, DateRange when) {
        Recorded<DateRange> added = flag.date(Field.ADDED);
        Recorded<DateRange> removed = flag.date(Field.REMOVED);
        DateRange from = added.orNull();
        DateRange until = removed.orNull();
        Truth begun = from == null ? Truth.cannotTell(added.missing("the date of a flag")) : from.byCloseOf(when);
        return begun.and(until == null ? Truth.yes() : when.byCloseOf(until)).citing(flag.row());
    }
}
