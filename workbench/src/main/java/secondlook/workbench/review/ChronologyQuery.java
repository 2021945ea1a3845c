package secondlook.workbench.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import secondlook.workbench.web.AgencyWords.Track;
import secondlook.workbench.web.FormProblem;

/**
 * Which part of a chronology is wanted, as it stands in the address of the case page, so that it can be sent to a colleague.
 *
 * @param from the first day, as typed; empty for the beginning
 * @param to the last day, as typed; empty for the end
 * @param tracks the agencies' tracks; all where none is named
 * @param silences whether silences are marked
 * @param differences whether differences between records are marked
 * @param cited whether only rows that a reason cites are wanted
 * @param day a busy day whose lines are all wanted, or null
 * @param page from 1
 */
record ChronologyQuery(
        String from,
        String to,
        Set<Track> tracks,
        boolean silences,
        boolean differences,
        boolean cited,
        @Nullable LocalDate day,
        int page) {

    private static final int LONGEST_DATE = 40;

    ChronologyQuery {
        tracks = Set.copyOf(tracks);
    }

    static final ChronologyQuery EVERYTHING = new ChronologyQuery("", "", Set.of(), true, true, false, null, 1);

    static ChronologyQuery of(MultiValueMap<String, String> address) {
        boolean asked = address.containsKey("lanes");
        Set<Track> tracks = EnumSet.noneOf(Track.class);
        address.getOrDefault("lane", List.of())
                .forEach(letter -> Arrays.stream(Track.values())
                        .filter(track -> track.style().equals(letter))
                        .forEach(tracks::add));
        return new ChronologyQuery(
                limited(address.getFirst("from")),
                limited(address.getFirst("to")),
                tracks,
                !asked || address.containsKey("silences"),
                !asked || address.containsKey("differences"),
                address.containsKey("cited"),
                day(address.getFirst("day")),
                page(address.getFirst("page")));
    }

    private static String limited(@Nullable String typed) {
        String words = typed == null ? "" : typed.strip();
        return words.length() > LONGEST_DATE ? words.substring(0, LONGEST_DATE) : words;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null ? null : DecisionCheck.dateOf(typed);
    }

    private static int page(@Nullable String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    /** The first day, or null where none is wanted or what was typed is no day. */
    @Nullable
    LocalDate first() {
        return DecisionCheck.dateOf(from);
    }

    @Nullable
    LocalDate last() {
        return DecisionCheck.dateOf(to);
    }

    boolean wants(Track track) {
        return tracks.isEmpty() || tracks.contains(track);
    }

    public boolean isNarrowed() {
        return first() != null || last() != null || !tracks.isEmpty() || cited;
    }

    List<FormProblem> problems() {
        List<FormProblem> problems = new ArrayList<>();
        if (!from.isEmpty() && first() == null) {
            problems.add(new FormProblem("from", "Give the first day as a day, such as 1 December 2014"));
        }
        if (!to.isEmpty() && last() == null) {
            problems.add(new FormProblem("to", "Give the last day as a day, such as 31 May 2015"));
        }
        LocalDate first = first();
        LocalDate last = last();
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new FormProblem("to", "The last day must not lie before the first"));
        }
        return problems;
    }

    /** The address of the same part on another page, or with a busy day unfolded. */
    String address(String caseAddress, int onPage, @Nullable LocalDate unfolded, String anchor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(caseAddress);
        boolean ordinary = tracks.isEmpty() && silences && differences && !cited;
        if (!from.isEmpty()) {
            address.queryParam("from", from);
        }
        if (!to.isEmpty()) {
            address.queryParam("to", to);
        }
        if (!ordinary) {
            address.queryParam("lanes", "some");
            tracks.stream().sorted().forEach(track -> address.queryParam("lane", track.style()));
            flag(address, "silences", silences);
            flag(address, "differences", differences);
            flag(address, "cited", cited);
        }
        if (unfolded != null) {
            address.queryParam("day", unfolded);
        }
        if (onPage > 1) {
            address.queryParam("page", onPage);
        }
        return address.build().encode().toUriString() + "#" + anchor;
    }

    private static void flag(UriComponentsBuilder address, String name, boolean set) {
        if (set) {
            address.queryParam(name, "yes");
        }
    }
}
