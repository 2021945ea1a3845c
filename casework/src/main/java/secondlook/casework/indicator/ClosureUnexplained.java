package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PaperMarks;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Closing;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 7: nobody can say afterwards why the file was closed, nor whom to ask. */
final class ClosureUnexplained implements Indicator {

    private static final Description DESCRIPTION = new Description(
            7,
            "closure-unexplained",
            2,
            ReasonClass.HOW_DECIDED,
            Unit.OCCURRENCE,
            "Asks whether the closing has neither a rationale that holds a fact nor a named decision-maker.",
            "Independent Office for Police Conduct, Operation Augusta: neither the decision-maker nor the rationale"
                    + " could be determined");

    private static final TermList TEMPLATES = TermList.named("template-rationale");
    private static final TermList FACTS = TermList.named("rationale-fact");
    private static final TermList UNNAMED = TermList.named("unnamed-maker");

    private final int templateCharacters;

    ClosureUnexplained(IndicatorSettings settings) {
        this.templateCharacters = settings.templateCharacters();
    }

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
        Recorded<String> rationale = closing.recorded(Field.RATIONALE);
        Truth explained = any(closing.recordedAnywhere(Field.RATIONALE), this::explains, rationale);
        Truth named = any(
                closing.recordedAnywhere(Field.DECISION_MAKER),
                ClosureUnexplained::names,
                closing.recorded(Field.DECISION_MAKER));
        Truth truth = explained.or(named).not();
        return List.of(DESCRIPTION.answer(caseFile, truth, () -> sentence(rationale)));
    }

    /** Whether any known one is so, or one that could not be read may be; where none is known, what stands in its place decides. */
    private static Truth any(
            List<Recorded<String>> recorded,
            java.util.function.Function<Recorded<String>, Truth> is,
            Recorded<String> representative) {
        List<Truth> known = recorded.stream().filter(Recorded::isKnown).map(is).toList();
        List<Truth> unread = recorded.stream()
                .filter(value -> !value.isKnown() && !value.isEmptyField() && value.citation() != null)
                .map(is)
                .toList();
        return known.isEmpty() ? is.apply(representative) : Truth.any(known).or(Truth.any(unread));
    }

    private Truth explains(Recorded<String> rationale) {
        return switch (rationale) {
            case Recorded.Known<String>(String words, var cell)
            when PaperMarks.in(words) -> Truth.cannotTell(new Missing("the rationale: on paper", cell));
            case Recorded.Known<String>(String words, var cell) -> Truth.of(!isTemplate(words), cell);
            case Recorded.Absent<String>(var reason, var cell)
            when reason.isEmptyField() -> cell == null ? Truth.no() : Truth.no(cell);
            case Recorded.Absent<String> absent -> Truth.cannotTell(absent.missing("the rationale"));
            case Recorded.Unreadable<String> unreadable -> Truth.cannotTell(unreadable.missing("the rationale"));
        };
    }

    /** Short, and nothing in it that belongs to this file: no digit, no name, no word of an enquiry or its result. */
    private boolean isTemplate(String words) {
        String text = words.strip();
        boolean fact = text.chars().anyMatch(Character::isDigit) || FACTS.isIn(text);
        return text.length() <= templateCharacters && (TEMPLATES.isAllOf(text) || !fact);
    }

    private static Truth names(Recorded<String> maker) {
        return switch (maker) {
            case Recorded.Known<String>(String words, var cell) -> Truth.of(!UNNAMED.isAllOf(words), cell);
            case Recorded.Absent<String>(var reason, var cell)
            when reason.isEmptyField() -> cell == null ? Truth.no() : Truth.no(cell);
            case Recorded.Absent<String> absent -> Truth.cannotTell(absent.missing("the decision-maker"));
            case Recorded.Unreadable<String> unreadable -> Truth.cannotTell(unreadable.missing("the decision-maker"));
        };
    }

    private static String sentence(Recorded<String> rationale) {
        String words = rationale.orNull();
        return words == null || words.isBlank()
                ? "The closing has no rationale and no named decision-maker"
                : "The closing rationale is %d characters long, holds no fact and no decision-maker is named"
                        .formatted(words.strip().length());
    }
}
