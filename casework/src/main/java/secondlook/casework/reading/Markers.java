package secondlook.casework.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/**
 * Exploitation markers, as ticked by an agency or as they stand in the words of its log. A marker counts once, however
 * often and in whatever words it is recorded.
 */
public final class Markers {

    /** Which kind of exploitation a marker speaks of. */
    public enum Family {
        SEXUAL,
        CRIMINAL,
        EITHER
    }

    /** One marker that a row records. */
    public record Found(String marker, Family family, Fact row, Citation cell) {}

    private static final Map<Family, Map<String, TermList>> LISTS = Map.of(
            Family.SEXUAL, byMarker("markers-sexual"),
            Family.CRIMINAL, byMarker("markers-criminal"),
            Family.EITHER, byMarker("markers-either"));

    private static final TermList.Index INDEX = new TermList.Index(
            LISTS.values().stream().flatMap(lists -> lists.values().stream()).toList());

    private Markers() {}

    /** A file of markers holds one marker a line: its name, a colon, and the phrases by which it is known. */
    private static Map<String, TermList> byMarker(String file) {
        Map<String, TermList> lists = new LinkedHashMap<>();
        for (String line : TermList.lines(file)) {
            String[] parts = line.split(":", 2);
            lists.put(parts[0].strip(), TermList.of(parts[0].strip(), List.of(parts[1].split(";"))));
        }
        return lists;
    }

    /** Every marker of the case file's own rows and of rows that reach its children, each once, by its first row. */
    public static List<Found> of(CaseFile caseFile) {
        return caseFile.once("markers, each once", () -> eachOnce(caseFile));
    }

    private static List<Found> eachOnce(CaseFile caseFile) {
        Map<String, Found> found = new LinkedHashMap<>();
        all(caseFile).forEach(marker -> found.putIfAbsent(marker.marker, marker));
        return List.copyOf(found.values());
    }

    /** Whether a marker that is not seen is not there: cannot tell where neither ticked factors nor the log came. */
    public static Truth supplied(CaseFile caseFile) {
        return caseFile.head().text(Field.MARKERS).citation() != null
                ? Truth.yes()
                : Cells.complete(caseFile, FactKind.LOG_ENTRY);
    }

    /**
     * Whether anything came in which the file's own agency would record a marker: ticked factors, a log, referrals or
     * assessments.
     */
    public static Truth anySupplied(CaseFile caseFile) {
        return caseFile.head().text(Field.MARKERS).citation() != null
                        || caseFile.head().text(Field.TEXT).isKnown()
                ? Truth.yes()
                : Truth.any(Stream.of(FactKind.LOG_ENTRY, FactKind.REFERRAL, FactKind.ASSESSMENT, FactKind.HOME_LOG)
                        .map(kind -> caseFile.material().complete(caseFile.id().agency(), kind))
                        .toList());
    }

    /** Every marker that every row records, in time order. */
    public static Stream<Found> all(CaseFile caseFile) {
        return caseFile.once(Markers.class, () -> everyOne(caseFile)).stream();
    }

    private static List<Found> everyOne(CaseFile caseFile) {
        return Stream.of(
                        FactKind.OCCURRENCE,
                        FactKind.LOG_ENTRY,
                        FactKind.REFERRAL,
                        FactKind.ASSESSMENT,
                        FactKind.LETTER,
                        FactKind.HOME_LOG,
                        FactKind.RETURN_INTERVIEW,
                        FactKind.INTELLIGENCE,
                        FactKind.CONCERN)
                .flatMap(kind -> kind == FactKind.OCCURRENCE
                        ? caseFile.facts(kind).stream()
                        : Child.rowsOfAll(caseFile, kind).stream())
                .sorted(CaseFile.CHRONOLOGICAL)
                .flatMap(row -> in(row).stream())
                .toList();
    }

    /** The markers that one row records. */
    public static List<Found> in(Fact row) {
        List<Found> found = new ArrayList<>();
        String ticked = row.text(Field.MARKERS).orNull();
        if (ticked != null) {
            for (String one : ticked.split("[;|]")) {
                ticked(one.strip(), row).ifPresent(found::add);
            }
        }
        String text = row.text(Field.TEXT).orNull();
        if (text == null) {
            return found;
        }
        Set<TermList> may = INDEX.of(text);
        LISTS.forEach((family, lists) -> lists.forEach((marker, phrases) -> {
            if (may.contains(phrases) && !phrases.allIn(text).isEmpty()) {
                found.add(new Found(marker, family, row, row.cell(Field.TEXT)));
            }
        }));
        return found;
    }

    /** A ticked factor that no list knows is a marker all the same: an agency chose to tick it. */
    private static java.util.Optional<Found> ticked(String name, Fact row) {
        if (name.isEmpty() || NONE.isAllOf(name)) {
            return java.util.Optional.empty();
        }
        for (Map.Entry<Family, Map<String, TermList>> family : LISTS.entrySet()) {
            for (Map.Entry<String, TermList> marker : family.getValue().entrySet()) {
                if (marker.getValue().isIn(name) || marker.getKey().equalsIgnoreCase(name)) {
                    return java.util.Optional.of(
                            new Found(marker.getKey(), family.getKey(), row, row.cell(Field.MARKERS)));
                }
            }
        }
        return java.util.Optional.of(
                new Found(name.toLowerCase(Locale.ROOT), Family.EITHER, row, row.cell(Field.MARKERS)));
    }

    private static final TermList NONE =
            TermList.of("no marker", List.of("none", "no factors", "none identified", "nil", "n/a", "not applicable"));
}
