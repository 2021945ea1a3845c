package secondlook.workbench.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.Citation;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.triage.ReadingOrderEntry;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.web.CaseAddress;

/**
 * Everything that a reader sees of one case file at one moment: pages are made from it, and a decision freezes it.
 *
 * @param number the case file's number in the archive
 * @param entry its place in the reading order, or null where it is not closed or was not triaged
 * @param answers every answer of the last triage, the ones not seen too
 * @param withheld how many answers are kept from this reader for the safeguarding lead, whatever they say
 * @param heldBack whether its reasons, if there are any, are held back until the reader's own reading is recorded
 * @param rows how its rows are named
 */
record CaseReading(
        int number,
        CaseFile caseFile,
        @Nullable ReadingOrderEntry entry,
        List<Reason> answers,
        int withheld,
        boolean heldBack,
        RowNames rows) {

    CaseReading {
        answers = List.copyOf(answers);
    }

    /** The address of the case page. */
    String address() {
        return CaseAddress.of(caseFile.id());
    }

    /** The settled reasons to read: yes, and resting on no unjudged link. */
    List<Reason> reasons() {
        return answers.stream()
                .filter(answer -> answer.value() == Truth.Value.YES && !answer.possible())
                .toList();
    }

    /** Reasons that rest on a link nobody has judged. */
    List<Reason> possible() {
        return answers.stream()
                .filter(answer -> answer.value() == Truth.Value.YES && answer.possible())
                .toList();
    }

    List<Reason> cannotTell() {
        return answers.stream()
                .filter(answer -> answer.value() == Truth.Value.CANNOT_TELL)
                .toList();
    }

    /** Every tie by which something of another case file or agency reaches this one. */
    Stream<TiedFact> ties() {
        return Stream.concat(
                caseFile.elsewhere().stream(),
                caseFile.persons().stream().flatMap(person -> person.elsewhere().stream()));
    }

    /** Every row that the page draws on, each once, in the order of the material. */
    List<RowCitation> rowsSeen() {
        Stream<RowCitation> facts = Stream.concat(caseFile.facts().stream(), ties().map(TiedFact::fact))
                .map(Fact::row);
        Stream<RowCitation> cited = answers.stream().flatMap(answer -> answer.citations().stream());
        Stream<RowCitation> mentions = caseFile.persons().stream()
                .flatMap(person -> Stream.concat(person.mentions().stream(), person.involvements().stream()))
                .map(Fact::row);
        return Stream.of(facts, cited, mentions)
                .flatMap(each -> each)
                .map(row -> RowCitation.row(row.file(), row.record()))
                .distinct()
                .sorted(Comparator.<Citation>naturalOrder())
                .toList();
    }

    /** The fact that a row records here, or null where the row is not one of its own or of what is tied to it. */
    @Nullable
    Fact factOf(RowCitation row) {
        return Stream.concat(caseFile.facts().stream(), ties().map(TiedFact::fact))
                .filter(fact -> fact.row().file() == row.file() && fact.row().record() == row.record())
                .findFirst()
                .orElse(null);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "CaseReading[" + number + "]";
    }
}
