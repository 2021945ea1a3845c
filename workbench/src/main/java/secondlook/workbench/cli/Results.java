package secondlook.workbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.connections.ConnectionsReport;
import secondlook.workbench.intake.FileResult;
import secondlook.workbench.intake.ImportResult;
import secondlook.workbench.people.LinkageReport;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.triage.Triage.TriageResult;

/** The result of a command, stage by stage, in the names that docs/cli.md documents. */
final class Results {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();

    void received(List<ImportResult> results) {
        RowCounts all = RowCounts.NONE;
        List<Map<String, Object>> files = new ArrayList<>();
        List<Integer> batches = new ArrayList<>();
        long unchanged = 0;
        for (ImportResult result : results) {
            all = all.plus(result.counts());
            result.files().forEach(file -> files.add(file(file)));
            unchanged += result.files().stream().filter(FileResult::unchanged).count();
            if (result.batch() > 0) {
                batches.add(result.batch());
            }
        }
        values.put("batches", batches);
        values.put("files", files);
        line(batches(batches) + all.read() + " rows read from " + (files.size() - unchanged) + " files; "
                + all.rejected() + " could not be taken in and can go back.");
        if (unchanged > 0) {
            line(unchanged + (unchanged == 1 ? " file is" : " files are")
                    + " the same as before, read the same way: nothing changed by "
                    + (unchanged == 1 ? "it." : "them."));
        }
    }

    private static String batches(List<Integer> batches) {
        if (batches.isEmpty()) {
            return "";
        }
        return batches.size() == 1
                ? "Batch " + batches.getFirst() + ": "
                : "Batches " + batches.getFirst() + " to " + batches.getLast() + ": ";
    }

    void quarantined(int files) {
        values.put("quarantined", files);
        if (files > 0) {
            line(files + " pictures, media or archives stand in the register, unopened.");
        }
    }

    private static Map<String, Object> file(FileResult file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", file.name());
        values.put("number", file.number());
        values.put("unchanged", file.unchanged());
        values.put("read", file.counts().read());
        values.put("accepted", file.counts().accepted());
        values.put("repeated", file.counts().repeated());
        values.put("rejected", file.counts().rejected());
        values.put("skipped", file.counts().skipped());
        values.put("warned", file.warned());
        return values;
    }

    /** Runs all that follows an import. */
    void all(CasePipeline pipeline) {
        linked(pipeline.link());
        connected(pipeline.connect());
        asked(pipeline.triage());
    }

    void linked(LinkageReport report) {
        values.put("mentions", report.mentions());
        values.put("persons", report.persons());
        values.put("possible_links", report.possibleLinks());
        values.put("learned_from", report.learnedFrom());
        line(report.mentions() + " mentions speak of " + report.persons() + " persons; " + report.possibleLinks()
                + " links wait for people to judge them.");
        if (report.learnedFrom() > 0) {
            line("What a weight means was learned from " + report.learnedFrom() + " pairs that people judged.");
        }
    }

    void connected(ConnectionsReport report) {
        values.put("ties", report.ties());
        values.put("groups", report.groupsAsLinked());
        values.put("groups_as_recorded", report.groupsAsRecorded());
        line(report.ties() + " ties between people and things of separate case files; " + report.groupsAsLinked()
                + " groups to read together.");
    }

    void asked(TriageResult result) {
        values.put("case_files", result.caseFiles());
        Map<String, Object> answers = new LinkedHashMap<>();
        result.answers().forEach((indicator, counts) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("yes", counts.yes());
            each.put("not_seen", counts.notSeen());
            each.put("cannot_tell", counts.cannotTell());
            answers.put(indicator, each);
        });
        values.put("answers", answers);
        values.put("reading_order", result.readingOrder());
        values.put("drawn_too", result.drawnToo());
        line(result.readingOrder() + " of " + result.caseFiles() + " closed case files may need reading again"
                + (result.drawnToo() == 0
                        ? "."
                        : "; " + result.drawnToo() + " more were drawn at random, so that "
                                + (result.readingOrder() + result.drawnToo()) + " are to be read."));
    }

    /** People, groups and answers are those of the last run. */
    void leftAsTheyAre() {
        values.put("left_as_they_are", true);
        line("People, groups and answers are those of the last run; the command run makes them anew.");
    }

    Map<String, Object> with(Map<String, Double> seconds) {
        values.put("seconds", seconds);
        return values;
    }

    String words() {
        return words.toString().stripTrailing();
    }

    private void line(String sentence) {
        words.append(sentence).append(System.lineSeparator());
    }
}
