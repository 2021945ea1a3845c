package secondlook.workbench.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/**
 * What a search found.
 *
 * @param asked whether anything was typed that can be searched
 * @param notSearched words that are never looked for in text
 * @param builtAt when the index was made, in words, or null where there is none
 * @param withheld how many case files match that the viewer may not open
 * @param capped whether more rows match than are gathered
 */
record SearchView(
        SearchQuery query,
        boolean asked,
        List<FormProblem> problems,
        List<String> notSearched,
        @Nullable String builtAt,
        Section people,
        Section caseFiles,
        Section rows,
        int withheld,
        boolean capped,
        List<Choice> agencies) {

    SearchView {
        problems = List.copyOf(problems);
        notSearched = List.copyOf(notSearched);
        agencies = List.copyOf(agencies);
    }

    public boolean isNarrowed() {
        return !query.agency().isEmpty()
                || !query.from().isEmpty()
                || !query.to().isEmpty();
    }

    /**
     * Results of one sort.
     *
     * @param allHref all of them, where this page shows the first ones only, or null
     */
    record Section(
            int total,
            List<Result> results,
            @Nullable String allHref,
            @Nullable Pager pager) {

        static final Section NONE = new Section(0, List.of(), null, null);
    }

    /** One person, case file or row. */
    record Result(String title, @Nullable String href, String what, List<Why> why, int more) {
        @Override
        public String toString() {
            return "Result[" + href + "]";
        }
    }

    /**
     * Why it was found, in a sentence with its row.
     *
     * @param excerpt the words around, folded away until asked for, or null
     */
    record Why(
            String words, CitationLink citation, @Nullable String excerpt) {
        @Override
        public String toString() {
            return "Why[" + citation.href() + "]";
        }
    }

    /** An agency to narrow to. */
    record Choice(String key, String name, boolean chosen) {}
}
