package secondlook.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;

class FactSentencesTest {

    private static final RowCitation ROW = RowCitation.row(3, 88);

    @Test
    void actionWithoutResultSaysSo() {
        Fact fact = fact(
                FactKind.ACTION,
                Map.of(
                        Field.RAISED,
                        DateRange.on(LocalDate.of(2015, 3, 3)),
                        Field.DESCRIPTION,
                        "Find the user of 07700 900417"));

        assertThat(FactSentences.of(fact))
                .singleElement()
                .satisfies(line -> assertThat(line.sentence())
                        .isEqualTo("Line of enquiry raised: “Find the user of 07700 900417”. No result is recorded."));
    }

    @Test
    void actionWithResultMakesALineForEachDate() {
        Fact fact = fact(
                FactKind.ACTION,
                Map.of(
                        Field.RAISED,
                        DateRange.on(LocalDate.of(2015, 3, 3)),
                        Field.DESCRIPTION,
                        "Ask for pictures",
                        Field.RESULT,
                        "Nothing kept",
                        Field.RESULT_AT,
                        DateRange.on(LocalDate.of(2015, 3, 9))));

        List<FactLine> lines = FactSentences.of(fact);

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().when()).isEqualTo(DateRange.on(LocalDate.of(2015, 3, 9)));
    }

    @Test
    void narrativeIsFoldedAndNeverInTheLine() {
        Fact fact = fact(FactKind.LOG_ENTRY, Map.of(Field.TEXT, "Three plain words", Field.AUTHOR, "DC 4471"));

        FactLine line = FactSentences.of(fact).getFirst();

        assertThat(line.sentence()).isEqualTo("Entry in the log, by DC 4471.");
        assertThat(line.narrative()).isEqualTo("Three plain words");
        assertThat(line.words()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void everyKindIsSaidWhetherItsFieldsAreFullOrEmpty(FactKind kind) {
        for (Fact fact : List.of(full(kind), fact(kind, Map.of()))) {
            for (FactLine line : FactSentences.of(fact)) {
                assertThat(line.sentence()).endsWith(".").doesNotContain("null", "  ", "..", " ,");
                assertThat(line.sentence().substring(0, 1)).isUpperCase();
                assertThat(line.citation()).isEqualTo(ROW);
            }
        }
    }

    private static Fact full(FactKind kind) {
        Map<Field, Object> values = new HashMap<>();
        kind.fields()
                .forEach(field -> values.put(
                        field,
                        switch (field.type()) {
                            case TEXT -> "words";
                            case CODE -> field.codes().getFirst();
                            case DATE -> DateRange.at(LocalDateTime.of(2015, 3, 3, 14, 5));
                            case FLAG -> true;
                            case NUMBER -> 14;
                        }));
        return fact(kind, values);
    }

    private static Fact fact(FactKind kind, Map<Field, Object> values) {
        List<Recorded<?>> recorded = new ArrayList<>();
        for (Field field : kind.fields()) {
            Object value = values.get(field);
            recorded.add(
                    value == null
                            ? new Recorded.Absent<>(AbsentReason.NOT_RECORDED, ROW.at(field.key()))
                            : new Recorded.Known<>(value, ROW.at(field.key())));
        }
        return new Fact(kind, "northmere-police", ROW, null, null, recorded);
    }
}
