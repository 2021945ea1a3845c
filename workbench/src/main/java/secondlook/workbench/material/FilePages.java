package secondlook.workbench.material;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Cell;
import secondlook.workbench.archive.MediaCell;
import secondlook.workbench.archive.RowAccount;
import secondlook.workbench.archive.RowAccount.Kept;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.SealedRows;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.SourceRow;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.Pager;

/** Makes the pages of one file: its conditions, its sum, and its rows by what became of them. */
final class FilePages {

    private static final int LISTED = 50;
    private static final int CELLS_SHOWN = 4;
    private static final int LONGEST_CELL = 60;
    private static final int MOST_KEYS = 500;

    private final Database database;
    private final Archive archive;
    private final RowAccount account;
    private final Audit audit;
    private final SealedRows sealedRows;

    FilePages(Database database, Audit audit) {
        this.database = database;
        this.archive = new Archive(database);
        this.account = new RowAccount(database);
        this.audit = audit;
        this.sealedRows = new SealedRows(database);
    }

    /** A file of this number, for whoever may read about it. */
    Optional<SourceFile> file(Viewer viewer, int number) {
        BatchPages.requireReader(viewer);
        return Optional.ofNullable(archive.file(number));
    }

    /** The page of a file; that it was looked at is recorded. */
    FileView page(Viewer viewer, SourceFile file, Asked asked) {
        BatchPages.requireReader(viewer);
        Kept kept = new Kept(asked.verdict(), asked.cause(), asked.warning());
        int matching = account.count(file, kept);
        Pager pager = Pager.of(asked.page(), matching, LISTED, page -> href(file, asked) + "&page=" + page);
        List<SourceRow> rows = account.rows(file, kept, LISTED, (pager.page() - 1) * LISTED);
        Map<Integer, List<RowWarning>> warnings = account.warnings(file, rows);
        audit.record(
                viewer,
                Act.VIEWED,
                new AuditedObject("source-file", Integer.toString(file.number())),
                Details.NONE.with("rows", asked.verdict().words()));
        return new FileView(
                file.number(),
                file.batch(),
                file.title(),
                AgencyWords.of(file.agency()).name(),
                BatchPages.state(file),
                conditions(file),
                file.counts(),
                choices(file, asked),
                asked.cause(),
                asked.warning() == null
                        ? null
                        : BatchPages.capital(asked.warning().words()),
                rows.stream()
                        .map(row -> line(row, warnings.getOrDefault(row.record(), List.of()), asked.warning()))
                        .toList(),
                pager);
    }

    private static List<FileView.Condition> conditions(SourceFile file) {
        List<FileView.Condition> conditions = new ArrayList<>(List.of(
                new FileView.Condition("Who answers for it", file.conditions().controller()),
                new FileView.Condition("Legal basis", file.conditions().legalBasis()),
                new FileView.Condition(
                        "Limits of sharing",
                        file.conditions().sharingLimits().isBlank()
                                ? "None stated"
                                : file.conditions().sharingLimits()),
                new FileView.Condition(
                        "Fact or opinion", Wording.statement(file.conditions().statement())),
                new FileView.Condition(
                        "Received",
                        file.conditions().received() == null
                                ? "The day was not noted"
                                : Wording.day(file.conditions().received())),
                new FileView.Condition("Read through", file.mapping() + ", version " + file.mappingVersion()),
                new FileView.Condition(
                        "As", file.shape() + ", " + file.encoding() + ", " + Wording.count(file.bytes()) + " bytes"),
                new FileView.Condition("SHA-256", file.sha256())));
        if (file.withheld().sealed() + file.withheld().refused() > 0) {
            conditions.add(new FileView.Condition(
                    "Withheld",
                    Wording.count(file.withheld().sealed(), "row") + " sealed, "
                            + Wording.count(file.withheld().refused(), "row") + " refused"));
        }
        return conditions;
    }

    private static List<FileView.Choice> choices(SourceFile file, Asked asked) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new FileView.Choice(
                        BatchPages.capital(verdict.words()),
                        switch (verdict) {
                            case ACCEPTED -> file.counts().accepted();
                            case REPEATED -> file.counts().repeated();
                            case REJECTED -> file.counts().rejected();
                            case SKIPPED -> file.counts().skipped();
                        },
                        "/material/files/" + file.number() + "?show=" + verdict.words(),
                        verdict == asked.verdict() && asked.cause() == null && asked.warning() == null))
                .toList();
    }

    private static String href(SourceFile file, Asked asked) {
        StringBuilder href = new StringBuilder(
                "/material/files/" + file.number() + "?show=" + asked.verdict().words());
        if (asked.cause() != null) {
            href.append("&cause=").append(UriUtils.encode(asked.cause(), StandardCharsets.UTF_8));
        }
        if (asked.warning() != null) {
            href.append("&warning=").append(asked.warning());
        }
        return href.toString();
    }

    private static FileView.Row line(SourceRow row, List<RowWarning> warnings, RowWarning.@Nullable Kind kind) {
        List<RowWarning> shown = warnings.stream()
                .filter(warning -> kind == null || warning.kind() == kind)
                .toList();
        StringBuilder href = new StringBuilder("/rows/" + row.file().number() + "/" + row.record() + "?case=0");
        shown.stream()
                .map(RowWarning::column)
                .filter(column -> column != null)
                .distinct()
                .forEach(column -> href.append("&cell=").append(UriUtils.encode(column, StandardCharsets.UTF_8)));
        return new FileView.Row(
                new CitationLink("Record " + Wording.count(row.record()), href.toString()),
                Wording.count(row.line()),
                preview(row),
                notes(row, shown),
                row.repeats() == null
                        ? null
                        : new CitationLink(
                                "the record it repeats",
                                "/rows/" + row.repeats().file() + "/"
                                        + row.repeats().record() + "?case=0"));
    }

    private static List<String> notes(SourceRow row, List<RowWarning> warnings) {
        List<String> notes = new ArrayList<>();
        if (row.reason() != null) {
            notes.add(row.reason() + ".");
        }
        if (row.remedy() != null) {
            notes.add("What to do: " + row.remedy().substring(0, 1).toLowerCase(Locale.UK)
                    + row.remedy().substring(1) + ".");
        }
        warnings.forEach(
                warning -> notes.add((warning.column() == null ? "" : warning.column() + ": ") + warning.what()));
        return notes;
    }

    /** The first cells that hold anything, cut short; the whole row is one click away. */
    private static String preview(SourceRow row) {
        List<String> cells = row.cells().stream()
                .map(Cell::raw)
                .filter(raw -> !raw.isBlank())
                .map(raw -> MediaCell.of(raw) == MediaCell.HELD ? "(a picture or file, kept and not shown)" : raw)
                .limit(CELLS_SHOWN)
                .map(raw -> raw.length() > LONGEST_CELL ? raw.substring(0, LONGEST_CELL) + " …" : raw)
                .toList();
        return String.join("  ·  ", cells);
    }

    /** A sealed row; that it was opened is recorded with it. */
    Optional<SealedRows.Sealed> sealed(Viewer viewer, SourceFile file, int record) {
        return database.inTransaction(() -> {
            Optional<SealedRows.Sealed> row = sealedRows.open(viewer, file, record);
            row.ifPresent(found -> audit.append(
                    viewer,
                    Act.VIEWED,
                    new AuditedObject("sealed-row", file.number() + "-" + record),
                    Details.NONE.with("class", found.what())));
            return row;
        });
    }

    /** Keys that lead nowhere, file by file. */
    List<FileView.LostKeys> lostKeys(Viewer viewer) {
        BatchPages.requireReader(viewer);
        List<FileView.LostKeys> all = new ArrayList<>();
        for (SourceFile file : archive.files()) {
            if (file.isInUse()) {
                List<FileView.LostKey> keys = account.lostKeys(file.number(), MOST_KEYS).stream()
                        .filter(key -> key.key() != null)
                        .map(key -> new FileView.LostKey(
                                String.valueOf(key.key()),
                                key.what(),
                                new CitationLink(
                                        "record " + Wording.count(key.record()),
                                        "/rows/" + key.file() + "/" + key.record() + "?case=0")))
                        .toList();
                if (!keys.isEmpty()) {
                    all.add(new FileView.LostKeys(
                            file.number(),
                            file.title(),
                            AgencyWords.of(file.agency()).name(),
                            keys,
                            keys.size() >= MOST_KEYS));
                }
            }
        }
        return all;
    }

    /**
     * Which rows are asked for.
     *
     * @param cause why they were not accepted, or null for any
     * @param warning what they warn of, or null for any
     */
    record Asked(Verdict verdict, @Nullable String cause, RowWarning.@Nullable Kind warning, int page) {}
}
