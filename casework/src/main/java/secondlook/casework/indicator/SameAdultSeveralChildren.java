package secondlook.casework.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.OtherFile;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/** 16: several children, each treated as the only one. */
final class SameAdultSeveralChildren implements Indicator {

    private static final Description DESCRIPTION = new Description(
            16,
            "same-adult-several-children",
            1,
            ReasonClass.ENQUIRIES,
            Unit.ADULT,
            "Asks whether one adult, phone or vehicle is tied to several children, each case file with "
                    + "a single suspect.",
            "IICSA, organised networks, parts H5 and I3");

    private final int enough;

    SameAdultSeveralChildren(IndicatorSettings settings) {
        this.enough = settings.childrenOfOneAdult();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        if (!new Closing(caseFile).isAsked()) {
            return List.of();
        }
        Stream<Answer> adults = Suspects.of(caseFile).stream()
                .filter(suspect -> !Suspects.isKnownChild(caseFile, suspect))
                .map(suspect -> answer(
                        caseFile,
                        suspect.person(),
                        "One adult",
                        OtherFile.of(suspect.elsewhere()),
                        List.of(Suspects.recorded(suspect)),
                        identified(suspect)));
        Stream<Answer> things = OtherFile.byTie(caseFile.elsewhere(), "phone", "vehicle").entrySet().stream()
                .map(tie ->
                        answer(caseFile, tie.getKey(), "One " + tie.getKey(), tie.getValue(), List.of(), Truth.yes()));
        return Stream.concat(adults, things).toList();
    }

    /** Who is known by a nickname or a description only may be several people, under one number of an agency too. */
    private static Truth identified(PersonInCase suspect) {
        return Suspects.isNamed(suspect) ? Truth.yes() : Truth.cannotTell(Suspects.identity(suspect));
    }

    private Answer answer(
            CaseFile caseFile,
            String unit,
            String what,
            List<OtherFile> others,
            List<Citation> here,
            Truth identified) {
        List<OtherFile> single = others.stream()
                .filter(OtherFile::isClosed)
                .filter(other -> other.suspects() <= 1)
                .toList();
        Set<String> children = new TreeSet<>();
        boolean hereSingle = Suspects.of(caseFile).size() <= 1;
        List<Citation> because = new ArrayList<>(hereSingle ? here : List.of());
        if (hereSingle) {
            for (Child child : Child.of(caseFile)) {
                children.addAll(OtherFile.namesOf(child.person()));
                because.add(child.recorded());
            }
        }
        long own = hereSingle ? Child.of(caseFile).size() : 0;
        Set<String> more = new TreeSet<>();
        for (OtherFile other : single) {
            other.children().stream().filter(id -> !children.contains(id)).forEach(more::add);
            because.addAll(other.citations());
        }
        long count = own + more.size();
        Truth several = count >= enough && !more.isEmpty() ? Truth.yes(because) : Truth.no();
        Supplier<String> sentence = () -> "%s is tied to %s in %s, each with a single suspect"
                .formatted(
                        what,
                        Phrase.children(count),
                        Phrase.count(single.size() + (hereSingle ? 1 : 0), "closed case file"));
        return DESCRIPTION.answer(caseFile, unit, identified.isYes() ? several : identified, sentence);
    }
}
