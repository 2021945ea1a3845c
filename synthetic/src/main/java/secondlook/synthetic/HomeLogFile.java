package secondlook.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The children's homes' log as JSON Lines: one flat object an entry before {@value #NESTED_FROM}, nested after it.
 *
 * <p>The flat shape has no field for a crime reference and writes its dates day first. Fields without a value are left
 * out. Record 1 is the first line.
 */
final class HomeLogFile implements ExportFile {
    static final String NESTED_FROM = "2014-09-01";

    private final Writer out;
    private long records;

    HomeLogFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = new BufferedWriter(
                    new java.io.OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException cannotOpen) {
            throw failed(cannotOpen);
        }
    }

    @Override
    public List<Skipped> start() {
        return List.of();
    }

    @Override
    public Place write(Row row) {
        return line(json(row, row.ownKey()));
    }

    @Override
    public List<BadRow> brokenAs() {
        return List.of(BadRow.LINE_CUT_SHORT, BadRow.OWN_KEY_MISSING);
    }

    @Override
    public Place writeBroken(Row row, BadRow how) {
        String whole = json(row, how == BadRow.OWN_KEY_MISSING ? "" : row.ownKey());
        return line(how == BadRow.LINE_CUT_SHORT ? whole.substring(0, whole.length() * 2 / 3) : whole);
    }

    @Override
    public List<Skipped> finish() {
        return List.of();
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException cannotClose) {
            throw failed(cannotClose);
        }
    }

    private Place line(String json) {
        try {
            out.write(json);
            out.write('\n');
        } catch (IOException cannotWrite) {
            throw failed(cannotWrite);
        }
        return new Place(++records, records);
    }

    private static String json(Row row, String key) {
        return row.get("at").compareTo(NESTED_FROM) < 0 ? flat(row, key) : nested(row, key);
    }

    private static String flat(Row row, String key) {
        return object(
                text("entry_id", key),
                text("home", row.get("home")),
                text("area", row.get("home_area")),
                text("child", row.get("child_surname") + ", " + row.get("child_forename")),
                text("born", dayFirst(row.get("child_born"))),
                text("la_number", row.get("la_number")),
                text("authority", row.get("placing_authority")),
                text("kind", row.get("kind")),
                text("at", dayFirst(row.get("at"))),
                text("until", dayFirst(row.get("until"))),
                text("police_told", dayFirst(row.get("police_told_at"))),
                text("condition", row.get("condition")),
                text("note", row.get("note")));
    }

    private static String nested(Row row, String key) {
        return object(
                text("entry_id", key),
                member("home", object(text("name", row.get("home")), text("area", row.get("home_area")))),
                member(
                        "child",
                        object(
                                text("surname", row.get("child_surname")),
                                text("forename", row.get("child_forename")),
                                text("born", row.get("child_born")),
                                text("la_number", row.get("la_number")),
                                text("authority", row.get("placing_authority")))),
                member(
                        "event",
                        object(
                                text("kind", row.get("kind")),
                                text("at", row.get("at")),
                                text("until", row.get("until")),
                                text("condition", row.get("condition")))),
                member(
                        "police",
                        object(
                                text("told_at", row.get("police_told_at")),
                                always("crime_ref", row.get("crime_ref")),
                                text("crime_ref_at", row.get("crime_ref_at")))),
                text("note", row.get("note")));
    }

    /** From {@code 2013-02-21T23:40} to {@code 21/02/2013 23:40}. */
    private static String dayFirst(String iso) {
        if (iso.length() < 10) {
            return iso;
        }
        String date = iso.substring(8, 10) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
        return iso.length() > 10 ? date + " " + iso.substring(11) : date;
    }

    private static String object(String... members) {
        StringBuilder json = new StringBuilder("{");
        for (String member : members) {
            if (!member.isEmpty()) {
                json.append(json.length() == 1 ? "" : ",").append(member);
            }
        }
        return json.append('}').toString();
    }

    private static String text(String name, String value) {
        return value.isEmpty() ? "" : always(name, value);
    }

    private static String always(String name, String value) {
        return member(name, '"' + escaped(value) + '"');
    }

    private static String member(String name, String json) {
        return '"' + name + "\":" + json;
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException("Cannot write the homes' log. Maybe the disk is full.", cause);
    }
}
