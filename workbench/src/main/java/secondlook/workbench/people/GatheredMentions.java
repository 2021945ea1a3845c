package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.linkage.LinkageInput;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;

/** Every mention in the archive, with its rows, the roles it is recorded in and the case files it stands in. */
final class GatheredMentions {

    private final Map<PersonKey, PeopleStore.Mention> mentions = new TreeMap<>();
    private final Map<PersonKey, List<ArchivedFact>> rows = new HashMap<>();
    private final Map<PersonKey, Set<String>> roles = new HashMap<>();
    private final Set<PeopleStore.InCase> inCases = new HashSet<>();
    /** Homes and telephones that rows of their own tie to a mention. */
    private final Map<PersonKey, List<Fact>> things = new HashMap<>();
    /** The case files that a mention plays a part in. */
    private final Map<PersonKey, SortedSet<Integer>> caseFiles = new HashMap<>();

    private final Map<Integer, DateRange> reported = new HashMap<>();

    private GatheredMentions() {}

    /** One pass over each stream. */
    static GatheredMentions of(Archive archive) {
        GatheredMentions gathered = new GatheredMentions();
        archive.forEachPersonFact(gathered::person);
        archive.forEachInvolvement(gathered::involvement);
        archive.forEachOfKind(FactKind.PLACE, gathered::thing);
        archive.forEachOfKind(FactKind.PHONE, gathered::thing);
        archive.forEachOfKind(FactKind.OCCURRENCE, gathered::occurrence);
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
            SortedSet<Integer> cases = caseFiles.getOrDefault(key, Collections.emptySortedSet());
            DateRange when = cases.isEmpty() ? null : reported.get(cases.first());
            rows(key).forEach(archived -> MentionFields.fill(record, archived.fact(), when));
            things.getOrDefault(key, List.of()).forEach(thing -> MentionFields.fillThing(record, thing));
            // An agency gives each person in one case file a number of their own.
            cases.forEach(caseFile -> record.inList(key.agency() + " " + caseFile));
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
            caseFiles.computeIfAbsent(key, _ -> new TreeSet<>()).add(archived.caseFile());
        }
    }

    private void thing(ArchivedFact archived) {
        String person = archived.fact().person();
        if (person != null) {
            things.computeIfAbsent(new PersonKey(archived.fact().agency(), person), _ -> new ArrayList<>(1))
                    .add(archived.fact());
        }
    }

    private void occurrence(ArchivedFact archived) {
        DateRange when = archived.fact().date(Field.REPORTED).orNull();
        if (archived.caseFile() > 0 && when != null) {
            reported.putIfAbsent(archived.caseFile(), when);
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
