package secondlook.benchmark.wording;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import secondlook.casework.wording.VoiceLearning;
import secondlook.casework.wording.WordingList;
import secondlook.casework.wording.WordingMatcher;

/**
 * Notes a second through the built-in list, offsets and voices included, on two threads. Prints the median of several
 * rounds after warm-up, and exits with 1 where it lies under the bar.
 *
 * <p>With a file of labelled sentences ({@link LabelledFile}) it tells instead how many are marked as they should be
 * ({@link WordingAccuracy}); {@code --each} tells every miss and every wrong mark. {@code --learn OUT} with such files writes
 * the weights that they teach ({@link VoiceLearning}).
 */
public final class WordingBenchmark {

    private static final String EACH = "--each";
    private static final String LEARN = "--learn";
    private static final int BAR_NOTES_PER_SECOND = 50_000;
    private static final int NOTES = 200_000;
    private static final int THREADS = 2;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 7;
    private static final long SEED = 20_261_123L;

    private final WordingMatcher matcher = WordingMatcher.load(WordingList.builtIn());
    private final List<String> notes = InventedNotes.of(NOTES, SEED);

    private final AtomicLong cpuNanos = new AtomicLong();

    private WordingBenchmark() {}

    /** @throws IOException where the labelled sentences cannot be read */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException, IOException {
        List<String> files = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(EACH))
                .toList();
        if (arguments.length > 1 && arguments[0].equals(LEARN)) {
            learn(Path.of(arguments[1]), files.subList(2, files.size()));
        } else if (files.isEmpty()) {
            measureSpeed();
        } else {
            measureAccuracy(files, files.size() < arguments.length);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void learn(Path out, List<String> files) throws IOException {
        WordingMatcher matcher = WordingMatcher.load(WordingList.builtIn());
        VoiceLearning learning = new VoiceLearning();
        Set<String> read = new HashSet<>();
        for (String file : files) {
            for (LabelledFile.Row row : LabelledFile.read(Path.of(file))) {
                if (read.add(row.text())) {
                    learning.add(row.text(), matcher.marks(row.text()), row.voice());
                }
            }
        }
        List<String> lines = learning.lines();
        Files.write(out, lines, StandardCharsets.UTF_8);
        System.out.printf(
                "wording: %d phrases of %d sentences gave %d weights%n",
                learning.size(),
                read.size(),
                lines.stream().filter(line -> !line.startsWith("#")).count());
    }

    private static void measureAccuracy(List<String> files, boolean tellEach) throws IOException {
        WordingAccuracy accuracy = new WordingAccuracy(WordingMatcher.load(WordingList.builtIn()), tellEach);
        for (String file : files) {
            LabelledFile.read(Path.of(file)).forEach(accuracy::read);
        }
        accuracy.print();
    }

    @SuppressWarnings("SystemOut")
    private static void measureSpeed() throws InterruptedException, ExecutionException {
        WordingBenchmark benchmark = new WordingBenchmark();
        double[] notesPerSecond = new double[ROUNDS];
        long marks = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                long start = System.nanoTime();
                marks = benchmark.readAll(threads);
                if (round >= 0) {
                    notesPerSecond[round] = NOTES / ((System.nanoTime() - start) / 1e9);
                }
            }
        }
        Arrays.sort(notesPerSecond);
        double median = notesPerSecond[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "wording: %,.0f notes a second (median of %d rounds; least %,.0f, most %,.0f), "
                        + "%,d notes of %d words, %,d marks, %d threads; bar %,d%n",
                median,
                ROUNDS,
                notesPerSecond[0],
                notesPerSecond[ROUNDS - 1],
                NOTES,
                InventedNotes.WORDS,
                marks,
                THREADS,
                BAR_NOTES_PER_SECOND);
        // Why this too: on a machine that is busy with other things the clock on the wall says little.
        double perCpuSecond = (double) NOTES * (ROUNDS + WARM_UP_ROUNDS) / (benchmark.cpuNanos.get() / 1e9);
        System.out.printf(Locale.ROOT, "wording: %,.0f notes a second of processor time, a thread%n", perCpuSecond);
        System.exit(median >= BAR_NOTES_PER_SECOND ? 0 : 1);
    }

    private long read(List<String> some) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        long marks = 0;
        for (String note : some) {
            marks += matcher.marks(note).size();
        }
        cpuNanos.addAndGet(clock.getCurrentThreadCpuTime() - start);
        return marks;
    }

    private long readAll(ExecutorService threads) throws InterruptedException, ExecutionException {
        List<Callable<Long>> parts = new ArrayList<>();
        int size = NOTES / THREADS;
        for (int part = 0; part < THREADS; part++) {
            List<String> some = notes.subList(part * size, (part + 1) * size);
            parts.add(() -> read(some));
        }
        long marks = 0;
        for (Future<Long> part : threads.invokeAll(parts)) {
            marks += part.get();
        }
        return marks;
    }
}
