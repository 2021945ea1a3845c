package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the boxes, ties and labels of a chart stand. Boxes stand in columns by how many ties they are from where the chart
 * starts, so that every tie joins two boxes of one column or of neighbouring ones. Ties and labels lie in the gutters between
 * the columns, where no box is; the labels of a gutter are set under one another, so that none lies on another. All boxes are
 * one size. The same boxes and ties in the same order give the same picture.
 *
 * <p>Cost: near linear in boxes and ties.
 */
final class ChartLayout {

    static final double BOX_WIDTH = 188;
    static final double BOX_HEIGHT = 52;
    /** Where a name on the chart takes two lines, every box is so high. */
    static final double TALL_BOX = 68;

    private static final double BETWEEN_BOXES = 20;
    private static final double LABEL_PITCH = 22;
    private static final double LETTER = 7.2;
    private static final double MARGIN = 14;
    /** Room in a gutter on either side of its labels, in which ties turn. */
    private static final double TURN = 30;

    private final double boxHeight;
    private final List<Line> lines;
    private final Map<Long, Integer> columnOf;
    private final List<List<Long>> columns = new ArrayList<>();
    private final Map<Long, Place> places = new HashMap<>();

    private ChartLayout(double boxHeight, List<Long> boxes, List<Line> lines) {
        this.boxHeight = boxHeight;
        this.lines = lines;
        this.columnOf = hops(boxes, lines);
        for (Long box : boxes) {
            int column = column(box);
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            columns.get(column).add(box);
        }
    }

    /** A tie to be drawn, from one box to another. */
    record Line(long from, long to, String label) {}

    /** A point or the corner of something. */
    record Place(double x, double y) {}

    /**
     * @param path the way of the tie as the data of an SVG path
     * @param label the middle of the label's foot
     * @param labelWidth how wide the label is
     */
    record Drawn(String path, Place label, double labelWidth) {}

    /**
     * @param boxes the corner of each box, by its number
     * @param lines as they were given
     */
    record Picture(double width, double height, Map<Long, Place> boxes, List<Drawn> lines) {}

    /**
     * Lays a chart out.
     *
     * @param boxHeight of every box
     * @param boxes numbers of the boxes, the one it starts from first
     * @param lines ties between them
     */
    static Picture of(double boxHeight, List<Long> boxes, List<Line> lines) {
        return new ChartLayout(boxHeight, boxes, lines).picture();
    }

    private double pitch() {
        return boxHeight + BETWEEN_BOXES;
    }

    private Picture picture() {
        List<Double> gutters = new ArrayList<>();
        double tallest = 0;
        for (int column = 0; column < columns.size(); column++) {
            double widest = 0;
            int labels = 0;
            for (Line line : lines) {
                if (gutter(line) == column) {
                    widest = Math.max(widest, width(line));
                    labels++;
                }
            }
            gutters.add(labels == 0 ? 0 : widest + 2 * TURN);
            tallest = Math.max(tallest, Math.max(columns.get(column).size() * pitch(), labels * LABEL_PITCH));
        }
        List<Double> lefts = new ArrayList<>();
        double x = MARGIN;
        for (int column = 0; column < columns.size(); column++) {
            lefts.add(x);
            List<Long> ordered = ordered(column);
            double y = MARGIN + (tallest - ordered.size() * pitch()) / 2 + (pitch() - boxHeight) / 2;
            for (Long box : ordered) {
                places.put(box, new Place(x, y));
                y += pitch();
            }
            x += BOX_WIDTH + gutters.get(column);
        }
        List<Drawn> drawn = drawn(lefts, gutters, tallest);
        return new Picture(x + MARGIN, tallest + 2 * MARGIN, Map.copyOf(places), drawn);
    }

    /** The boxes of a column beside those of the column before that they are tied to, else as they were given. */
    private List<Long> ordered(int column) {
        Map<Long, Double> beside = new HashMap<>();
        for (Long box : columns.get(column)) {
            double sum = 0;
            int tied = 0;
            for (Line line : lines) {
                long other = line.from == box ? line.to : line.to == box ? line.from : box;
                if (other != box && column(other) == column - 1) {
                    sum += place(other).y;
                    tied++;
                }
            }
            beside.put(box, tied == 0 ? Double.MAX_VALUE : sum / tied);
        }
        return columns.get(column).stream()
                .sorted(Comparator.comparingDouble(box -> Objects.requireNonNull(beside.get(box))))
                .toList();
    }

    private List<Drawn> drawn(List<Double> lefts, List<Double> gutters, double tallest) {
        Map<Integer, List<Integer>> inGutter = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            inGutter.computeIfAbsent(gutter(lines.get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        Drawn[] drawn = new Drawn[lines.size()];
        inGutter.forEach((gutter, numbers) -> {
            List<Integer> ordered = numbers.stream()
                    .sorted(Comparator.comparingDouble((Integer i) -> middle(lines.get(i)))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            double[] feet = feet(ordered, tallest);
            double centre = lefts.get(gutter) + BOX_WIDTH + gutters.get(gutter) / 2;
            for (int i = 0; i < feet.length; i++) {
                drawn[ordered.get(i)] = drawn(lines.get(ordered.get(i)), centre, feet[i]);
            }
        });
        return List.of(drawn);
    }

    /** Where the labels of a gutter stand: near the middle of their ties, none nearer to the next than a line of text. */
    private double[] feet(List<Integer> ordered, double tallest) {
        double[] feet = new double[ordered.size()];
        double least = MARGIN + LABEL_PITCH / 2;
        for (int i = 0; i < feet.length; i++) {
            feet[i] = Math.max(least, middle(lines.get(ordered.get(i))));
            least = feet[i] + LABEL_PITCH;
        }
        double most = MARGIN + tallest - LABEL_PITCH / 2;
        for (int i = feet.length - 1; i >= 0; i--) {
            feet[i] = Math.min(feet[i], most);
            most = feet[i] - LABEL_PITCH;
        }
        return feet;
    }

    private Drawn drawn(Line line, double centre, double y) {
        boolean turned = column(line.from) > column(line.to);
        Place left = place(turned ? line.to : line.from);
        Place right = place(turned ? line.from : line.to);
        double half = width(line) / 2;
        boolean sameColumn = column(line.from) == column(line.to);
        double end = sameColumn ? right.x + BOX_WIDTH : right.x;
        String path = "M" + point(left.x + BOX_WIDTH, left.y + boxHeight / 2) + "L" + point(centre - half, y)
                + (sameColumn ? "" : "L" + point(centre + half, y))
                + "L" + point(end, right.y + boxHeight / 2);
        return new Drawn(path, new Place(centre, y + 4), width(line));
    }

    private double middle(Line line) {
        return (place(line.from).y + place(line.to).y + boxHeight) / 2;
    }

    private int gutter(Line line) {
        return Math.min(column(line.from), column(line.to));
    }

    private int column(long box) {
        Integer column = columnOf.get(box);
        if (column == null) {
            throw new IllegalArgumentException("A tie leads to a box [" + box + "] that is not on the chart.");
        }
        return column;
    }

    private Place place(long box) {
        return Objects.requireNonNull(places.get(box));
    }

    private static double width(Line line) {
        return line.label.length() * LETTER + 8;
    }

    /** How far each box is from the first of those it is joined to. */
    private static Map<Long, Integer> hops(List<Long> boxes, List<Line> lines) {
        Map<Long, List<Long>> neighbours = new HashMap<>();
        for (Line line : lines) {
            neighbours.computeIfAbsent(line.from, _ -> new ArrayList<>()).add(line.to);
            neighbours.computeIfAbsent(line.to, _ -> new ArrayList<>()).add(line.from);
        }
        Map<Long, Integer> hops = new HashMap<>();
        for (Long first : boxes) {
            List<Long> frontier = hops.putIfAbsent(first, 0) == null ? List.of(first) : List.of();
            for (int hop = 1; !frontier.isEmpty(); hop++) {
                List<Long> next = new ArrayList<>();
                for (Long at : frontier) {
                    for (Long other : neighbours.getOrDefault(at, List.of())) {
                        if (hops.putIfAbsent(other, hop) == null) {
                            next.add(other);
                        }
                    }
                }
                frontier = next;
            }
        }
        return hops;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
