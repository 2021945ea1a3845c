package secondlook.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A feature owns its room: nobody else's SQL names its tables. */
final class TableOwnershipTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/secondlook/workbench");
    private static final Pattern CREATED = Pattern.compile("(?im)^\\s*create table (?:if not exists )?(\\w+)");

    /** The rooms that a migration belongs to; the first one makes the tables of all leaves. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("V01", Set.of("database", "access", "audit", "drafts")),
            Map.entry("V02", Set.of("archive", "intake")),
            Map.entry("V03", Set.of("people")),
            Map.entry("V04", Set.of("triage")),
            Map.entry("V05", Set.of("review")),
            Map.entry("V06", Set.of("triage")),
            Map.entry("V30", Set.of("safeguarding")),
            Map.entry("V20", Set.of("connections")),
            Map.entry("V40", Set.of("search")),
            Map.entry("V50", Set.of("naming")),
            Map.entry("V60", Set.of("archive")),
            Map.entry("V61", Set.of("triage")),
            Map.entry("V62", Set.of("triage")));

    @Test
    void onlyTheRoomThatOwnsATableNamesItInSql() throws IOException {
        Map<String, Set<String>> owners = owners();

        List<String> foreign = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String room = SOURCES.relativize(file).getName(0).toString();
                String source = withoutComments(read(file));
                owners.forEach((table, rooms) -> {
                    if (!rooms.contains(room) && namesInSql(source, table)) {
                        foreign.add(room + " names " + table + " in " + file.getFileName());
                    }
                });
            });
        }

        assertThat(owners).hasSizeGreaterThan(10);
        assertThat(foreign).isEmpty();
    }

    @Test
    void aForeignTableWouldBeNoticed() {
        assertThat(namesInSql("sql(\"select 1 from source_row where file = 1\")", "source_row"))
                .isTrue();
        assertThat(namesInSql("sql(\"select 1 from source_rows\")", "source_row"))
                .isFalse();
    }

    private static Map<String, Set<String>> owners() throws IOException {
        Map<String, Set<String>> owners = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            files.forEach(file -> {
                Set<String> rooms = ROOMS.get(file.getFileName().toString().substring(0, 3));
                assertThat(rooms).as("The room of %s", file.getFileName()).isNotNull();
                Matcher created = CREATED.matcher(read(file));
                while (created.find()) {
                    owners.put(created.group(1).toLowerCase(Locale.ROOT), rooms);
                }
            });
        }
        return owners;
    }

    private static boolean namesInSql(String source, String table) {
        return Pattern.compile(
                        "(?i)\\b(from|join|into|update|truncate|table|copyInto\\(\")\\s*" + table + "(?=[\\s\",;)])")
                .matcher(source)
                .find();
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
