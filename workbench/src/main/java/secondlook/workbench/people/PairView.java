package secondlook.workbench.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.CitationLink;

/**
 * Everything that the page of one pair shows. No weight in bits is among it: bars and words say how much a thing weighs.
 *
 * @param place which of the open pairs it is, from 1; 0 where the last run does not hold it open
 * @param stopped where this reader stopped, in words, or null
 * @param caution why two people must agree, or null
 * @param nothingToCompare fields of which one side has nothing
 * @param mine this reader's own answer, or null
 * @param others what others answered; empty until the reader's own answer is kept
 * @param request the form's own key
 */
record PairView(
        String href,
        int place,
        int total,
        @Nullable String stopped,
        @Nullable String caution,
        @Nullable String whyOpen,
        Side left,
        Side right,
        List<FieldLine> fields,
        List<EvidenceLine> inFavour,
        List<EvidenceLine> against,
        List<String> nothingToCompare,
        Places places,
        List<Surrounding> surroundings,
        List<JudgementReach.Line> ifSame,
        String standing,
        @Nullable Answered mine,
        List<Answered> others,
        boolean anotherAnswered,
        boolean keys,
        UUID request) {

    PairView {
        fields = List.copyOf(fields);
        inFavour = List.copyOf(inFavour);
        against = List.copyOf(against);
        nothingToCompare = List.copyOf(nothingToCompare);
        surroundings = List.copyOf(surroundings);
        ifSame = List.copyOf(ifSame);
        others = List.copyOf(others);
    }

    /** Ids only: what it shows is personal. */
    @Override
    public String toString() {
        return "PairView[" + href + "]";
    }

    /**
     * One of the two records.
     *
     * @param recorded "Recorded as harmed by Northmere Police, 9 June 2009, aged 11 or 12."
     * @param personHref the page of the person it belongs to now, or null
     */
    record Side(
            String title,
            String recorded,
            List<CitationLink> rows,
            @Nullable String personHref,
            @Nullable String personWords) {

        @Override
        public String toString() {
            return "Side[" + title + "]";
        }
    }

    /** One field of both records. */
    record FieldLine(String name, List<Value> left, List<Value> right, String compared) {
        @Override
        public String toString() {
            return "FieldLine[" + name + "]";
        }
    }

    /**
     * One value as recorded.
     *
     * @param parts its letters, those marked that differ from the other record's
     * @param href its row with the cell marked; null where the material has no such cell
     * @param absent why there is no value, in words, or null
     */
    record Value(
            List<Part> parts,
            @Nullable String href,
            @Nullable String absent) {
        @Override
        public String toString() {
            return "Value[" + href + "]";
        }
    }

    /** Some letters of a value. */
    record Part(String text, boolean differs) {
        @Override
        public String toString() {
            return "Part[" + differs + "]";
        }
    }

    /**
     * One thing that speaks for or against.
     *
     * @param bar its length on the scale of both sides, from 0 to 112
     * @param weight in a word
     */
    record EvidenceLine(String words, String how, double bar, String weight) {}

    /**
     * Addresses in time, as a chart and as the same lines of a table.
     *
     * @param chart null where no line has a date
     */
    record Places(List<PlaceLine> lines, @Nullable PlaceChart chart) {}

    /** An address, home or meeting place of one of the records. */
    record PlaceLine(
            String side,
            String place,
            String when,
            @Nullable CitationLink citation) {
        @Override
        public String toString() {
            return "PlaceLine[" + side + "]";
        }
    }

    /** Drawn on the server: the same lines as the table. */
    record PlaceChart(int width, int height, List<Year> years, List<Bar> bars, List<Lane> lanes) {

        record Year(double x, String words) {}

        /** @param anchor where the words stand: start, end, or inside the bar */
        record Bar(
                double x,
                double y,
                double width,
                boolean dashed,
                String side,
                String words,
                double wordsX,
                String anchor) {
            @Override
            public String toString() {
                return "Bar[" + side + "]";
            }
        }

        record Lane(double y, String words) {}
    }

    /** What surrounds one of the records: household, agencies, case files. */
    record Surrounding(String title, List<Line> left, List<Line> right) {

        record Line(
                String words,
                @Nullable String href,
                @Nullable CitationLink citation) {
            @Override
            public String toString() {
                return "Line[" + href + "]";
            }
        }
    }

    /** An answer somebody gave. */
    record Answered(String who, String words, String when, String reason, boolean counts) {
        @Override
        public String toString() {
            return "Answered[" + words + "]";
        }
    }
}
