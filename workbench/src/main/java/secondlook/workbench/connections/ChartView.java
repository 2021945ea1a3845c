package secondlook.workbench.connections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.CitationLink;

/**
 * One chart as its page shows it: the picture, and the two tables that hold the same things and the same ties.
 *
 * @param heading what the chart starts from
 * @param address of the page without what was asked for
 * @param here the address of the page as it is
 * @param width of the picture
 * @param boxHeight of every box
 * @param more what of a long start is not shown, or null
 */
record ChartView(
        String heading,
        String lede,
        String address,
        String here,
        boolean asLinked,
        @Nullable String recordedHref,
        @Nullable String linkedHref,
        long width,
        long height,
        int boxHeight,
        List<Box> boxes,
        List<Line> lines,
        List<HiddenLine> hidden,
        @Nullable Offer more,
        @Nullable PathView path,
        PathForm pathForm,
        String whatLinkingAdds) {

    /** Names stand in it. */
    @Override
    public String toString() {
        return "ChartView[" + boxes.size() + " boxes, " + lines.size() + " lines]";
    }

    /**
     * A person or thing: a box of the picture, and a row of the first table.
     *
     * @param kind in words
     * @param person whether the box is round
     * @param shape of the small sign in the box: phone, vehicle, place, or empty
     * @param label the whole name
     * @param name as it fits into the box, in one line or two
     * @param role as it fits into the box
     * @param roles in full, each with its row where a row says so
     * @param tied the boxes it is tied to, for the arrow keys
     * @param brings what opening it would bring, or null
     * @param closeHref to close what was opened, or null
     */
    record Box(
            long number,
            String kind,
            boolean person,
            boolean start,
            String shape,
            String label,
            List<String> name,
            String role,
            List<Said> roles,
            String recordedBy,
            double x,
            double y,
            String tied,
            String chartHref,
            @Nullable Offer brings,
            @Nullable String closeHref) {

        @Override
        public String toString() {
            return "Box[" + number + "]";
        }
    }

    /** A statement and the row that says it. */
    record Said(String words, @Nullable CitationLink row) {
        @Override
        public String toString() {
            return "Said[]";
        }
    }

    /**
     * A tie: a line of the picture, and a row of the second table.
     *
     * @param id the same for both
     * @param linked whether one end is one person because records were linked
     * @param judgeHref where a pair that may be one person is judged, or null
     * @param label as it fits on the chart
     */
    record Line(
            String id,
            String from,
            String fromHref,
            String says,
            String to,
            String toHref,
            List<String> when,
            boolean possible,
            boolean linked,
            @Nullable String judgeHref,
            boolean onPath,
            List<CitationLink> rows,
            String path,
            String label,
            double labelX,
            double labelY,
            double labelWidth) {

        /** The corner of the ground under the label. */
        public double groundX() {
            return labelX - labelWidth / 2;
        }

        public double groundY() {
            return labelY - 14;
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** What is left out, why, and how it is shown. */
    record HiddenLine(
            long number,
            String label,
            String reason,
            boolean byReader,
            @Nullable String showHref) {
        @Override
        public String toString() {
            return "HiddenLine[" + number + "]";
        }
    }

    /** What a link would bring, said before it is followed. */
    record Offer(String words, String agencies, String href) {}

    /** A path as sentences. */
    record PathView(
            String heading, List<Hop> hops, List<String> mayBeCoincidence, boolean inTimeOrder, String otherOrderHref) {
        @Override
        public String toString() {
            return "PathView[" + hops.size() + " hops]";
        }
    }

    /** One hop: a sentence and its rows. */
    record Hop(String words, List<CitationLink> rows) {
        @Override
        public String toString() {
            return "Hop[]";
        }
    }

    /**
     * The form that asks for a path.
     *
     * @param ends what stands on the chart, to begin from
     * @param matches what the words may mean, where they are not one thing
     * @param said what is to be said about the last question, or null
     */
    record PathForm(
            List<Choice> ends,
            String towards,
            boolean timeOrder,
            List<ChartQuery.Field> fields,
            List<Match> matches,
            @Nullable String said) {
        @Override
        public String toString() {
            return "PathForm[]";
        }
    }

    /** One end of a path. */
    record Choice(long number, String label, boolean chosen) {
        @Override
        public String toString() {
            return "Choice[" + number + "]";
        }
    }

    /** Something that words may mean. */
    record Match(String label, String kind, String href) {
        @Override
        public String toString() {
            return "Match[]";
        }
    }
}
