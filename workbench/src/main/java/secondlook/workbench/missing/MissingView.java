package secondlook.workbench.missing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/** The page about children missing from care. Every figure leads to rows. */
record MissingView(
        String lede,
        List<Choice> homeChoices,
        List<Choice> agencyChoices,
        String from,
        String to,
        boolean narrowed,
        List<FormProblem> problems,
        List<Month> months,
        List<HomeLine> homes,
        String episodesHeading,
        List<EpisodeLine> episodes,
        Pager pager,
        List<Count> overlaps,
        List<Count> own,
        int all,
        String actions,
        String interviews,
        int unowned) {

    @Override
    public String toString() {
        return "MissingView[" + all + " episodes]";
    }

    /** One choice of a filter. */
    record Choice(String value, String label, boolean chosen) {}

    /** A month over the weeks that begin in it. */
    record Month(String label, int weeks) {}

    /** A home, week by week. */
    record HomeLine(String name, String href, List<WeekCell> weeks) {}

    /**
     * One week of a home.
     *
     * @param style of the cell: w0 to w3 by share, wx where it cannot be told
     * @param run whether half or more were missing three weeks running
     * @param words for those who do not see the table
     * @param href the episodes of that week, or null where there is none
     */
    record WeekCell(
            String style,
            boolean run,
            String figure,
            String words,
            @Nullable String href) {}

    /** A duration as a short bar with its limit as a line, and in words. */
    record Bar(int width, boolean late, boolean unknown, String words) {}

    /** One episode. */
    record EpisodeLine(
            String child,
            String childHref,
            String home,
            String began,
            String ended,
            @Nullable Bar action,
            Bar interview,
            String named,
            String wentTo,
            List<CitationLink> rows) {
        @Override
        public String toString() {
            return "EpisodeLine[]";
        }
    }

    /** A count that leads to its episodes. */
    record Count(String label, int number, String share, String href) {}
}
