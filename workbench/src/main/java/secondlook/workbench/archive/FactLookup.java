package secondlook.workbench.archive;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.FactKind;
import secondlook.workbench.database.Database;

/**
 * Facts that are wanted by name: by their ids, of some case files, of some persons. For stages that work through the archive
 * a range at a time and need what reaches the range from elsewhere. One query a call; the caller bounds its size.
 *
 * <p>Thread-safe.
 */
public final class FactLookup {

    private static final String COLUMNS = "SELECT t.id, t.shape, CASE WHEN c.has_head THEN t.case_file END, t.own_key,"
            + " t.person, t.content FROM fact t LEFT JOIN case_file c ON c.number = t.case_file";

    private final Database database;
    private final FactReader facts;

    public FactLookup(Database database) {
        this.database = database;
        this.facts = new FactReader(database);
    }

    /** The facts with these ids, by id; ids of facts that are no longer in use are passed over. */
    public void byIds(Collection<Long> ids, Consumer<ArchivedFact> each) {
        if (!ids.isEmpty()) {
            read(" WHERE t.id IN (" + numbers(ids) + ") ORDER BY t.id", each);
        }
    }

    /** The facts of some kinds of these case files, by case file, then by id. */
    public void ofCaseFiles(Collection<Integer> caseFiles, Set<FactKind> kinds, Consumer<ArchivedFact> each) {
        if (!caseFiles.isEmpty() && !kinds.isEmpty()) {
            String kindsWanted =
                    kinds.stream().sorted().map(kind -> "'" + kind.key() + "'").collect(Collectors.joining(","));
            read(
                    " WHERE c.has_head AND t.case_file IN (" + numbers(caseFiles) + ") AND t.shape IN"
                            + " (SELECT id FROM fact_shape WHERE kind IN (" + kindsWanted + "))"
                            + " ORDER BY t.case_file, t.id",
                    each);
        }
    }

    /** The facts that speak of these persons, by the agency's own key of them, and belong to no case file; by id. */
    public void ofPersons(Collection<PersonName> persons, Consumer<ArchivedFact> each) {
        if (!persons.isEmpty()) {
            Set<PersonName> wanted = new HashSet<>(persons);
            String names = persons.stream()
                    .map(PersonName::name)
                    .distinct()
                    .map(FactLookup::text)
                    .collect(Collectors.joining(","));
            // why: agencies are told apart here; joined with the files, each name is looked up once a file
            read(
                    " WHERE t.person IN (" + names + ") AND (t.case_file IS NULL OR NOT c.has_head) ORDER BY t.id",
                    archived -> {
                        String name = archived.fact().person();
                        if (name != null
                                && wanted.contains(
                                        new PersonName(archived.fact().agency(), name))) {
                            each.accept(archived);
                        }
                    });
        }
    }

    /** Agency and reference of these case files, by number. */
    public List<CaseFileEntry> caseFiles(Collection<Integer> numbers) {
        return database.sql()
                .sql("SELECT number, agency, reference FROM case_file WHERE has_head AND number = ANY (:numbers)"
                        + " ORDER BY number")
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, _) -> new CaseFileEntry(
                        row.getInt("number"), new CaseFileId(row.getString("agency"), row.getString("reference"))))
                .list();
    }

    private void read(String condition, Consumer<ArchivedFact> each) {
        facts.forEach(COLUMNS + condition, each);
    }

    private static String numbers(Collection<? extends Number> numbers) {
        return numbers.stream().map(Number::toString).collect(Collectors.joining(","));
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /**
     * A person as an agency names them.
     *
     * @param agency the agency's key
     * @param name the agency's own key of the person
     */
    public record PersonName(String agency, String name) {}
}
