package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;
import secondlook.workbench.web.ReasonLine;

/** The reading order as its page shows it. */
record OrderView(
        int total,
        int matching,
        List<SectionView> sections,
        List<Choices> filters,
        String from,
        String to,
        boolean possible,
        List<Chip> chips,
        Pager pager,
        int mine,
        String rule,
        String address,
        List<FormProblem> problems) {

    /** A set of boxes to tick. */
    record Choices(String name, String legend, List<Choice> choices) {}

    /** One box. */
    record Choice(String value, String label, int count, boolean chosen) {}

    /** A filter that narrows the list, with the address without it. */
    record Chip(String label, String href) {}

    /** A class of reasons on this page. */
    record SectionView(String id, String heading, int count, String note, List<EntryView> entries) {}

    /**
     * One case file.
     *
     * @param more how many reasons are not shown here, in words, or null
     * @param size how little there is of it, in words, or null
     */
    record EntryView(
            String id,
            String reference,
            String href,
            String age,
            String agency,
            String reported,
            List<ReasonLine> reasons,
            @Nullable String more,
            List<ReasonLine> possible,
            boolean heldBack,
            @Nullable String size,
            WhoHasIt who) {}
}
