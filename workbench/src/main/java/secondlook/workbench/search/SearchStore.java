package secondlook.workbench.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;

/** The SQL of a search: a few queries of bounded size, whatever is typed. */
final class SearchStore {

    /** More rows than this are not gathered; the page says so. */
    static final int MOST_ROWS = 2_000;

    private static final int MOST_SPELLINGS = 40;

    private final JdbcClient sql;

    SearchStore(Database database) {
        this.sql = database.sql();
    }

    Optional<Instant> builtAt() {
        return sql.sql("select built_at from search_index")
                .query((row, _) -> row.getTimestamp("built_at").toInstant())
                .optional();
    }

    /** The words of the material that may stand for each typed word, the surest first. */
    Map<String, List<Spelling>> spellings(Collection<String> typed) {
        Map<String, List<Spelling>> spellings = new HashMap<>();
        List<String> keys = typed.stream()
                .flatMap(word -> Words.keys(word).stream())
                .distinct()
                .toList();
        List<Spelling> known = keys.isEmpty()
                ? List.of()
                : sql.sql("select id, word from search_word where keys && cast(:keys as text[])")
                        .param("keys", keys.toArray(String[]::new))
                        .query((row, _) -> new Spelling(row.getInt("id"), row.getString("word"), Words.Likeness.NONE))
                        .list();
        for (String word : typed) {
            spellings.put(
                    word,
                    known.stream()
                            .map(spelling ->
                                    new Spelling(spelling.id(), spelling.word(), Words.likeness(word, spelling.word())))
                            .filter(spelling -> spelling.likeness() != Words.Likeness.NONE)
                            .sorted()
                            .limit(MOST_SPELLINGS)
                            .toList());
        }
        return spellings;
    }

    /** Rows of people whose names hold every word, and whose birth date is the one typed. */
    List<PersonRow> people(List<List<Spelling>> words, Typed.@Nullable Born born, List<Integer> files) {
        StringBuilder query = new StringBuilder("select e.fact_id, e.person, ");
        query.append(words.isEmpty() ? "0" : "case when e.words @> :same then 0 when ")
                .append(words.isEmpty() ? "" : allOf(words, "near") + " then 1 else 2 end");
        query.append(" as likeness, n.value as name, ")
                .append(born == null ? "0" : dateLikeness(born))
                .append(" as born from search_entry e ");
        if (words.isEmpty()) {
            query.append("left join search_entry n on n.fact_id = e.fact_id and n.field = 1 where e.field = 8 and ")
                    .append(dateMatches(born, "e"));
        } else {
            query.append("cross join lateral (select e.value) n ");
            query.append(
                    born == null
                            ? ""
                            : "join search_entry b on b.fact_id = e.fact_id and b.field = 8 and "
                                    + dateMatches(born, "b"));
            query.append(" where e.field = 1 and ").append(allOf(words, "all"));
        }
        query.append(files.isEmpty() ? "" : " and (e.fact_id >> 40)::int = any (:files)")
                .append(" limit ")
                .append(MOST_ROWS + 1);
        JdbcClient.StatementSpec statement = sql.sql(query.toString().replace("BORN", words.isEmpty() ? "e" : "b"));
        statement = withWords(statement, words);
        if (!words.isEmpty()) {
            statement = statement.param("same", same(words));
        }
        if (born != null) {
            LocalDate swapped = born.swapped();
            statement = statement
                    .param("from", born.from())
                    .param("to", born.to())
                    .param("before", born.from().minusDays(400))
                    .param("swapped", swapped == null ? LocalDate.of(1, 1, 1) : swapped);
        }
        if (!files.isEmpty()) {
            statement = statement.param("files", files.toArray(Integer[]::new));
        }
        return statement
                .query((row, _) -> new PersonRow(
                        row.getLong("fact_id"),
                        row.getLong("person"),
                        row.getInt("likeness"),
                        row.getInt("born"),
                        row.getString("name") == null ? "" : row.getString("name")))
                .list();
    }

    private static String dateMatches(Typed.@Nullable Born born, String alias) {
        String contains = born != null && born.isDay()
                ? "(A.born_from > :before and A.born_from <= :from and A.born_to >= :to) or A.born_from = :swapped"
                : "A.born_from > :before and A.born_from <= :to and A.born_to >= :from";
        return "(" + contains.replace("A.", alias + ".") + ")";
    }

    private static String dateLikeness(Typed.Born born) {
        return born.isDay()
                ? "case when BORN.born_from = :from and BORN.born_to = :to then 0"
                        + " when BORN.born_from = :swapped and BORN.born_to = :swapped then 2 else 1 end"
                : "case when BORN.born_from >= :from and BORN.born_to <= :to then 0 else 1 end";
    }

    /** Rows with one of these identifiers: the same, or beginning so where it is long enough to mean something. */
    List<Row> identifiers(List<String> identifiers, Narrowing narrowing) {
        String begins = identifiers.stream().anyMatch(each -> each.length() >= 5) ? " or " + starts(identifiers) : "";
        return rows(
                "case when e.value = any (:values) then 0 else 1 end",
                "e.field between 5 and 7 and (e.value = any (:values)" + begins + ")",
                narrowing,
                statement -> {
                    JdbcClient.StatementSpec with = statement.param("values", withParts(identifiers));
                    int at = 0;
                    for (String identifier : identifiers) {
                        if (identifier.length() >= 5) {
                            with = with.param("begins" + at++, identifier + "%");
                        }
                    }
                    return with;
                });
    }

    private static String starts(List<String> identifiers) {
        List<String> starts = new ArrayList<>();
        for (String identifier : identifiers) {
            if (identifier.length() >= 5) {
                starts.add("e.value like :begins" + starts.size());
            }
        }
        return String.join(" or ", starts);
    }

    /** The identifiers, and parts of them that somebody may have noted alone: half a registration, a phone's last digits. */
    private static String[] withParts(List<String> identifiers) {
        List<String> values = new ArrayList<>(identifiers);
        for (String identifier : identifiers) {
            boolean registration = identifier.length() >= 5
                    && identifier.length() <= 8
                    && identifier.chars().anyMatch(Character::isLetter);
            for (int from = 0; registration && from <= identifier.length() - 4; from++) {
                values.add(identifier.substring(from));
                values.add(identifier.substring(0, identifier.length() - from));
            }
        }
        return values.stream().distinct().toArray(String[]::new);
    }

    /** Rows whose address, place or text holds every word. */
    List<Row> words(List<List<Spelling>> words, Narrowing narrowing) {
        return rows(
                "case when e.words @> :same then 0 else 1 end",
                "e.field in (2, 3, 4) and " + allOf(words, "all"),
                narrowing,
                statement -> withWords(statement, words).param("same", same(words)));
    }

    private List<Row> rows(
            String likeness,
            String condition,
            Narrowing narrowing,
            java.util.function.UnaryOperator<JdbcClient.StatementSpec> values) {
        String narrowed = (narrowing.from() == null ? "" : " and c.reported >= :reportedFrom")
                + (narrowing.to() == null ? "" : " and c.reported <= :reportedTo")
                + (narrowing.files().isEmpty() ? "" : " and (e.fact_id >> 40)::int = any (:files)");
        JdbcClient.StatementSpec statement = values.apply(sql.sql("select e.fact_id, e.field, e.case_file, e.person, "
                + likeness + " as likeness, c.agency, c.reference, c.reported from search_entry e"
                + " left join search_case c on c.case_file = e.case_file where " + condition + narrowed + " limit "
                + (MOST_ROWS + 1)));
        if (narrowing.from() != null) {
            statement = statement.param("reportedFrom", narrowing.from());
        }
        if (narrowing.to() != null) {
            statement = statement.param("reportedTo", narrowing.to());
        }
        if (!narrowing.files().isEmpty()) {
            statement = statement.param("files", narrowing.files().toArray(Integer[]::new));
        }
        return statement.query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("fact_id"),
                SearchField.ofStored(row.getInt("field")),
                row.getInt("case_file"),
                row.getLong("person"),
                row.getInt("likeness"),
                row.getString("agency"),
                row.getString("reference"),
                row.getObject("reported", LocalDate.class));
    }

    private static String allOf(List<List<Spelling>> words, String which) {
        List<String> conditions = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            conditions.add("e.words && :" + which + at);
        }
        return conditions.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    private static JdbcClient.StatementSpec withWords(JdbcClient.StatementSpec statement, List<List<Spelling>> words) {
        JdbcClient.StatementSpec with = statement;
        for (int at = 0; at < words.size(); at++) {
            with = with.param("all" + at, ids(words.get(at), Words.Likeness.SPELT_OTHERWISE))
                    .param("near" + at, ids(words.get(at), Words.Likeness.SHORT_FORM));
        }
        return with;
    }

    private static Integer[] ids(List<Spelling> spellings, Words.Likeness most) {
        return spellings.stream()
                .filter(spelling -> spelling.likeness().compareTo(most) <= 0)
                .map(Spelling::id)
                .toArray(Integer[]::new);
    }

    /** The ids of the words as typed; an id that no row has where one of them is not in the material. */
    private static Integer[] same(List<List<Spelling>> words) {
        return words.stream()
                .map(spellings -> spellings.stream()
                        .filter(spelling -> spelling.likeness() == Words.Likeness.SAME)
                        .map(Spelling::id)
                        .findFirst()
                        .orElse(-1))
                .toArray(Integer[]::new);
    }

    /** A word of the material, and how it answers the typed one. */
    record Spelling(int id, String word, Words.Likeness likeness) implements Comparable<Spelling> {
        @Override
        public int compareTo(Spelling other) {
            int byLikeness = likeness.compareTo(other.likeness);
            return byLikeness != 0 ? byLikeness : word.compareTo(other.word);
        }

        @Override
        public String toString() {
            return "Spelling[" + id + "]";
        }
    }

    /** A row that records a person; likeness of the name 0 to 2, of the birth date 0 the same, 1 in part, 2 swapped. */
    record PersonRow(long factId, long person, int likeness, int born, String name) {
        @Override
        public String toString() {
            return "PersonRow[" + factId + "]";
        }
    }

    /** A row that holds what was typed. */
    record Row(
            long factId,
            SearchField field,
            int caseFile,
            long person,
            int likeness,
            @Nullable String agency,
            @Nullable String reference,
            @Nullable LocalDate reported) {
        @Override
        public String toString() {
            return "Row[" + factId + "]";
        }
    }

    /** Filters: the files of an agency, empty for all, and when a case file was reported. */
    record Narrowing(
            List<Integer> files,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
