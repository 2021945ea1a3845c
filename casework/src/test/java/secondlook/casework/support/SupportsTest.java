package secondlook.casework.support;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.casework.CaseFileBuilder.aCaseFile;

import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.Truth;

/** The other side of a case file, by the same cited method. */
class SupportsTest {

    private static Truth.Value answer(CaseFile caseFile, String question) {
        return Supports.ask(caseFile).stream()
                .filter(answer -> answer.question().equals(question))
                .map(answer -> answer.truth().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyQuestionIsAnsweredOfAnEmptyFileAndNoneSaysYes() {
        CaseFile caseFile = aCaseFile().build();

        assertThat(Supports.ask(caseFile))
                .hasSizeGreaterThanOrEqualTo(10)
                .noneMatch(answer -> answer.truth().isYes());
    }

    @Test
    void aYesCitesItsRow() {
        CaseFile caseFile = aCaseFile()
                .child("C1")
                .row(FactKind.CONTACT, Field.TYPE, "statement", Field.AT, "2015-03-03")
                .row(FactKind.OUTCOME, Field.PROSECUTOR_REFERENCE, "EA/12")
                .build();

        assertThat(Supports.ask(caseFile))
                .filteredOn(answer -> answer.truth().isYes())
                .extracting(SupportAnswer::question)
                .contains("account-taken", "advice-sought");
        assertThat(Supports.ask(caseFile))
                .filteredOn(answer -> answer.truth().isYes())
                .allMatch(answer -> !answer.citations().isEmpty());
    }

    @Test
    void rationaleOfAnotherRowIsCountedWhereItStands() {
        CaseFile caseFile = aCaseFile()
                .row(
                        FactKind.OUTCOME,
                        Field.RATIONALE,
                        "Three witnesses saw the adult elsewhere.",
                        Field.DECISION_MAKER,
                        "DI 4410")
                .build();

        assertThat(Supports.ask(caseFile))
                .filteredOn(answer -> answer.question().equals("closure-explained"))
                .extracting(SupportAnswer::sentence)
                .containsExactly("The closing rationale has 6 words and a recorded decision-maker");
    }

    @Test
    void eachCompletedEnquiryStandsForItself() {
        CaseFile caseFile = aCaseFile()
                .row(FactKind.ACTION, Field.DESCRIPTION, "Trace a witness", Field.RESULT, "Spoken to")
                .row(FactKind.ACTION, Field.DESCRIPTION, "Ask for camera pictures", Field.RESULT, "Received")
                .row(FactKind.ACTION, Field.DESCRIPTION, "Visit the shop")
                .build();

        assertThat(Supports.ask(caseFile))
                .filteredOn(answer -> answer.question().equals("enquiry-completed"))
                .hasSize(2)
                .allMatch(answer -> answer.truth().isYes());
    }

    @Test
    void whatWasNotSuppliedCannotBeTold() {
        CaseFile caseFile = aCaseFile()
                .supply(Supply.NOT_SUPPLIED, FactKind.CONTACT, FactKind.PROCESS)
                .build();

        assertThat(answer(caseFile, "account-taken")).isEqualTo(Truth.Value.CANNOT_TELL);
        assertThat(answer(caseFile, "suspect-interviewed")).isEqualTo(Truth.Value.CANNOT_TELL);
    }
}
