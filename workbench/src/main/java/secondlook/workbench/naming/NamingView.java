package secondlook.workbench.naming;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.people.JudgementReach;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.Pager;

/**
 * Everything that the page of one candidate shows.
 *
 * @param question what is asked
 * @param where "Log entry of Northmere Police, 3 March 2015"
 * @param how "Written as forename and surname, as they are recorded"
 * @param standsIn the case files to which the row belongs
 * @param target what it may name, in words
 * @param personHref the person's page, or null
 * @param known rows that record it
 * @param more how many further rows record it
 * @param files the case files in which it stands
 * @param ifSame what an answer touches
 * @param mine this reader's own answer, or null
 * @param others what others answered; empty until the reader's own answer is kept
 */
record NamingView(
        String href,
        int place,
        int total,
        String kind,
        String question,
        NamedSentence sentence,
        CitationLink citation,
        String where,
        List<FileLink> standsIn,
        String target,
        @Nullable String personHref,
        List<KnownRow> known,
        int more,
        List<FileLink> files,
        List<String> inFavour,
        List<String> against,
        List<JudgementReach.Line> ifSame,
        String standing,
        @Nullable Given mine,
        List<Given> others,
        boolean anotherAnswered,
        UUID request) {

    NamingView {
        standsIn = List.copyOf(standsIn);
        known = List.copyOf(known);
        files = List.copyOf(files);
        inFavour = List.copyOf(inFavour);
        against = List.copyOf(against);
        ifSame = List.copyOf(ifSame);
        others = List.copyOf(others);
    }

    @Override
    public String toString() {
        return "NamingView[" + href + "]";
    }

    /** A row that records what may be named. */
    record KnownRow(String words, CitationLink citation) {
        @Override
        public String toString() {
            return "KnownRow[" + citation.href() + "]";
        }
    }

    /** A case file, by its reference. */
    record FileLink(String reference, String href, String words) {}

    /** An answer that was given. */
    record Given(String words, String who, String when, String reason, boolean counts) {
        @Override
        public String toString() {
            return "Given[" + words + "]";
        }
    }

    /**
     * The candidates that wait.
     *
     * @param tooMany how many names too many people carry for anybody to be asked
     */
    record Queue(
            int total,
            int open,
            int tooMany,
            @Nullable String nextHref,
            List<Tab> tabs,
            List<Line> lines,
            Pager pager,
            boolean found) {

        Queue {
            tabs = List.copyOf(tabs);
            lines = List.copyOf(lines);
        }
    }

    record Tab(String words, int count, String href, boolean current) {}

    /** One line of the list. */
    record Line(
            String href,
            int place,
            String kind,
            NamedSentence sentence,
            CitationLink citation,
            String where,
            String target,
            boolean inCommon,
            String state) {
        @Override
        public String toString() {
            return "Line[" + href + "]";
        }
    }
}
