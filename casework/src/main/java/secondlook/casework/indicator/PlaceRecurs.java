package secondlook.casework.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Places;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 18: the same counter, the same rank, and nobody went there. */
final class PlaceRecurs implements Indicator {

    private static final Description DESCRIPTION = new Description(
            18,
            "place-recurs",
            1,
            ReasonClass.ENQUIRIES,
            Unit.PLACE,
            "Asks whether a place that is no dwelling recurs in several case files with no action on it.",
            "Jay, Rotherham, 2014; multi-agency exploitation meetings' terms of reference");

    private static final String[] TYPES = {"takeaway", "hotel", "taxi-firm", "shop", "park", "station", "other"};

    private final int enough;

    PlaceRecurs(IndicatorSettings settings) {
        this.enough = settings.caseFilesOfOnePlace();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    private record Mentioned(Fact row, Recorded<String> place) {}

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        if (!new Closing(caseFile).isAsked()) {
            return List.of();
        }
        Map<String, List<Mentioned>> byName = new TreeMap<>();
        Stream.of(FactKind.PLACE, FactKind.OCCURRENCE)
                .flatMap(kind -> caseFile.facts(kind).stream())
                .filter(row -> row.is(Field.PLACE_TYPE, TYPES))
                .forEach(row -> byName.computeIfAbsent(Places.name(row.text(Field.PLACE)), _ -> new ArrayList<>())
                        .add(new Mentioned(row, row.text(Field.PLACE))));
        return byName.entrySet().stream()
                .map(place -> answer(caseFile, place.getKey(), place.getValue()))
                .toList();
    }

    /** Every row that the place's other case files brought along. */
    private static List<TiedFact> ofTheSameFiles(CaseFile caseFile, List<TiedFact> others) {
        Set<CaseFileId> files = new TreeSet<>();
        others.forEach(tied -> files.add(Objects.requireNonNull(tied.caseFile())));
        return caseFile.elsewhere().stream()
                .filter(tied -> tied.caseFile() != null && files.contains(tied.caseFile()))
                .toList();
    }

    private Answer answer(CaseFile caseFile, String name, List<Mentioned> here) {
        List<TiedFact> others = caseFile.elsewhere().stream()
                .filter(tied -> tied.caseFile() != null
                        && name.equals(Places.name(tied.fact().text(Field.PLACE))))
                .toList();
        long files = 1 + others.stream().map(TiedFact::caseFile).distinct().count();
        Citation first = here.getFirst().row.cell(Field.PLACE);
        List<Citation> because = new ArrayList<>(List.of(first));
        others.forEach(tied -> because.add(tied.fact().cell(Field.PLACE)));
        Truth recurs = name.isEmpty()
                ? Truth.cannotTell(new Missing("which place it is: not named well enough", first))
                : files >= enough ? Truth.yes(because) : Truth.no(first);
        Truth acted = Truth.any(Actions.about(caseFile, "place").stream()
                        .map(action -> Truth.yes(action.row()))
                        .toList())
                .or(Truth.any(ofTheSameFiles(caseFile, others).stream()
                        .filter(tied -> tied.fact().kind() == FactKind.ACTION && Actions.isAbout(tied.fact(), "place"))
                        .map(tied -> Truth.yes(tied.fact().row()))
                        .toList()))
                .or(Cells.complete(caseFile, FactKind.ACTION).not());
        String unit = name.isEmpty()
                ? here.getFirst().row.row().file() + ":"
                        + here.getFirst().row.row().record()
                : name;
        Supplier<String> sentence =
                () -> "A place recorded in %s has no action on it".formatted(Phrase.count(files, "case file"));
        return DESCRIPTION.answer(caseFile, unit, recurs.and(acted.not()), sentence);
    }
}
