package secondlook.workbench.drafts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what readers type into forms until the form is sent. A reader's draft is nobody else's: it is found under the
 * reader who typed it alone, exactly as typed, whatever is wrong with it.
 */
public final class TypedDrafts {

    /** Longer than anybody writes into one field; a limit, so that one form cannot fill the database. */
    static final int LONGEST_TEXT = 50_000;

    static final int MOST_FIELDS = 40;
    static final int LONGEST_NAME = 300;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Clock clock;

    public TypedDrafts(Database database, Clock clock) {
        this.sql = database.sql();
        this.clock = clock;
    }

    /**
     * What the viewer typed into a form and has not sent.
     *
     * @param form which form, of what, in at most 300 characters; the same words whenever the form is shown
     */
    public TypedDraft of(Viewer viewer, String form) {
        return sql.sql("select content, kept_at from typed_draft where reader = ? and form = ?")
                .params(viewer.id().value(), form)
                .query((row, _) -> new TypedDraft(
                        form,
                        fields(row.getString("content")),
                        words(row.getTimestamp("kept_at").toInstant())))
                .optional()
                .orElseGet(() -> new TypedDraft(form, Map.of(), ""));
    }

    /** Keeps what was typed over what was kept before, and says when. */
    String keep(Viewer viewer, String form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        typed.forEach((name, words) -> {
            if (fields.size() < MOST_FIELDS && name.length() <= LONGEST_NAME) {
                String clean = words.replace("\u0000", "");
                fields.put(name, clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean);
            }
        });
        Instant now = clock.instant();
        sql.sql("""
                        insert into typed_draft (reader, form, content, kept_at) values (?, ?, ?::jsonb, ?)
                        on conflict (reader, form) do update
                        set content = excluded.content, kept_at = excluded.kept_at""")
                .params(viewer.id().value(), form, JSON.writeValueAsString(fields), Timestamp.from(now))
                .update();
        return words(now);
    }

    /** The form was sent: what it held is kept where it belongs, and the draft goes. */
    public void sent(Viewer viewer, String form) {
        sql.sql("delete from typed_draft where reader = ? and form = ?")
                .params(viewer.id().value(), form)
                .update();
    }

    private String words(Instant at) {
        return "Draft kept at " + TIME.format(at.atZone(clock.getZone()));
    }

    private static Map<String, String> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            throw new IllegalStateException("A kept draft cannot be read. Maybe a newer version wrote it.", e);
        }
    }
}
