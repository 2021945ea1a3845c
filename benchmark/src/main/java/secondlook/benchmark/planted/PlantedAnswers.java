package secondlook.benchmark.planted;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.benchmark.planted.Tally.Planted;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.PlaceWords;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Child;
import secondlook.casework.value.Truth;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.people.People;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;

/**
 * Every kept answer, found again by the unit that the truth names. A unit that stands in several case files has the most
 * telling of its answers: yes, else cannot tell, else not seen.
 */
final class PlantedAnswers {

    private final Map<String, Truth.Value> answers = new HashMap<>();
    private final Map<String, Set<String>> episodes = new HashMap<>();
    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, Long> persons = new HashMap<>();

    private PlantedAnswers() {}

    static PlantedAnswers of(Archive archive, CaseFiles caseFiles, People people, Reasons reasons) {
        PlantedAnswers answers = new PlantedAnswers();
        people.forEachMention(
                mention -> answers.persons.put(mention.agency() + "|" + mention.name(), mention.person()));
        for (FactKind kind :
                List.of(FactKind.LETTER, FactKind.HOME_LOG, FactKind.REFERRAL, FactKind.LOG_ENTRY, FactKind.CONCERN)) {
            archive.forEachOfKind(kind, archived -> {
                String key = archived.fact().key();
                if (key != null) {
                    answers.rows.put(
                            archived.fact().agency() + "|" + key,
                            archived.fact().row().file() + ":"
                                    + archived.fact().row().record());
                }
            });
        }
        caseFiles.forEach(numbered -> {
            answers.episodesOf(numbered.caseFile());
            reasons.everyAnswer(numbered.number()).forEach(reason -> answers.keep(numbered.caseFile(), reason));
        });
        return answers;
    }

    private void episodesOf(CaseFile caseFile) {
        for (Child child : Child.of(caseFile)) {
            for (Episode episode : Episode.of(caseFile, child.person())) {
                episode.rows()
                        .forEach(row -> episodes.computeIfAbsent(
                                        row.agency() + "|" + row.key(), _ -> new LinkedHashSet<>())
                                .add(episode.id()));
            }
        }
    }

    private void keep(CaseFile caseFile, Reason reason) {
        put(reason.indicatorNumber(), caseFile.id().agency() + "|" + reason.unit(), reason.value());
        put(reason.indicatorNumber(), reason.unit(), reason.value());
        if (reason.indicatorNumber() == 18 && reason.unit().matches("\\d+:\\d+")) {
            // why: a place that is not named has no name to be found by; its case file leads to it.
            put(18, "unnamed in " + caseFile.id().reference(), reason.value());
        }
        if (reason.indicatorNumber() == 35) {
            put(35, reason.unit().substring(0, reason.unit().lastIndexOf(':')), reason.value());
        }
    }

    private void put(int indicator, String unit, Truth.Value value) {
        answers.merge(indicator + "|" + unit, value, PlantedAnswers::moreTelling);
    }

    private static Truth.Value moreTelling(Truth.Value one, Truth.Value other) {
        return one == Truth.Value.YES || other == Truth.Value.NO
                ? one
                : other == Truth.Value.YES || one == Truth.Value.NO ? other : one;
    }

    /** Compares with the truth; only the indicators' own units are looked at. */
    Tally compare(Path truth, Map<Integer, String> keys) {
        Tally tally = new Tally();
        for (NamedCsvRecord planted : TruthTable.read(truth, "indicators")) {
            int indicator = Integer.parseInt(planted.getField("indicator"));
            Truth.Value given = null;
            for (String unit : units(planted)) {
                Truth.Value one = answers.get(indicator + "|" + unit);
                given = one == null ? given : given == null ? one : moreTelling(given, one);
            }
            if (given == null && indicator == 35) {
                // why: text without a mark has no answer, which is how nothing is said of it.
                given = Truth.Value.NO;
            }
            tally.count(
                    String.format(Locale.ROOT, "%02d %s", indicator, keys.get(indicator)),
                    Planted.valueOf(planted.getField("kind").toUpperCase(Locale.ROOT)),
                    planted.getField("agency") + " " + planted.getField("unit_key"),
                    given);
        }
        return tally;
    }

    /** The names under which the answers may stand. */
    private List<String> units(NamedCsvRecord planted) {
        String agency = planted.getField("agency");
        String key = planted.getField("unit_key");
        String named = agency + "|" + key;
        return switch (planted.getField("unit")) {
            case "child", "adult" -> orNone(persons.containsKey(named) ? Long.toString(persons.get(named)) : null);
            case "episode" -> new ArrayList<>(episodes.getOrDefault(named, Set.of()));
            case "source-row", "text" -> orNone(rows.get(named));
            case "place" -> place(key, planted.getField("also"));
            case "home-week" -> {
                String home = key.substring(0, key.indexOf('|'));
                yield List.of(key.replace('|', '/'), planted.getField("also").replace('|', '/'), home);
            }
            default -> List.of(named);
        };
    }

    private static List<String> place(String written, String caseFiles) {
        List<String> units = new ArrayList<>();
        units.add(PlaceWords.plain(written));
        for (String reference : caseFiles.split(" ")) {
            units.add("unnamed in " + reference);
        }
        return units;
    }

    private static List<String> orNone(@Nullable String unit) {
        return unit == null ? List.of() : List.of(unit);
    }

    /** How many answers of each value each indicator has, for a glance. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach((unit, value) -> counts.merge(
                unit.substring(0, unit.indexOf('|')) + " " + value.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }
}
