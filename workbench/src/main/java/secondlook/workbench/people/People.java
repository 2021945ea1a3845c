package secondlook.workbench.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileRange;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;

/**
 * Who is who, for the other rooms: runs the linkage, and says which people stand in which case files.
 *
 * <p>Published to others: {@link #of(CaseFileRange)}, in case-file order.
 */
public final class People {

    private final PeopleStore store;
    private final Linking linking;

    public People(Database database, Archive archive, Audit audit, java.time.Clock clock) {
        this.store = new PeopleStore(database);
        this.linking = new Linking(database, archive, store, audit, clock);
    }

    /**
     * Links all mentions anew, obeying what people judged; persons keep their numbers. All of it or nothing is kept.
     *
     * @return what it made
     */
    public LinkageReport link(Viewer viewer) {
        return linking.run(viewer);
    }

    /** The people of case files in a range of numbers, in the order of case file, person and mention. */
    public List<PersonOfCase> of(CaseFileRange range) {
        return store.of(range);
    }

    /** The people of these case files, in the order of case file, person and mention. */
    public List<PersonOfCase> of(Collection<Integer> caseFiles) {
        return store.of(caseFiles);
    }

    /** Another number whenever a linkage run or a judgement may have changed who is who. */
    public int standing() {
        return store.standing();
    }

    /** The case files in which each of these persons stands. */
    public Map<Long, List<Integer>> casesOf(Collection<Long> persons) {
        return store.casesOf(persons);
    }

    /** The person that an agency names so in its own rows, or null where no mention of that name is in use. */
    public @Nullable Long personNamed(String agency, String name) {
        return store.personNamed(agency, name);
    }

    /** Persons that may be the same as one of these, by pairs that nobody has judged. */
    public List<PossiblePerson> possiblyTheSame(Collection<Long> persons) {
        return store.possiblyTheSame(persons);
    }

    /**
     * Every row of any agency that speaks of one of these persons and belongs to no case file, with the person. Missing
     * episodes, referrals and placements are keyed by the child and reach a case file this way.
     */
    public void forEachRowOf(FactLookup archive, Collection<Long> persons, BiConsumer<Long, Fact> each) {
        Map<PersonKey, Long> personOf = store.mentionsOf(persons);
        archive.ofPersons(
                personOf.keySet().stream()
                        .map(key -> new FactLookup.PersonName(key.agency(), key.name()))
                        .toList(),
                archived -> {
                    Fact fact = archived.fact();
                    String name = fact.person();
                    Long person = name == null ? null : personOf.get(new PersonKey(fact.agency(), name));
                    if (person != null) {
                        each.accept(person, fact);
                    }
                });
    }

    /** Those of these persons who are one because records of more than one key were joined. */
    public Set<Long> joined(Collection<Long> persons) {
        return persons.isEmpty() ? Set.of() : store.joined(persons);
    }

    /** How agencies name these persons in their own rows. */
    public List<FactLookup.PersonName> namesOf(Collection<Long> persons) {
        return store.mentionsOf(persons).keySet().stream()
                .map(key -> new FactLookup.PersonName(key.agency(), key.name()))
                .toList();
    }

    /**
     * A person that may be the same as another: nobody has judged it.
     *
     * @param person the person asked about
     * @param other the one it may be
     * @param probability that they are one
     */
    public record PossiblePerson(long person, long other, double probability) {}

    /** Every pair of mentions of two persons that may be one and that nobody has judged, by the numbers of the mentions. */
    public void forEachPossiblePair(Consumer<PossiblePair> each) {
        store.forEachPossiblePair(each);
    }

    /**
     * Two mentions that may speak of one person.
     *
     * @param link its number, by which it can be judged
     * @param left the one with the lesser number
     * @param right the other
     */
    public record PossiblePair(long link, MentionOfPerson left, MentionOfPerson right) {}

    /** How the mention that a row records is named: the agency's own key of the person, or the place in the file. */
    public static String nameOf(Fact personRow) {
        return PersonKey.of(personRow).name();
    }

    /** Every live mention with its person, by agency and name. */
    public void forEachMention(Consumer<MentionOfPerson> each) {
        store.forEachMention(each);
    }

    /** Who every live mention speaks of, by agency and name. One pass; for a single name ask {@link #personNamed}. */
    public PersonNames names() {
        PersonNames names = new PersonNames();
        store.forEachMention(names::add);
        return names;
    }

    /**
     * A mention and the person it speaks of.
     *
     * @param agency the agency's key
     * @param name the agency's own key of the person, or the place in the file
     * @param file the archive's number of the file
     * @param record the record
     * @param person the person's stable number
     */
    public record MentionOfPerson(String agency, String name, int file, int record, long person) {}
}
