package secondlook.casework.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.value.Truth.Value;

/** Asks one indicator of a case file that has one unit for it. */
final class Asking {

    static final Indicators INDICATORS = Indicators.standard(IndicatorSettings.standard());

    private Asking() {}

    static List<Answer> ask(String key, CaseFile caseFile) {
        return INDICATORS.ask(caseFile).stream()
                .filter(answer -> answer.indicator().equals(key))
                .toList();
    }

    static Answer answer(String key, CaseFileBuilder builder) {
        List<Answer> answers = ask(key, builder.build());
        assertThat(answers).as("answers of %s", key).hasSize(1);
        return answers.getFirst();
    }

    static void yes(String key, CaseFileBuilder builder, String sentence) {
        Answer answer = answer(key, builder);
        assertThat(answer.truth().value()).as(answer.sentence()).isEqualTo(Value.YES);
        assertThat(answer.sentence()).isEqualTo(sentence);
        assertThat(answer.citations()).isNotEmpty();
    }

    static void no(String key, CaseFileBuilder builder) {
        Answer answer = answer(key, builder);
        assertThat(answer.truth().value()).as(answer.sentence()).isEqualTo(Value.NO);
    }

    static void cannotTell(String key, CaseFileBuilder builder, String missing) {
        Answer answer = answer(key, builder);
        assertThat(answer.truth().value()).as(answer.sentence()).isEqualTo(Value.CANNOT_TELL);
        assertThat(answer.sentence()).startsWith("Cannot tell whether ").contains(missing);
    }

    static void notAsked(String key, CaseFileBuilder builder) {
        assertThat(ask(key, builder.build())).isEmpty();
    }
}
