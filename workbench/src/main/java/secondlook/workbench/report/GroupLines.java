package secondlook.workbench.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Look;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.connections.KnownGroup;
import secondlook.workbench.connections.KnownThing;
import secondlook.workbench.connections.KnownTie;
import secondlook.workbench.connections.Network;

/** The groups of both looks as lines of a file: one line for each cited row of each tie. People are numbers, never names. */
final class GroupLines {

    private GroupLines() {}

    /** @return how many lines, the heading not counted */
    static long write(Viewer viewer, Network network, Archive archive, CsvLines csv) {
        csv.line(
                "look",
                "group",
                "from_kind",
                "from",
                "tie",
                "to_kind",
                "to",
                "when_from",
                "when_until",
                "agency",
                "reference",
                "recorded_by",
                "cited_file",
                "cited_file_number",
                "cited_record",
                "cited_column");
        Map<Integer, SourceFile> files = new HashMap<>();
        archive.files().forEach(file -> files.put(file.number(), file));
        Map<Integer, CaseFileId> caseFiles = new HashMap<>();
        archive.caseFiles().forEach(entry -> caseFiles.put(entry.number(), entry.id()));
        long written = 0;
        for (Look look : Look.values()) {
            for (KnownGroup group : network.groups(viewer, look)) {
                Map<Long, KnownThing> things = network.things(viewer, group.things());
                for (KnownTie tie : network.tiesWithin(viewer, group)) {
                    for (RowCitation row : tie.rows()) {
                        csv.line(line(group, tie, things, caseFiles.get(tie.caseFile()), row, files.get(row.file())));
                        written++;
                    }
                }
            }
        }
        return written;
    }

    private static String[] line(
            KnownGroup group,
            KnownTie tie,
            Map<Long, KnownThing> things,
            @Nullable CaseFileId caseFile,
            RowCitation row,
            @Nullable SourceFile file) {
        KnownThing from = Objects.requireNonNull(things.get(tie.from()));
        KnownThing to = Objects.requireNonNull(things.get(tie.to()));
        return new String[] {
            group.look() == Look.AS_LINKED ? "as_linked" : "as_recorded",
            Long.toString(group.number()),
            kind(from),
            key(from),
            tie.says(),
            kind(to),
            key(to),
            tie.when() == null ? "" : tie.when().earliest().toString(),
            tie.when() == null ? "" : tie.when().latest().toString(),
            caseFile == null ? "" : caseFile.agency(),
            caseFile == null ? "" : caseFile.reference(),
            tie.agency(),
            file == null ? "" : file.name(),
            Integer.toString(row.file()),
            Integer.toString(row.record()),
            row.column() == null ? "" : row.column()
        };
    }

    private static String kind(KnownThing thing) {
        return thing.thing().kind().name().toLowerCase(Locale.ROOT);
    }

    /** A person's number or the agency's own key; a thing's writing made plain. */
    private static String key(KnownThing thing) {
        String id = thing.thing().id();
        return id.substring(id.indexOf(':') + 1);
    }
}
