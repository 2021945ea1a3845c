package secondlook.workbench.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.value.Citation;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.NamingStore.Entry;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.People;
import secondlook.workbench.people.PersonNames;
import secondlook.workbench.people.Standing;

/** What the words of rows may name, for the rooms that show and export it. */
public final class Namings {

    private static final int AT_ONCE = 500;

    private final NamingStore store;
    private final FactLookup lookup;
    private final People people;

    public Namings(Database database, FactLookup lookup, People people) {
        this.store = new NamingStore(database);
        this.lookup = lookup;
        this.people = people;
    }

    /**
     * A candidate.
     *
     * @param kind person, phone, vehicle or place
     * @param sentence the sentence with the words
     * @param citation the cell they stand in
     * @param may what they may name, in words; no name of anybody
     * @param standing what people judged
     * @param href where it is judged, or null where nobody can be asked
     */
    public record Candidate(
            long id,
            String kind,
            NamedSentence sentence,
            Citation citation,
            String may,
            Standing standing,
            @Nullable String href) {

        /** The number only. */
        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    /**
     * In the rows of a case file and in rows of no case file that speak of its children, in the order of the rows.
     *
     * @param persons the children of the case file
     */
    public List<Candidate> of(int caseFile, Collection<Long> persons) {
        List<KeptNaming> kept = new ArrayList<>(store.inCaseFile(caseFile));
        if (!persons.isEmpty()) {
            kept.addAll(store.inRowsOf(people.namesOf(persons).stream()
                    .map(name -> new String[] {name.agency(), name.name()})
                    .toList()));
        }
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<Long, Fact> rows = new HashMap<>();
        lookup.byIds(
                kept.stream().map(KeptNaming::fact).distinct().toList(),
                (ArchivedFact archived) -> rows.put(archived.id(), archived.fact()));
        Map<Long, List<Entry>> entries =
                store.entries(kept.stream().map(KeptNaming::id).toList());
        List<Candidate> candidates = new ArrayList<>();
        for (KeptNaming naming : kept) {
            Fact row = rows.get(naming.fact());
            NamedSentence sentence = row == null ? null : NamingPages.sentence(naming, row);
            if (row != null && sentence != null) {
                candidates.add(new Candidate(
                        naming.id(),
                        naming.kind().key(),
                        sentence,
                        row.cell(naming.field()),
                        may(naming),
                        Standing.of(entries.getOrDefault(naming.id(), List.of())),
                        naming.target() == null ? null : NamingPages.href(naming.id())));
            }
        }
        return candidates;
    }

    /**
     * A candidate as it is exported: no name of anybody, but for an agency's own key.
     *
     * @param caseFile 0 where the row belongs to none
     * @param starts in code points
     * @param targetAgency null where too many carry the name; empty for a thing
     * @param person the person's number as the people stand now, or null
     */
    public record Line(
            long id,
            int caseFile,
            String agency,
            String kind,
            String how,
            Citation citation,
            int starts,
            int ends,
            @Nullable String targetAgency,
            @Nullable String targetName,
            @Nullable Long person,
            int carriedBy,
            boolean inCommon,
            Standing standing) {

        /** The number only. */
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** Every candidate in use, by case file, row and words; those of a few hundred rows are held at a time. */
    public void forEach(Consumer<Line> each) {
        PersonNames persons = people.names();
        Map<Long, List<Entry>> entries = store.allEntries();
        List<Long> ids = store.everyOne();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Map<Long, KeptNaming> kept = store.these(some);
            Map<Long, Fact> rows = new HashMap<>();
            lookup.byIds(
                    kept.values().stream().map(KeptNaming::fact).distinct().toList(),
                    (ArchivedFact archived) -> rows.put(archived.id(), archived.fact()));
            for (long id : some) {
                KeptNaming naming = kept.get(id);
                Fact row = naming == null ? null : rows.get(naming.fact());
                if (naming != null && row != null) {
                    each.accept(line(naming, row, persons, entries.getOrDefault(id, List.of())));
                }
            }
        }
    }

    private static Line line(KeptNaming naming, Fact row, PersonNames persons, List<Entry> entries) {
        KnownNames.Target target = naming.target();
        return new Line(
                naming.id(),
                naming.caseFile(),
                row.agency(),
                naming.kind().key(),
                naming.how().name().toLowerCase(Locale.ROOT),
                row.cell(naming.field()),
                naming.starts(),
                naming.ends(),
                target == null ? null : target.agency(),
                target == null ? null : target.name(),
                target == null ? null : persons.person(target.agency(), target.name()),
                naming.carriedBy(),
                naming.inCommon(),
                Standing.of(entries));
    }

    /** "A person recorded in 2 other rows"; what stands in its place where nobody can be asked. */
    static String may(KeptNaming naming) {
        String kind = naming.kind().key();
        if (naming.target() == null) {
            return naming.carriedBy() == 0
                    ? "A part that no whole one in the material read fits"
                    : RowNames.count(naming.carriedBy())
                            + (kind.equals("person") ? " people are recorded so" : " are recorded that it may be")
                            + "; none of them shares anything else with this file";
        }
        if (naming.known() == 0) {
            return "A " + kind + " that no row records in a cell of its own";
        }
        return "A " + kind + " recorded in " + RowNames.count(naming.known())
                + (naming.known() == 1 ? " other row" : " other rows")
                + (naming.carriedBy() > 1 ? "; " + RowNames.count(naming.carriedBy()) + " are recorded so" : "")
                + (naming.inCommon() ? "; another file ties it to somebody or something here" : "");
    }
}
