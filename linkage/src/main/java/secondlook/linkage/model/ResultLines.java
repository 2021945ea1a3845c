package secondlook.linkage.model;

/** The lines of {@code clusters.csv} and {@code pairs.csv}, the same bytes wherever they are written. */
public final class ResultLines {
    /** Heading of {@code clusters.csv}, with its line's end. */
    public static final String CLUSTERS = "id,cluster_id\n";
    /** Heading of {@code pairs.csv}, with its line's end. */
    public static final String PAIRS = "id_l,id_r,match_weight,match_probability\n";

    private ResultLines() {}

    /** Appends the line of a record. */
    public static void cluster(String id, long cluster, StringBuilder line) {
        cell(id, line);
        line.append(',').append(cluster).append('\n');
    }

    /** Appends the line of a pair of this weight. */
    public static void pair(String left, String right, double bits, StringBuilder line) {
        cell(left, line);
        line.append(',');
        cell(right, line);
        line.append(',');
        decimal(bits, 4, line);
        line.append(',');
        decimal(ModelResult.probability(bits), 6, line);
        line.append('\n');
    }

    private static void cell(String text, StringBuilder line) {
        boolean plain = true;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            plain &= letter != ',' && letter != '"' && letter != '\n' && letter != '\r';
        }
        if (plain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    /** A number of moderate size with so many decimals, rounded half up in its absolute value. */
    private static void decimal(double value, int decimals, StringBuilder line) {
        long scale = 1;
        for (int place = 0; place < decimals; place++) {
            scale *= 10;
        }
        long scaled = Math.round(Math.abs(value) * scale);
        if (value < 0 && scaled > 0) {
            line.append('-');
        }
        line.append(scaled / scale).append('.');
        long rest = scaled % scale;
        for (long place = scale / 10; place > 1 && rest < place; place /= 10) {
            line.append('0');
        }
        line.append(rest);
    }
}
