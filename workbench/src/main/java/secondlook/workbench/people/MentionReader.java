package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.database.Database;

/** Reads what is recorded of a few mentions: a handful of queries however many they are. */
final class MentionReader {

    private static final Set<FactKind> OF_CASE_FILES =
            EnumSet.of(FactKind.INVOLVEMENT, FactKind.PLACE, FactKind.PLACEMENT);

    private final FactLookup archive;
    private final RecordStore records;

    MentionReader(Database database) {
        this.archive = new FactLookup(database);
        this.records = new RecordStore(database);
    }

    /**
     * @param run what the last run knew of rows, or null where there was none
     * @return the material of each mention, by its number
     */
    Map<Long, MentionMaterial> read(Collection<RecordStore.Mention> mentions, @Nullable LastRun run) {
        Map<Long, SortedSet<Integer>> cases =
                records.casesOf(mentions.stream().map(RecordStore.Mention::id).toList());
        Map<PersonKey, Building> building = new HashMap<>();
        Map<Long, PersonKey> keyOfRow = new HashMap<>();
        for (RecordStore.Mention mention : mentions) {
            building.put(mention.key(), new Building());
            List<Long> rows = run == null ? List.of() : run.rows(mention.key());
            (rows.isEmpty() ? List.of(mention.factId()) : rows).forEach(row -> keyOfRow.put(row, mention.key()));
        }
        archive.byIds(keyOfRow.keySet(), archived -> {
            PersonKey key = keyOfRow.get(archived.id());
            if (key != null && building.containsKey(key)) {
                building.get(key).rows.add(archived.fact());
            }
        });
        Set<Integer> caseFiles = new TreeSet<>();
        cases.values().forEach(caseFiles::addAll);
        archive.ofCaseFiles(caseFiles, OF_CASE_FILES, archived -> about(building, archived));
        archive.ofPersons(
                mentions.stream()
                        .map(mention -> new FactLookup.PersonName(
                                mention.key().agency(), mention.key().name()))
                        .toList(),
                archived -> about(building, archived));
        Map<Long, MentionMaterial> read = new TreeMap<>();
        for (RecordStore.Mention mention : mentions) {
            Building built = building.get(mention.key());
            if (built != null) {
                read.put(
                        mention.id(),
                        new MentionMaterial(
                                mention,
                                List.copyOf(built.rows),
                                List.copyOf(built.involvements),
                                List.copyOf(built.places),
                                cases.getOrDefault(mention.id(), new TreeSet<>())));
            }
        }
        return read;
    }

    private static void about(Map<PersonKey, Building> building, ArchivedFact archived) {
        Fact fact = archived.fact();
        String person = fact.person();
        Building built = person == null ? null : building.get(new PersonKey(fact.agency(), person));
        if (built == null) {
            return;
        }
        if (fact.kind() == FactKind.INVOLVEMENT) {
            built.involvements.add(fact);
        } else if (fact.kind() == FactKind.PLACE || fact.kind() == FactKind.PLACEMENT) {
            built.places.add(fact);
        }
    }

    private static final class Building {
        private final List<Fact> rows = new ArrayList<>();
        private final List<Fact> involvements = new ArrayList<>();
        private final List<Fact> places = new ArrayList<>();
    }
}
