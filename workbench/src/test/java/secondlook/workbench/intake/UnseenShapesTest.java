package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.Recorded;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileRange;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

/**
 * Three exports in shapes unlike the demo's, through mappings written from docs/intake.md alone: a force's wide extract
 * parted by strokes with repeating blocks, a council's one table of all events with the month first, homes' shifts with
 * lists in JSON Lines.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnseenShapesTest {

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private final Map<String, RowCounts> counts = new TreeMap<>();
    private final Map<FactKind, List<Fact>> facts = new TreeMap<>();

    @BeforeAll
    void importAll() throws URISyntaxException {
        for (String agency : List.of("coastal-force", "dell-county", "harbour-homes")) {
            Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/unseen/" + agency))
                    .toURI());
            ImportRequest request =
                    Objects.requireNonNull(AgencySource.read(folder).requestFor(folder, "a test"));
            Intake.importFiles(database, request, ProgressListener.NONE)
                    .files()
                    .forEach(file -> counts.put(file.name(), file.counts()));
        }
        archive.forEachFact(
                CaseFileRange.everything(),
                archived -> facts.computeIfAbsent(archived.fact().kind(), kind -> new java.util.ArrayList<>())
                        .add(archived.fact()));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private List<String> values(FactKind kind, Field field) {
        return facts.getOrDefault(kind, List.of()).stream()
                .filter(fact -> fact.value(field).isKnown())
                .map(fact -> ((Recorded.Known<?>) fact.value(field)).value().toString())
                .sorted()
                .toList();
    }

    @Test
    void everyRowHasItsVerdict() {
        assertThat(counts.get("extract.txt")).isEqualTo(new RowCounts(9, 3, 0, 2, 4));
        assertThat(counts.get("client_events.csv")).isEqualTo(new RowCounts(8, 6, 0, 1, 1));
        assertThat(counts.get("shifts.jsonl")).isEqualTo(new RowCounts(4, 3, 0, 1, 0));
    }

    @Test
    void readsAForcesWideExtract() {
        assertThat(values(FactKind.OCCURRENCE, Field.OUTCOME)).containsExactly("16", "none", "vague");
        assertThat(values(FactKind.OCCURRENCE, Field.RANK)).containsExactly("DS");
        assertThat(values(FactKind.PERSON, Field.SURNAME)).contains("Marlow", "O'Dell", "Smythe-Lee", "Tey");
        assertThat(values(FactKind.PERSON, Field.NICKNAME)).containsExactly("Annie");
        assertThat(values(FactKind.INVOLVEMENT, Field.ROLE))
                .containsExactly("suspect", "suspect", "victim", "victim", "victim", "victim");
        assertThat(values(FactKind.INVOLVEMENT, Field.IDENTIFIED)).containsExactly("false", "true");
        assertThat(values(FactKind.PROCESS, Field.TYPE)).containsExactly("voluntary-interview");
        assertThat(values(FactKind.LOG_ENTRY, Field.AUTHOR)).containsExactly("DC 88", "DC 88", "PC 301");
        assertThat(facts.get(FactKind.LOG_ENTRY))
                .allMatch(entry -> entry.value(Field.AT).isKnown());
        assertThat(archive.caseFiles()).hasSize(3);
    }

    @Test
    void readsACouncilsTableOfAllEventsWithTheMonthFirst() {
        assertThat(facts.keySet())
                .contains(
                        FactKind.REFERRAL,
                        FactKind.ASSESSMENT,
                        FactKind.MISSING_EPISODE,
                        FactKind.RETURN_INTERVIEW,
                        FactKind.PLACEMENT,
                        FactKind.MEETING);
        assertThat(archive.files().stream().flatMap(file -> file.settled().stream()))
                .anyMatch(sentence -> sentence.startsWith("Month first: "));
        assertThat(facts.get(FactKind.MEETING).getFirst().date(Field.AT).orNull())
                .asString()
                .contains("2015-02-13");
        assertThat(values(FactKind.RETURN_INTERVIEW, Field.NAMED)).containsExactly("Fish");
        assertThat(values(FactKind.REFERRAL, Field.NO_ACTION)).containsExactly("true");
    }

    @Test
    void readsHomesShiftsWithListsOfEntries() {
        assertThat(values(FactKind.HOME_LOG, Field.DISCLOSURE)).containsExactly("false", "false", "true");
        assertThat(facts.get(FactKind.HOME_LOG)).extracting(Fact::person).containsExactly("HH-7", "HH-7", "HH-9");
        assertThat(values(FactKind.MISSING_EPISODE, Field.FOUND_WITH)).containsExactly("adult male, silver car KR?4");
        assertThat(values(FactKind.PERSON, Field.FULL_NAME)).contains("Kai Tey", "Lu", "FISHER, Colm");
    }
}
