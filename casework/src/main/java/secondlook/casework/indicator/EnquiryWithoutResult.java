package secondlook.casework.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Results;
import secondlook.casework.value.Truth;

/** 1: a line of enquiry that somebody thought worth raising, and that nobody answered before the file was closed. */
final class EnquiryWithoutResult implements Indicator {

    private static final Description DESCRIPTION = new Description(
            1,
            "enquiry-without-result",
            1,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether a line of enquiry raised before closure has no result.",
            "Operation Beaconport, first reviews: lines of enquiry identified and not followed");

    private static final Map<String, String> ABOUT = Map.of(
            "phone", "a phone",
            "person", "a person",
            "place", "a place",
            "vehicle", "a vehicle",
            "digital", "a device or an account online",
            "forensic", "a forensic examination",
            "account", "an account to be taken",
            "check", "a check of records",
            "advice", "advice to be asked for",
            "notice", "a notice");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAskedOfOccurrence()) {
            return List.of();
        }
        List<Fact> actions = caseFile.facts(FactKind.ACTION);
        List<Fact> open = actions.stream()
                .filter(action -> Results.openAtClosure(closing, action).isYes())
                .toList();
        Truth truth = Truth.any(actions.stream()
                        .map(action -> Results.openAtClosure(closing, action))
                        .toList())
                .or(caseFile.material()
                        .complete(caseFile.id().agency(), FactKind.ACTION)
                        .not());
        return List.of(DESCRIPTION.answer(caseFile, truth, () -> sentence(open)));
    }

    private static String sentence(List<Fact> open) {
        if (open.size() > 1) {
            return Phrase.capital(Phrase.count(open.size(), "line")) + " of enquiry have no result at closure";
        }
        Fact first = open.isEmpty() ? null : open.getFirst();
        String about = first == null ? null : first.text(Field.ABOUT).orNull();
        String raised = first == null ? "" : Phrase.on(first.date(Field.RAISED).orNull());
        return "A line of enquiry raised" + raised + " has no result at closure" + about(about);
    }

    private static String about(@Nullable String about) {
        return about == null || about.equals("other") ? "" : ": it is about " + ABOUT.getOrDefault(about, about);
    }
}
