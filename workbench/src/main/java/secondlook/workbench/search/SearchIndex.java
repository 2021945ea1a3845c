package secondlook.workbench.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.linkage.text.TextFolding;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;
import secondlook.workbench.people.People;
import secondlook.workbench.people.PersonNames;

/**
 * Makes the index: one pass over the archive's rows, kind by kind, in one transaction, into tables that take the place of
 * the old ones at its end; searches go on in the old ones meanwhile. Memory: the distinct words, and the entries of one
 * kind of row at a time, about 250 bytes a row.
 */
public final class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final Database database;
    private final Archive archive;
    private final People people;
    private final Clock clock;

    public SearchIndex(Database database, Archive archive, People people, Clock clock) {
        this.database = database;
        this.archive = archive;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Makes it anew.
     *
     * @param run the linkage run whose persons it names
     * @return how many entries it has
     */
    public long build(int run) {
        return database.inTransaction(() -> {
            IndexTables tables = new IndexTables(database);
            tables.begin();
            Building building = new Building(people.names());
            long entries = 0;
            for (FactKind kind : FactKind.values()) {
                if (SearchField.isSearched(kind)) {
                    entries += write(building, kind);
                }
            }
            writeWords(building.words);
            writeCases(building);
            tables.finish(run, clock.instant().atOffset(ZoneOffset.UTC), entries);
            LOG.info("Search index: {} entries, {} words", entries, building.words.size());
            return entries;
        });
    }

    private long write(Building building, FactKind kind) {
        building.entries.clear();
        archive.forEachOfKind(kind, building::fact);
        try (CopyRows rows = database.copyInto(
                "search_entry_next (fact_id, field, case_file, person, words, value, born_from, born_to)")) {
            for (Entry entry : building.entries) {
                rows.number(entry.fact())
                        .number(entry.field().stored())
                        .number(entry.caseFile())
                        .number(entry.person())
                        .text(numbers(entry.words()))
                        .text(entry.value())
                        .date(entry.from())
                        .date(entry.to())
                        .endRow();
            }
        }
        return building.entries.size();
    }

    private void writeWords(Map<String, Integer> words) {
        try (CopyRows rows = database.copyInto("search_word_next (id, word, keys)")) {
            words.forEach((word, id) ->
                    rows.number((long) id).text(word).texts(Words.keys(word)).endRow());
        }
    }

    private void writeCases(Building building) {
        // Read before the copy begins: a connection that copies can ask nothing.
        List<CaseFileEntry> cases = archive.caseFiles().toList();
        try (CopyRows rows = database.copyInto("search_case_next (case_file, agency, reference, reported)")) {
            cases.forEach(entry -> rows.number(entry.number())
                    .text(entry.id().agency())
                    .text(entry.id().reference())
                    .date(building.reported.get(entry.number()))
                    .endRow());
        }
    }

    private static @Nullable String numbers(int @Nullable [] words) {
        if (words == null) {
            return null;
        }
        StringBuilder text = new StringBuilder("{");
        for (int word : words) {
            text.append(text.length() == 1 ? "" : ",").append(word);
        }
        return text.append('}').toString();
    }

    /** What of one row can be searched in one way. */
    // why: made once a row and written at once
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(
            long fact,
            SearchField field,
            int caseFile,
            long person,
            int @Nullable [] words,
            @Nullable String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The words so far, and the entries of the kind being read. */
    private static final class Building {

        private final PersonNames persons;
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<Integer, LocalDate> reported = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        Building(PersonNames persons) {
            this.persons = persons;
        }

        void fact(ArchivedFact archived) {
            Fact fact = archived.fact();
            long person = person(fact);
            if (fact.kind() == FactKind.OCCURRENCE) {
                DateRange date = fact.date(Field.REPORTED).orNull();
                if (date != null) {
                    reported.putIfAbsent(archived.caseFile(), date.earliest().toLocalDate());
                }
            }
            Map<SearchField, Set<Integer>> texts = new HashMap<>();
            for (Field field : fact.kind().fields()) {
                SearchField searched = SearchField.OF.get(field);
                if (searched != null) {
                    read(archived, fact, field, searched, person, texts);
                }
            }
            texts.forEach((searched, ids) -> entries.add(new Entry(
                    archived.id(),
                    searched,
                    archived.caseFile(),
                    person,
                    ids.stream().mapToInt(Integer::intValue).sorted().toArray(),
                    searched == SearchField.NAME ? sortName(fact) : null,
                    null,
                    null)));
        }

        private void read(
                ArchivedFact archived,
                Fact fact,
                Field field,
                SearchField searched,
                long person,
                Map<SearchField, Set<Integer>> texts) {
            switch (searched) {
                case NAME, ADDRESS, PLACE, TEXT -> {
                    String text = fact.text(field).orNull();
                    if (text != null) {
                        Set<Integer> ids = texts.computeIfAbsent(searched, _ -> new HashSet<>());
                        for (String word : new LinkedHashSet<>(Words.of(text))) {
                            if (searched != SearchField.TEXT || Words.isSearched(word)) {
                                ids.add(words.computeIfAbsent(word, _ -> words.size()));
                            }
                        }
                    }
                }
                case PHONE, REGISTRATION, REFERENCE -> {
                    String text = fact.text(field).orNull();
                    String value = text == null
                            ? ""
                            : searched == SearchField.PHONE ? Words.digits(text) : Words.identifier(text);
                    if (value.length() > 2 && value.length() < 64) {
                        entries.add(new Entry(
                                archived.id(), searched, archived.caseFile(), person, null, value, null, null));
                    }
                }
                case BIRTH -> {
                    DateRange born = fact.date(field).orNull();
                    if (born != null) {
                        entries.add(new Entry(
                                archived.id(),
                                searched,
                                archived.caseFile(),
                                person,
                                null,
                                null,
                                born.earliest().toLocalDate(),
                                born.latest().toLocalDate()));
                    }
                }
            }
        }

        /** Surname, then forename, folded: what people are listed by. */
        private static String sortName(Fact fact) {
            StringBuilder name = new StringBuilder();
            for (Field field : List.of(Field.SURNAME, Field.FORENAME, Field.FULL_NAME, Field.NICKNAME)) {
                String text = fact.text(field).orNull();
                name.append(text == null ? "" : TextFolding.fold(text) + " ");
            }
            return name.substring(0, Math.min(name.length(), 120)).strip();
        }

        private long person(Fact fact) {
            String name = fact.kind() == FactKind.PERSON ? People.nameOf(fact) : fact.person();
            Long person = persons.person(fact.agency(), name);
            return person == null ? 0 : person;
        }
    }
}
