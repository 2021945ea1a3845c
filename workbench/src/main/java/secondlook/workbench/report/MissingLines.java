package secondlook.workbench.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.missing.KnownEpisode;
import secondlook.workbench.missing.MissingRecords;

/** Missing episodes as lines of a file: one line for each row that records one, and for each interview that belongs to it. */
final class MissingLines {

    private MissingLines() {}

    /** @return how many lines, the heading not counted */
    static long write(Viewer viewer, MissingRecords records, Archive archive, CsvLines csv) {
        csv.line(
                "episode",
                "person",
                "home",
                "started_from",
                "started_until",
                "ended_from",
                "ended_until",
                "hours_to_first_action",
                "first_action_over_8_hours",
                "hours_to_interview",
                "interview_over_72_hours",
                "row_kind",
                "agency",
                "file",
                "file_number",
                "record");
        Map<Integer, SourceFile> files = new HashMap<>();
        archive.files().forEach(file -> files.put(file.number(), file));
        List<KnownEpisode> episodes = records.of(viewer).episodes();
        long written = 0;
        for (int i = 0; i < episodes.size(); i++) {
            KnownEpisode episode = episodes.get(i);
            int number = i + 1;
            for (Fact row : Stream.concat(episode.episode().rows().stream(), episode.interviews().stream())
                    .toList()) {
                csv.line(line(number, episode, row, files.get(row.row().file())));
                written++;
            }
        }
        return written;
    }

    private static String[] line(int number, KnownEpisode episode, Fact row, @Nullable SourceFile file) {
        DateRange started = episode.episode().started().orNull();
        DateRange ended = episode.episode().ended().orNull();
        return new String[] {
            Integer.toString(number),
            Long.toString(episode.child()),
            episode.home() == null ? "" : episode.home(),
            started == null ? "" : started.earliest().toString(),
            started == null ? "" : started.latest().toString(),
            ended == null ? "" : ended.earliest().toString(),
            ended == null ? "" : ended.latest().toString(),
            hours(episode.hoursToAction()),
            late(episode.actionIsLate()),
            hours(episode.hoursToInterview()),
            late(episode.interviewIsLate()),
            row.kind().key(),
            row.agency(),
            file == null ? "" : file.name(),
            Integer.toString(row.row().file()),
            Integer.toString(row.row().record())
        };
    }

    private static String hours(@Nullable Double hours) {
        return hours == null ? "" : String.format(Locale.ROOT, "%.2f", hours);
    }

    private static String late(Truth late) {
        return switch (late.value()) {
            case YES -> "yes";
            case NO -> "no";
            case CANNOT_TELL -> "cannot_tell";
        };
    }
}
