package secondlook.workbench.missing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.DateWords;

/** One episode as its line says it: when, what was done how soon, what was named and where that went. */
final class EpisodeLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private EpisodeLines() {}

    static MissingView.EpisodeLine line(KnownEpisode each, MissingQuery shown, RowNames rows) {
        Episode episode = each.episode();
        List<Citation> cited = new ArrayList<>();
        episode.rows().forEach(row -> cited.add(row.row()));
        each.interviews().forEach(row -> cited.add(row.row()));
        return new MissingView.EpisodeLine(
                "Child " + each.child(),
                shown.ofChild(each.child()).href(),
                each.home() == null ? "Home not recorded" : each.home(),
                moment(episode.started().orNull()),
                moment(episode.ended().orNull()),
                action(each),
                interview(each),
                named(each),
                wentTo(each),
                rows.links(cited.stream().distinct().toList()));
    }

    private static String moment(@Nullable DateRange date) {
        return date == null
                ? "not recorded"
                : DateWords.time(date) == null ? DateWords.inTable(date) : TIME.format(date.earliest());
    }

    private static MissingView.Bar action(KnownEpisode each) {
        boolean recorded = each.episode().date(Field.FIRST_ACTION).isKnown();
        String otherwise = recorded ? "Cannot tell: a time is not recorded" : "No first action recorded";
        return bar(each.hoursToAction(), each.actionIsLate(), KnownEpisode.ACTION_HOURS, "", otherwise);
    }

    private static MissingView.Bar interview(KnownEpisode each) {
        Fact interview = each.interview();
        if (interview == null) {
            return new MissingView.Bar(0, false, true, "No return interview seen in the material read");
        }
        String otherwise = "Cannot tell: a time is not recorded";
        if (Boolean.TRUE.equals(interview.flag(Field.REFUSED).orNull())) {
            otherwise = "Offered, refusal recorded";
        } else if (Boolean.FALSE.equals(interview.flag(Field.HELD).orNull())) {
            otherwise = "Not held";
        } else if (Boolean.FALSE.equals(interview.flag(Field.OFFERED).orNull())) {
            otherwise = "Not offered";
        }
        return bar(
                each.hoursToInterview(),
                each.interviewIsLate(),
                KnownEpisode.INTERVIEW_HOURS,
                "Held after ",
                otherwise);
    }

    /** The limit stands at a third of the bar. */
    private static MissingView.Bar bar(@Nullable Double hours, Truth late, int limit, String before, String otherwise) {
        if (hours == null) {
            return late.isYes()
                    ? new MissingView.Bar(96, true, false, "More than " + limit + " hours")
                    : new MissingView.Bar(0, false, true, otherwise);
        }
        int width = (int) Math.max(2, Math.min(96, Math.round(hours * 32 / limit)));
        String number = hours < 10 && hours % 1 != 0
                ? String.format(Locale.UK, "%.1f", hours)
                : String.format(Locale.UK, "%,d", Math.round(hours));
        return new MissingView.Bar(
                width, late.isYes(), false, before + number + " hours" + (late.isYes() ? ", over " + limit : ""));
    }

    private static String named(KnownEpisode each) {
        Set<String> named = new LinkedHashSet<>();
        each.interviews().forEach(row -> add(named, row.text(Field.NAMED).orNull()));
        each.episode().rows().stream()
                .filter(row -> row.kind() == FactKind.MISSING_EPISODE)
                .forEach(row -> {
                    String with = row.text(Field.FOUND_WITH).orNull();
                    add(named, with == null || with.equalsIgnoreCase("alone") ? null : "found with " + with);
                    add(named, row.text(Field.FOUND_PLACE).orNull());
                });
        return named.isEmpty() ? "Not recorded" : String.join("; ", named);
    }

    private static void add(Set<String> words, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            words.add(value.strip());
        }
    }

    private static String wentTo(KnownEpisode each) {
        Set<String> went = new LinkedHashSet<>();
        for (Fact interview : each.interviews()) {
            String intelligence = interview.text(Field.INTELLIGENCE_REFERENCE).orNull();
            String crime = interview.text(Field.CRIME_REFERENCE).orNull();
            add(went, intelligence == null ? null : "Intelligence " + intelligence);
            add(went, crime == null ? null : "Crime " + crime);
        }
        each.episode().rows().forEach(row -> {
            String followed = row.kind() == FactKind.MISSING_EPISODE
                    ? row.text(Field.FOLLOW_UP).orNull()
                    : null;
            add(went, followed);
        });
        return went.isEmpty() ? "Not seen in the material read" : String.join("; ", went);
    }
}
