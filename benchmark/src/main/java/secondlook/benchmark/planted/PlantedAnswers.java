package secondlook.benchmark.planted;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
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
 * telling of its answers: yes, else cannot tell, else not seen. A <em>possible</em> yes says that it holds only if a link is
 * right that nobody has judged: what counts here is the answer on settled facts beside it, and a planted yes that is
 * only possible is counted apart.
 */
final class PlantedAnswers {

    private final Indicators indicators = Indicators.standard(IndicatorSettings.standard());
    private final Map<String, Truth.Value> answers = new HashMap<>();
    private final Set<String> possible = new HashSet<>();
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
            answers.keepAll(numbered.caseFile(), reasons.everyAnswer(numbered.number()));
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

    private void keepAll(CaseFile caseFile, List<Reason> reasons) {
        for (Reason reason : reasons) {
            if (reason.possible()) {
                names(caseFile, reason).forEach(unit -> possible.add(reason.indicatorNumber() + "|" + unit));
            } else {
                keep(caseFile, reason, reason.value());
            }
        }
        if (reasons.stream().anyMatch(Reason::possible)) {
            Map<String, Truth.Value> settled = new HashMap<>();
            indicators
                    .ask(caseFile.settled())
                    .forEach(answer -> settled.put(
                            answer.indicator() + "|" + answer.unit(),
                            answer.truth().value()));
            reasons.stream().filter(Reason::possible).forEach(reason -> {
                Truth.Value value = settled.get(reason.indicator() + "|" + reason.unit());
                if (value != null) {
                    keep(caseFile, reason, value);
                }
            });
        }
    }

    private void keep(CaseFile caseFile, Reason reason, Truth.Value value) {
        names(caseFile, reason).forEach(unit -> put(reason.indicatorNumber(), unit, value));
    }

    private static List<String> names(CaseFile caseFile, Reason reason) {
        List<String> names = new ArrayList<>(List.of(caseFile.id().agency() + "|" + reason.unit(), reason.unit()));
        if (reason.indicatorNumber() == 18 && reason.unit().matches("\\d+:\\d+")) {
            // why: a place that is not named has no name to be found by; its case file leads to it.
            names.add("unnamed in " + caseFile.id().reference());
        }
        if (reason.indicatorNumber() == 35) {
            names.add(reason.unit().substring(0, reason.unit().lastIndexOf(':')));
        }
        return names;
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
            if (given != Truth.Value.YES
                    && units(planted).stream().anyMatch(unit -> possible.contains(indicator + "|" + unit))) {
                tally.possible(planted.getField("kind").equals("yes"));
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
