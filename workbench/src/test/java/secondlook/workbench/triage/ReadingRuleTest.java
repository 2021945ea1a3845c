package secondlook.workbench.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.indicator.Answer;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.value.Missing;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;

/** Case files are ordered by a written rule that anyone can read, never by a sum. */
final class ReadingRuleTest {

    private static final CaseFileId CASE_FILE = new CaseFileId("northmere-police", "NP/15/02291");

    @Test
    void aFileStandsUnderItsFirstReasonClassHoweverManyOthersItHas() {
        List<Answer> answers = List.of(
                yes("HOW_DECIDED"), yes("ENQUIRIES"), yes("HOW_DECIDED"), yes("HOW_DECIDED"), yes("HOW_DECIDED"));

        assertThat(classOf(answers)).isEqualTo(ReasonClass.ENQUIRIES);
    }

    @Test
    void aFileOfWhichNothingCanBeToldHasItsOwnPlace() {
        assertThat(classOf(List.of(cannotTell("HOW_DECIDED"), no("ENQUIRIES")))).isEqualTo(ReasonClass.CANNOT_TELL);
    }

    @Test
    void aFileWithoutAReasonHasNoClass() {
        assertThat(classOf(List.of(no("ENQUIRIES")))).isNull();
    }

    @Test
    void aFileWithAReasonStandsUnderItHoweverMuchElseCannotBeTold() {
        assertThat(classOf(List.of(cannotTell("CHILDS_ACCOUNT"), yes("HOW_DECIDED"))))
                .isEqualTo(ReasonClass.HOW_DECIDED);
    }

    @Test
    void whatIsOnlyReportedAndWhatIsForTheSafeguardingLeadNeverOrder() {
        assertThat(classOf(List.of(
                        yes("REPORTING_ONLY"),
                        cannotTell("REPORTING_ONLY"),
                        yes("SAFEGUARDING_LEAD"),
                        cannotTell("SAFEGUARDING_LEAD"))))
                .isNull();
    }

    private static ReasonClass classOf(List<Answer> answers) {
        return ReadingRule.classOf(answers, answer -> ReasonClass.valueOf(answer.indicator()));
    }

    private static Answer yes(String indicator) {
        return answer(indicator, Truth.yes(RowCitation.row(1, 2)));
    }

    private static Answer no(String indicator) {
        return answer(indicator, Truth.no());
    }

    private static Answer cannotTell(String indicator) {
        return answer(indicator, Truth.cannotTell(new Missing("the result", null)));
    }

    private static Answer answer(String indicator, Truth truth) {
        return new Answer(indicator, 1, CASE_FILE, CASE_FILE.reference(), truth, "A sentence.", false);
    }
}
