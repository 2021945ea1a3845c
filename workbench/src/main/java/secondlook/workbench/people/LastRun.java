package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.linkage.LinkageModel;
import secondlook.linkage.PairExplainer;
import secondlook.linkage.PairExplanation;
import secondlook.linkage.text.TextFolding;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;

/**
 * What the newest linkage run knew, so that a pair can be explained without linking again: its model, how common each value
 * is, each mention's roles and rows, and who is recorded at which address. Made from the archive and the stored model; no
 * explanation is ever stored. Immutable; about a kilobyte a mention.
 */
final class LastRun {

    private final int run;
    private final PairExplainer explainer;
    private final Map<PersonKey, Integer> ordinalOf = new HashMap<>();
    private final Map<PersonKey, Set<String>> roles = new HashMap<>();
    private final Map<PersonKey, List<Long>> rows = new HashMap<>();
    private final Map<String, List<PersonKey>> atAddress = new HashMap<>();

    private LastRun(int run, LinkageModel model, GatheredMentions gathered, Map<PersonKey, Long> persons) {
        this.run = run;
        List<PersonKey> keys = List.copyOf(gathered.mentions().keySet());
        int[] clusterOf = new int[keys.size()];
        Map<Long, Integer> clusters = new TreeMap<>();
        for (PersonKey key : keys) {
            int ordinal = ordinalOf.size();
            ordinalOf.put(key, ordinal);
            Long person = persons.get(key);
            // A mention that came after the run belongs to nobody yet.
            clusterOf[ordinal] = person == null ? -1 - ordinal : clusters.computeIfAbsent(person, _ -> clusters.size());
            roles.put(key, Set.copyOf(gathered.roles(key)));
            rows.put(key, gathered.rows(key).stream().map(ArchivedFact::id).toList());
            gathered.rows(key).forEach(row -> standsAt(key, row.fact()));
        }
        for (int ordinal = 0; ordinal < clusterOf.length; ordinal++) {
            clusterOf[ordinal] = clusterOf[ordinal] < 0 ? clusters.size() + ordinal : clusterOf[ordinal];
        }
        explainer = new PairExplainer(gathered.input(keys), model, ordinal -> clusterOf[ordinal]);
    }

    static LastRun of(int run, LinkageModel model, Archive archive, Map<PersonKey, Long> persons) {
        return new LastRun(run, model, GatheredMentions.of(archive), persons);
    }

    int run() {
        return run;
    }

    /** Why two mentions have the weight they have; null where one of them came after this was made. */
    @Nullable
    PairExplanation explain(PersonKey left, PersonKey right) {
        Integer one = ordinalOf.get(left);
        Integer other = ordinalOf.get(right);
        return one == null || other == null ? null : explainer.explain(one, other);
    }

    /** Every role that some row gives the mention. */
    Set<String> roles(PersonKey key) {
        return roles.getOrDefault(key, Set.of());
    }

    /** The ids of the rows that record the mention. */
    List<Long> rows(PersonKey key) {
        return rows.getOrDefault(key, List.of());
    }

    /** Others recorded at an address, this one left out; empty for an address that is none. */
    List<PersonKey> othersAt(PersonKey key, Fact row) {
        String address = address(row);
        return address == null
                ? List.of()
                : atAddress.getOrDefault(address, List.of()).stream()
                        .filter(other -> !other.equals(key))
                        .toList();
    }

    private void standsAt(PersonKey key, Fact row) {
        String address = address(row);
        if (address != null) {
            List<PersonKey> there = atAddress.computeIfAbsent(address, _ -> new ArrayList<>(2));
            if (!there.contains(key)) {
                there.add(key);
            }
        }
    }

    private static @Nullable String address(Fact row) {
        String address = row.text(Field.ADDRESS).orNull();
        String folded = address == null ? "" : TextFolding.fold(address);
        boolean numbered = folded.chars().anyMatch(Character::isDigit);
        return numbered ? folded : null;
    }
}
