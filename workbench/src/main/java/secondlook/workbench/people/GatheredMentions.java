package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Field;
import secondlook.linkage.LinkageInput;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;

/** Every mention in the archive, with its rows, the roles it is recorded in and the case files it stands in. */
final class GatheredMentions {

    private final Map<PersonKey, PeopleStore.Mention> mentions = new TreeMap<>();
    private final Map<PersonKey, List<ArchivedFact>> rows = new HashMap<>();
    private final Map<PersonKey, Set<String>> roles = new HashMap<>();
    private final Set<PeopleStore.InCase> inCases = new HashSet<>();

    private GatheredMentions() {}

    /** One pass over each stream. */
    static GatheredMentions of(Archive archive) {
        GatheredMentions gathered = new GatheredMentions();
        archive.forEachPersonFact(gathered::person);
        archive.forEachInvolvement(gathered::involvement);
        return gathered;
    }

    Map<PersonKey, PeopleStore.Mention> mentions() {
        return mentions;
    }

    Set<PeopleStore.InCase> inCases() {
        return inCases;
    }

    /** The rows that record a mention. */
    List<ArchivedFact> rows(PersonKey key) {
        return rows.getOrDefault(key, List.of());
    }

    /** Every role that some row gives a mention. */
    Set<String> roles(PersonKey key) {
        return roles.getOrDefault(key, Set.of());
    }

    /** These mentions as the linkage takes them in. */
    LinkageInput input(Collection<PersonKey> keys) {
        LinkageInput.Builder input = LinkageInput.of(MentionFields.ALL);
        for (PersonKey key : keys) {
            LinkageInput.RecordBuilder record = input.record(key.asId());
            rows(key).forEach(archived -> MentionFields.fill(record, archived.fact()));
            String role = roleOf(roles(key));
            if (role != null) {
                record.role(role);
            }
        }
        return input.build();
    }

    private void person(ArchivedFact archived) {
        PersonKey key = PersonKey.of(archived.fact());
        mentions.putIfAbsent(
                key,
                new PeopleStore.Mention(
                        key,
                        archived.id(),
                        archived.fact().row().file(),
                        archived.fact().row().record()));
        rows.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(archived);
        if (archived.caseFile() > 0) {
            inCases.add(new PeopleStore.InCase(archived.caseFile(), key));
        }
    }

    private void involvement(ArchivedFact archived) {
        String person = archived.fact().person();
        if (person == null) {
            return;
        }
        PersonKey key = new PersonKey(archived.fact().agency(), person);
        String role = archived.fact().text(Field.ROLE).orNull();
        if (role != null) {
            roles.computeIfAbsent(key, _ -> new HashSet<>(2)).add(role);
        }
        if (archived.caseFile() > 0) {
            inCases.add(new PeopleStore.InCase(archived.caseFile(), key));
        }
    }

    /**
     * Recorded as harmed or as suspect, where it is one of them. Who is recorded as both already, under the agency's own
     * key, forbids nothing.
     */
    private static @Nullable String roleOf(Set<String> recorded) {
        boolean victim = recorded.contains(Linking.VICTIM);
        boolean suspect = recorded.contains(Linking.SUSPECT);
        return victim == suspect ? null : victim ? Linking.VICTIM : Linking.SUSPECT;
    }
}
