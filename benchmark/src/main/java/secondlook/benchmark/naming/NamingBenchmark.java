package secondlook.benchmark.naming;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import secondlook.casework.naming.NameBook;
import secondlook.casework.naming.NamedKind;
import secondlook.casework.naming.Naming;
import secondlook.casework.naming.NamingFinder;
import secondlook.linkage.text.Nicknames;
import secondlook.linkage.text.TextFolding;

/**
 * Sentences with what they name, and decoys that name nobody, written by somebody who had not seen the rules: how many of the spans are found, how many found ones are right, and how many decoys are taken for a name. Then texts a second.
 *
 * <p>A span is found where a candidate of its kind covers it or lies in it.
 */
public final class NamingBenchmark {

    private static final double PRECISION_BAR = 0.90;
    private static final double RECALL_BAR = 0.80;
    private static final int ROUNDS = 200;
    private static final String[] PEOPLE = {
        "Raymond|Holt|Razz",
        "Lena|Holt|",
        "Szymon|Wrzesniak|Shim",
        "Colin|Brandreth|",
        "Ciar\u00e1n|O'Neill|Kez",
        "Mohammed|Qureshi-Banerji|Mo",
        "Adaeze|Okonjo|",
        "Tuan Minh|Pham|",
        "Elizabeth|Marlowe|",
        "Ionela|Dobrescu|",
        "Hassan|al-Rashidi|Has",
        "Will|Young|",
        "Rose|Field|",
        "Dean|Church|Deano",
        "Amrit|Dhaliwal-Gosh|",
        "||Little Jay",
        "||Smiley",
        "||Bear",
    };
    private static final String[] PLACES = {
        "Blue Lantern, 14 Tarrow Street, Northmere",
        "Sallow Court Hotel, 2 Quay Parade, Brackwater",
        "9 Dunnow Walk, Eastholm",
    };

    private final NamingFinder finder = new NamingFinder(book());
    /** Which single names are ordinary words is known once every text was read. */
    private final NamingFinder before = new NamingFinder(book());

    private final Map<String, int[]> byForm = new TreeMap<>();
    private int right;
    private int given;
    private int decoys;
    private int taken;

    private NamingBenchmark() {}

    private static NameBook book() {
        NameBook book = new NameBook(TextFolding::fold, Nicknames::interchangeable);
        for (String person : PEOPLE) {
            String[] parts = person.split("\\|", -1);
            if (!parts[1].isEmpty()) {
                book.person(person, parts[0], parts[1]);
            }
            if (!parts[2].isEmpty()) {
                book.singleName(person, parts[2]);
            }
        }
        for (String place : PLACES) {
            book.place(place, place);
        }
        return book;
    }

    /** @throws IOException where the sentences cannot be read */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        List<String[]> lines = lines();
        boolean tell = arguments.length > 0 && arguments[0].equals("--each");
        NamingBenchmark benchmark = new NamingBenchmark();
        lines.forEach(line -> benchmark.before.find(line[0]));
        lines.forEach(line -> benchmark.read(line, tell));
        int[] all = new int[2];
        benchmark.byForm.forEach((form, counts) -> {
            System.out.printf(Locale.ROOT, "naming: %-14s %3d of %3d found%n", form, counts[0], counts[1]);
            all[0] += counts[0];
            all[1] += counts[1];
        });
        double recall = (double) all[0] / all[1];
        double precision = (double) benchmark.right / benchmark.given;
        System.out.printf(
                Locale.ROOT,
                "naming: recall %.3f (bar %.2f), precision %.3f (bar %.2f), %d of %d decoys taken for a name%n",
                recall,
                RECALL_BAR,
                precision,
                PRECISION_BAR,
                benchmark.taken,
                benchmark.decoys);
        long started = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            lines.forEach(line -> benchmark.finder.find(line[0]));
        }
        System.out.printf(
                Locale.ROOT,
                "naming: %,.0f sentences a second on one thread%n",
                lines.size() * ROUNDS / ((System.nanoTime() - started) / 1e9));
        System.exit(recall >= RECALL_BAR && precision >= PRECISION_BAR ? 0 : 1);
    }

    private static List<String[]> lines() throws IOException {
        try (InputStream stream = NamingBenchmark.class.getResourceAsStream("named-sentences.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("The sentences are missing. Maybe the file was renamed.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private void read(String[] line, boolean tell) {
        List<Naming> found = finder.find(line[0]).stream()
                .filter(naming -> !naming.byCapitalAlone() || !before.isOrdinary(naming))
                .toList();
        String[] spans = line[1].isBlank() ? new String[0] : line[1].split(" \\|\\| ");
        String[] kinds = line[2].split(",");
        List<Naming> matched = new ArrayList<>();
        int from = 0;
        for (int span = 0; span < spans.length; span++) {
            int start = line[0].indexOf(spans[span], from);
            int end = start + spans[span].length();
            NamedKind kind = NamedKind.valueOf(
                    kinds[Math.min(span, kinds.length - 1)].strip().toUpperCase(Locale.ROOT));
            int[] counts = byForm.computeIfAbsent(line[3], _ -> new int[2]);
            counts[1]++;
            List<Naming> here = found.stream()
                    .filter(naming -> naming.kind() == kind && naming.start() < end && naming.end() > start)
                    .toList();
            if (here.isEmpty()) {
                tell(tell, "missed", spans[span], line[0]);
            } else {
                counts[0]++;
                matched.addAll(here);
            }
            from = end;
        }
        given += found.size();
        right += (int) found.stream().filter(matched::contains).count();
        found.stream()
                .filter(naming -> !matched.contains(naming))
                .forEach(naming -> tell(tell, "wrong", line[0].substring(naming.start(), naming.end()), line[0]));
        if (spans.length == 0) {
            decoys++;
            taken += found.isEmpty() ? 0 : 1;
        }
    }

    @SuppressWarnings("SystemOut")
    private static void tell(boolean tell, String what, String span, String sentence) {
        if (tell) {
            System.out.printf("%s [%s] in: %s%n", what, span, sentence);
        }
    }
}
