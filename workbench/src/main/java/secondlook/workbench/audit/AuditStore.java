package secondlook.workbench.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import secondlook.workbench.database.Database;

/** The chain's SQL. */
final class AuditStore {
    private static final String COLUMNS = "sequence, at, viewer, roles, purpose, session, act, object_kind, object_id,"
            + " details::text AS details, encode(content_hash, 'hex') AS content_hash,"
            + " encode(previous_hash, 'hex') AS previous_hash, encode(hash, 'hex') AS hash";
    private static final int FETCH_ROWS = 2_000;

    private final Database database;
    private final JdbcTemplate template;

    AuditStore(Database database) {
        this.database = database;
        this.template = new JdbcTemplate(database.dataSource());
        this.template.setFetchSize(FETCH_ROWS);
    }

    /**
     * Puts the entries behind the chain's end, in order. Other transactions wait here for this one's commit.
     *
     * @param unplaced at least one
     * @return the chain's new end
     */
    Head append(List<AuditEntry> unplaced) {
        Head head = database.sql()
                .sql("SELECT size, encode(hash, 'hex') AS hash FROM audit_head FOR UPDATE")
                .query((row, number) -> new Head(row.getLong("size"), row.getString("hash")))
                .single();
        List<AuditEntry> placed = new ArrayList<>(unplaced.size());
        for (AuditEntry entry : unplaced) {
            AuditEntry sealed = placed(entry, head).sealed();
            placed.add(sealed);
            head = new Head(sealed.sequence(), sealed.hash());
        }
        template.batchUpdate(
                "INSERT INTO audit_entry (sequence, at, viewer, roles, purpose, session, act, object_kind, object_id,"
                        + " details, content_hash, previous_hash, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?)",
                placed,
                1_000,
                AuditStore::set);
        database.sql()
                .sql("UPDATE audit_head SET size = ?, hash = ?")
                .params(head.size(), HexFormat.of().parseHex(head.hash()))
                .update();
        return head;
    }

    private static AuditEntry placed(AuditEntry entry, Head head) {
        return new AuditEntry(
                head.size() + 1,
                entry.at(),
                entry.viewer(),
                entry.roles(),
                entry.purpose(),
                entry.session(),
                entry.act(),
                entry.objectKind(),
                entry.objectId(),
                entry.details(),
                entry.contentHash(),
                head.hash(),
                "");
    }

    private static void set(PreparedStatement statement, AuditEntry entry) throws SQLException {
        String content = entry.contentHash();
        statement.setLong(1, entry.sequence());
        statement.setTimestamp(2, Timestamp.from(entry.at()));
        statement.setString(3, entry.viewer());
        statement.setString(4, entry.roles());
        statement.setString(5, entry.purpose());
        statement.setString(6, entry.session());
        statement.setString(7, entry.act());
        statement.setString(8, entry.objectKind());
        statement.setString(9, entry.objectId());
        statement.setString(10, entry.details());
        statement.setBytes(11, content == null ? null : HexFormat.of().parseHex(content));
        statement.setBytes(12, HexFormat.of().parseHex(entry.previousHash()));
        statement.setBytes(13, HexFormat.of().parseHex(entry.hash()));
    }

    Head head() {
        return database.sql()
                .sql("SELECT size, encode(hash, 'hex') AS hash FROM audit_head")
                .query((row, number) -> new Head(row.getLong("size"), row.getString("hash")))
                .single();
    }

    @Nullable
    AuditEntry entry(long sequence) {
        return database.sql()
                .sql("SELECT " + COLUMNS + " FROM audit_entry WHERE sequence = ?")
                .param(sequence)
                .query((row, number) -> entry(row))
                .optional()
                .orElse(null);
    }

    /** The hash that the last entry about something holds of it, or null. */
    @Nullable
    String lastContentHash(AuditedObject object) {
        return database.sql()
                .sql("SELECT encode(content_hash, 'hex') FROM audit_entry"
                        + " WHERE object_kind = ? AND object_id = ? AND content_hash IS NOT NULL"
                        + " ORDER BY sequence DESC LIMIT 1")
                .params(object.kind(), object.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Newest first, at most {@code limit} entries before the given one. */
    List<AuditEntry> page(AuditQuestion question, long before, int limit) {
        return database.sql()
                .sql("SELECT " + COLUMNS + " FROM audit_entry WHERE sequence < :before"
                        + " AND (:viewer::text IS NULL OR viewer = :viewer)"
                        + " AND (:act::text IS NULL OR act = :act)"
                        + " AND (:kind::text IS NULL OR object_kind = :kind)"
                        + " AND (:id::text IS NULL OR object_id = :id)"
                        + " ORDER BY sequence DESC LIMIT :limit")
                .param("before", before)
                .param("viewer", question.viewer())
                .param("act", question.storedAct())
                .param("kind", question.objectKind())
                .param("id", question.objectId())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** All entries in order and the chain's end, as of one moment; memory is bounded by one fetch. */
    Head readAll(Consumer<AuditEntry> reader) {
        TransactionTemplate snapshot = new TransactionTemplate(database.transactionManager());
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Head head = snapshot.execute(status -> {
            RowCallbackHandler each = row -> reader.accept(entry(row));
            template.query("SELECT " + COLUMNS + " FROM audit_entry ORDER BY sequence", each);
            return head();
        });
        return Objects.requireNonNull(head);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("viewer"),
                row.getString("roles"),
                row.getString("purpose"),
                row.getString("session"),
                row.getString("act"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("details"),
                row.getString("content_hash"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** The chain's end: how many entries there are, and the hash of the last. */
    record Head(long size, String hash) {}
}
