package secondlook.workbench.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.naming.Namings;
import secondlook.workbench.people.Standing;

/** What the words of rows may name, as lines of a file: one line for each candidate. */
final class NamingLines {

    private NamingLines() {}

    /** @return how many lines, the heading not counted */
    static long write(Namings namings, Archive archive, Map<Integer, SourceFile> files, CsvLines csv) {
        csv.line(
                "naming",
                "agency",
                "reference",
                "recorded_by",
                "kind",
                "how",
                "file",
                "file_number",
                "record",
                "column",
                "start",
                "end",
                "target_agency",
                "target",
                "person",
                "carried_by",
                "in_common",
                "answer");
        Map<Integer, CaseFileId> caseFiles = new HashMap<>();
        archive.caseFiles().forEach(entry -> caseFiles.put(entry.number(), entry.id()));
        long[] written = {0};
        namings.forEach(each -> {
            csv.line(line(each, caseFiles.get(each.caseFile()), files));
            written[0]++;
        });
        return written[0];
    }

    private static String[] line(Namings.Line each, @Nullable CaseFileId caseFile, Map<Integer, SourceFile> files) {
        SourceFile file = files.get(each.citation().file());
        Long person = each.person();
        return new String[] {
            Long.toString(each.id()),
            caseFile == null ? "" : caseFile.agency(),
            caseFile == null ? "" : caseFile.reference(),
            each.agency(),
            each.kind(),
            each.how(),
            file == null ? "" : file.name(),
            Integer.toString(each.citation().file()),
            each.citation() instanceof RowCitation row ? Integer.toString(row.record()) : "",
            each.citation() instanceof RowCitation row && row.column() != null ? row.column() : "",
            Integer.toString(each.starts()),
            Integer.toString(each.ends()),
            orEmpty(each.targetAgency()),
            orEmpty(each.targetName()),
            person == null ? "" : Long.toString(person),
            Integer.toString(each.carriedBy()),
            Boolean.toString(each.inCommon()),
            answer(each)
        };
    }

    private static String answer(Namings.Line each) {
        if (each.targetName() == null) {
            return "nobody_to_ask";
        }
        return each.standing() == Standing.SAME ? "yes" : each.standing() == Standing.DIFFERENT ? "no" : "open";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
