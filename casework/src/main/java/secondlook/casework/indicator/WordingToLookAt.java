package secondlook.casework.indicator;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;
import secondlook.casework.wording.Mark;
import secondlook.casework.wording.Voice;
import secondlook.casework.wording.WordingMatcher;

/** 35: advice on words, never a verdict on their author. */
final class WordingToLookAt implements Indicator {

    private static final Description DESCRIPTION = new Description(
            35,
            "wording",
            1,
            ReasonClass.CHILDS_ACCOUNT,
            Unit.TEXT,
            "Asks whether wording that blames or minimises the child stands in the author’s own voice.",
            "Child exploitation and abuse: an appropriate language guide, 2024; HMICFRS, 2023");

    private final WordingMatcher matcher;

    WordingToLookAt(WordingMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return caseFile.facts().stream()
                .flatMap(row -> Stream.of(Field.TEXT, Field.RATIONALE, Field.CONCLUSION)
                        .filter(field -> row.kind().indexOf(field) >= 0)
                        .flatMap(field -> answer(caseFile, row, field).stream()))
                .toList();
    }

    private List<Answer> answer(CaseFile caseFile, Fact row, Field field) {
        String text = row.text(field).orNull();
        List<Mark> marks = text == null
                ? List.of()
                : matcher.marks(text).stream()
                        .filter(mark -> mark.voice() == Voice.AUTHOR)
                        .toList();
        if (marks.isEmpty()) {
            return List.of();
        }
        String unit = row.row().file() + ":" + row.row().record() + ":" + field.key();
        DateRange written = row.when();
        boolean before = written != null
                && written.before(marks.getFirst().guidanceFrom()).isYes();
        Supplier<String> sentence = () -> "Wording to look at%s%s%s"
                .formatted(
                        field == Field.RATIONALE ? " in the closing note" : " in the record",
                        Phrase.on(written),
                        before ? ", written before the guidance" : "");
        return List.of(
                DESCRIPTION.answer(caseFile, unit, Truth.yes(row.cell(field)).and(authorKnown(row, field)), sentence));
    }

    /** Whether it is known whose voice it is: an author, or, of a rationale, who decided. */
    private static Truth authorKnown(Fact row, Field field) {
        Field author = field == Field.RATIONALE ? Field.DECISION_MAKER : Field.AUTHOR;
        if (row.kind().indexOf(author) < 0) {
            return Truth.yes();
        }
        return row.text(author).isKnown()
                ? Truth.yes()
                : Truth.cannotTell(row.text(author).missing("who wrote it"));
    }
}
