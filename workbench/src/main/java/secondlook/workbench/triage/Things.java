package secondlook.workbench.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Places;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.naming.JudgedNamings;

/**
 * Which case files record the same phone, vehicle or place. Only whole values tie: a registration with a gap or a place
 * without a number is somebody's to judge. A dwelling ties nothing here, for a family's files share it; nor does a thing
 * that stands in very many files, such as a station.
 *
 * <p>Built in one pass over the rows that record things; memory grows with the number of such rows.
 */
final class Things {

    private static final Logger LOG = LoggerFactory.getLogger(Things.class);

    /** A thing in more case files than this ties none of them together; it is counted in the log. */
    private static final int MOST_CASE_FILES = 60;

    private static final List<FactKind> KINDS =
            List.of(FactKind.PHONE, FactKind.VEHICLE, FactKind.PLACE, FactKind.OCCURRENCE);

    private final Map<String, List<Integer>> caseFiles;

    private Things(Map<String, List<Integer>> caseFiles) {
        this.caseFiles = caseFiles;
    }

    static Things gather(Archive archive, JudgedNamings.ByCase named) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (FactKind kind : KINDS) {
            archive.forEachOfKind(kind, (ArchivedFact archived) -> {
                String thing = thing(archived.fact());
                if (thing != null && archived.caseFile() > 0) {
                    found.computeIfAbsent(thing, _ -> new LinkedHashSet<>()).add(archived.caseFile());
                }
            });
        }
        named.named()
                .forEach((number, all) -> all.forEach(words -> words.facts().forEach(fact -> {
                    String thing = thing(fact);
                    if (thing != null) {
                        found.computeIfAbsent(thing, _ -> new LinkedHashSet<>()).add(number);
                    }
                })));
        Map<String, List<Integer>> several = new HashMap<>();
        int tooMany = 0;
        for (Map.Entry<String, Set<Integer>> each : found.entrySet()) {
            if (each.getValue().size() > MOST_CASE_FILES) {
                tooMany++;
            } else if (each.getValue().size() > 1) {
                several.put(each.getKey(), each.getValue().stream().sorted().toList());
            }
        }
        LOG.info("Things in several case files: {}; in too many to tie them: {}", several.size(), tooMany);
        return new Things(several);
    }

    /** The other case files that record what this row records; none where it records nothing that ties. */
    List<Integer> alsoIn(Fact fact, int caseFile) {
        String thing = thing(fact);
        if (thing == null) {
            return List.of();
        }
        List<Integer> others = new ArrayList<>(caseFiles.getOrDefault(thing, List.of()));
        others.remove(Integer.valueOf(caseFile));
        return others;
    }

    /** What ties, in words for a page. */
    static String words(Fact fact) {
        return switch (fact.kind()) {
            case PHONE -> "the same phone";
            case VEHICLE -> "the same vehicle";
            default -> "the same place";
        };
    }

    private static @Nullable String thing(Fact fact) {
        return switch (fact.kind()) {
            case PHONE -> digits(fact.text(Field.PHONE).orNull());
            case VEHICLE -> registration(fact.text(Field.REGISTRATION).orNull());
            case PLACE, OCCURRENCE -> place(fact);
            default -> null;
        };
    }

    /** The last nine digits: with and without the country's prefix they are the same phone. */
    private static @Nullable String digits(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        return digits.length() < 9 ? null : "phone " + digits.substring(digits.length() - 9);
    }

    private static @Nullable String registration(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = written.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        return plain.matches("[A-Z0-9]{5,8}") ? "vehicle " + plain : null;
    }

    private static @Nullable String place(Fact fact) {
        if (fact.is(Field.PLACE_TYPE, "dwelling", "station", "hostel", "hospital", "school", "childrens-home")) {
            return null;
        }
        String name = Places.name(fact.text(Field.PLACE));
        return name.length() < 6 ? null : "place " + name;
    }
}
