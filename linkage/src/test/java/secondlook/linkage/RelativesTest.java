package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelativesTest {
    private static final LinkageSettings SETTINGS = LinkageSettings.defaults().withThreads(2);

    @Test
    void keepsTwoSiblingsApartWhoShareAllButForenameAndBirthDate() {
        LinkageInput input = family();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(clusters(result, input, "first")).hasSize(1);
        assertThat(clusters(result, input, "second")).hasSize(1);
        assertThat(clusters(result, input, "first")).doesNotContainAnyElementsOf(clusters(result, input, "second"));
    }

    @Test
    void addingRecordsToALinkedSetGivesTheClustersOfAFullRun() {
        List<InventedPeople.Recorded> all = InventedPeople.records(400, 13);
        LinkageInput input = InventedPeople.input(all);
        LinkageResult full = new Linker().link(input, SETTINGS, List.of());
        LinkageModel model = new Linker()
                .link(InventedPeople.input(all.subList(0, all.size() - 40)), SETTINGS, List.of())
                .model();

        LinkageResult added = new Linker().link(input, model, SETTINGS, List.of());

        int changed = 0;
        for (int one = 0; one < all.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean together = full.clusterOf(one) == full.clusterOf(other);
                changed += together == (added.clusterOf(one) == added.clusterOf(other)) ? 0 : 1;
            }
        }
        assertThat(changed).isLessThan(12);
    }

    @Test
    void estimatesBlockingRecallAndCountsPairsByRule() {
        List<InventedPeople.Recorded> records = InventedPeople.records(1_400, 2);

        LinkageReport report = new Linker()
                .link(InventedPeople.input(records), SETTINGS, List.of())
                .report();

        assertThat(report.everyPairCompared()).isFalse();
        assertThat(report.blockingRecall().total()).isGreaterThan(300);
        assertThat(report.blockingRecall().share()).isGreaterThan(0.97);
        assertThat(report.rules()).isNotEmpty().allMatch(rule -> rule.pairsMet() > 0);
    }

    private static LinkageInput family() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        for (InventedPeople.Recorded record : InventedPeople.records(250, 21)) {
            LinkageInput.RecordBuilder row = people.record(record.id());
            for (int field = 0; field < record.values().size(); field++) {
                row.value(
                        InventedPeople.FIELDS.get(field).name(), record.values().get(field));
            }
        }
        for (int copy = 0; copy < 6; copy++) {
            sibling(people, "first" + copy, "Imogen", "1999-03-04", copy);
            sibling(people, "second" + copy, "Oskar", "2001-11-23", copy);
        }
        return people.build();
    }

    private static void sibling(LinkageInput.Builder people, String id, String forename, String born, int copy) {
        people.record(id)
                .value("forename", forename)
                .value("surname", "Torvenwood")
                .value("born", born)
                .value("town", copy == 2 ? "" : "Oscroft")
                .value("postcode", copy == 4 ? "" : "ZZ9 9AB");
    }

    private static List<Integer> clusters(LinkageResult result, LinkageInput input, String start) {
        List<Integer> clusters = new ArrayList<>();
        for (int record = 0; record < input.size(); record++) {
            if (input.id(record).startsWith(start) && !clusters.contains(result.clusterOf(record))) {
                clusters.add(result.clusterOf(record));
            }
        }
        return clusters;
    }
}
