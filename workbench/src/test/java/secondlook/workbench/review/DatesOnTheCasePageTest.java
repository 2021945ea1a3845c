package secondlook.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Material;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.archive.RowNames;

/** What the dates of rows may be taken for: when an agency knew of something, and how long it recorded nothing. */
class DatesOnTheCasePageTest {

    private static final String FORCE = "invented-police";

    private final List<Fact> facts = new ArrayList<>();

    private static DateRange on(int year, int month, int day) {
        return DateRange.on(LocalDate.of(year, month, day));
    }

    private Fact fact(FactKind kind, String person, Map<Field, Object> values) {
        RowCitation row = RowCitation.row(kind.ordinal() + 1, facts.size() + 2);
        List<Recorded<?>> recorded = new ArrayList<>();
        kind.fields().forEach(field -> {
            Object value = values.get(field);
            recorded.add(
                    value == null
                            ? new Recorded.Absent<>(AbsentReason.NOT_RECORDED, row.at(field.key()))
                            : new Recorded.Known<>(value, row.at(field.key())));
        });
        Fact fact = new Fact(kind, FORCE, row, null, person, recorded);
        facts.add(fact);
        return fact;
    }

    private CaseFile caseFile(PersonInCase... persons) {
        Fact head = fact(
                FactKind.OCCURRENCE,
                null,
                Map.of(Field.REPORTED, on(2015, 3, 4), Field.CLOSED, on(2015, 6, 20), Field.STATUS, "closed"));
        return new CaseFile(
                new CaseFileId(FORCE, "A1"), head, facts, List.of(persons), List.of(), new Material(Map.of()));
    }

    @Test
    void anAddressDoesNotSayThatTheAgencyKnewOfThePersonSinceThen() {
        Fact mention = fact(FactKind.PERSON, "p1", Map.of(Field.SURNAME, "Arden"));
        Fact role = fact(FactKind.INVOLVEMENT, "p1", Map.of(Field.ROLE, "suspect"));
        fact(FactKind.PLACE, "p1", Map.of(Field.ADDED, on(2009, 1, 1), Field.ADDRESS, "1 Mill Row"));
        fact(FactKind.PROCESS, "p1", Map.of(Field.AT, on(2015, 3, 9), Field.TYPE, "arrest"));
        CaseFile caseFile = caseFile(new PersonInCase("1", List.of(mention), List.of(role), List.of()));

        WhoKnew.Table table = WhoKnew.of(caseFile, new RowNames(List.of(), 1));

        assertThat(table.lines().shown())
                .filteredOn(line -> line.what().contains("suspect"))
                .singleElement()
                .satisfies(line -> assertThat(line.first()).isEqualTo(LocalDate.of(2015, 3, 9)));
    }

    @Test
    void theYearsBeforeTheReportAreNoSilence() {
        Fact early = fact(FactKind.FLAG, null, Map.of(Field.ADDED, on(2014, 11, 1), Field.TYPE, "cse"));
        Fact first = fact(FactKind.CONTACT, null, Map.of(Field.AT, on(2015, 3, 6), Field.TYPE, "visit"));
        Fact late = fact(FactKind.CONTACT, null, Map.of(Field.AT, on(2015, 5, 6), Field.TYPE, "visit"));
        Chronology.Silences silences = Chronology.Silences.of(caseFile());

        assertThat(silences.before(FactSentences.of(early).getFirst())).isNull();
        assertThat(silences.before(FactSentences.of(first).getFirst())).isNull();
        assertThat(Objects.requireNonNull(silences.before(FactSentences.of(late).getFirst())))
                .isEqualTo(new Chronology.Silence(LocalDate.of(2015, 3, 7), LocalDate.of(2015, 5, 5)));
    }
}
