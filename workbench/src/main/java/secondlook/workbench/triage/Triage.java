package secondlook.workbench.triage;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.indicator.Answer;
import secondlook.casework.indicator.Description;
import secondlook.casework.indicator.Indicators;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.scope.ScopeRules;
import secondlook.casework.support.Supports;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.triage.CaseFiles.NumberedCaseFile;

/**
 * Asks every indicator of every closed case file and keeps the answers and the reading order. A run replaces the one
 * before it in one transaction: readers see the old order or the new one, never a part of either.
 */
public final class Triage {

    private static final Logger LOG = LoggerFactory.getLogger(Triage.class);

    /** So many case files may be read and asked before they are written. */
    private static final int AHEAD = 1_000;

    private final Database database;
    private final CaseFiles caseFiles;
    private final Indicators indicators;
    private final Map<String, Description> descriptions;
    private final TeamRules rules;
    private final Audit audit;
    private final Clock clock;

    /** Asks under the scope rules that come with the program. */
    public Triage(Database database, CaseFiles caseFiles, Indicators indicators, Audit audit, Clock clock) {
        this(database, caseFiles, indicators, TeamRules.builtIn(), audit, clock);
    }

    public Triage(
            Database database, CaseFiles caseFiles, Indicators indicators, TeamRules rules, Audit audit, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.indicators = indicators;
        this.descriptions =
                indicators.descriptions().stream().collect(Collectors.toMap(Description::key, Function.identity()));
        this.audit = audit;
        this.clock = clock;
    }

    /** Runs over everything in the archive. */
    public TriageResult run(Viewer viewer) {
        // why: other threads read case files on connections of their own, and would not see what an outer transaction
        // wrote
        boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
        return database.inTransaction(() -> {
            TriageResult result = ask(alone);
            audit.append(
                    viewer,
                    Act.TRIAGED,
                    new AuditedObject("triage-run", Integer.toString(result.run())),
                    Details.NONE.with("case-files", result.caseFiles()).with("with-a-reason", result.readingOrder()));
            return result;
        });
    }

    private TriageResult ask(boolean alone) {
        Map<String, AnswerCounts> counts = new LinkedHashMap<>();
        indicators.descriptions().forEach(each -> counts.put(each.key(), AnswerCounts.NONE));
        List<OrderLine> lines = new ArrayList<>();
        TriageWriter writer = TriageWriter.begin(database, clock.instant(), ReadingRule.WORDS, caseFiles.filesInUse());
        writer.rules(rules.rules(), rules.origins());
        forEachAsked(alone, asked -> {
            asked.answers()
                    .forEach(answer -> counts.merge(
                            answer.indicator(), AnswerCounts.of(answer.truth().value()), AnswerCounts::plus));
            writer.tell(asked.number(), asked.rows());
            lines.add(asked.line());
        });
        writer.order(lines);
        Draw draw = new Draw(database);
        draw.renew(writer.run(), lines, clock.instant());
        writer.finish(lines.size(), answered(counts), clock.instant());
        int withReason =
                (int) lines.stream().filter(line -> line.reasonClass() != null).count();
        LOG.info("Triage: {} closed case files, {} with a reason to read", lines.size(), withReason);
        return new TriageResult(writer.run(), lines.size(), withReason, draw.withoutReason(), counts);
    }

    /** The questions that had an answer, as a run keeps them. */
    private List<String> answered(Map<String, AnswerCounts> counts) {
        return indicators.descriptions().stream()
                .filter(each -> !AnswerCounts.NONE.equals(counts.get(each.key())))
                .map(each -> question(each.key(), each.version()))
                .toList();
    }

    /** A question as a run keeps it: its key, a space and its version. */
    static String question(String key, int version) {
        return key + " " + version;
    }

    /**
     * Every closed case file, asked, in the order of its number. They are read on one thread and asked on all cores, both ahead
     * of this one, which writes.
     *
     * @param alone whether no transaction was open before, so that other threads see all there is to see
     */
    private void forEachAsked(boolean alone, Consumer<Asked> each) {
        try (ExecutorService asking =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Triage::daemon);
                ExecutorService reading = Executors.newSingleThreadExecutor(Triage::daemon)) {
            if (!alone) {
                caseFiles.forEach(closed(numbered -> each.accept(asked(numbered, rules.rules()))));
                return;
            }
            BlockingQueue<Optional<Future<Asked>>> ahead = new ArrayBlockingQueue<>(AHEAD);
            Future<?> read = reading.submit(() -> {
                try {
                    caseFiles.forEach(closed(numbered ->
                            put(ahead, Optional.of(asking.submit(() -> asked(numbered, rules.rules()))))));
                } finally {
                    put(ahead, Optional.empty());
                }
            });
            try {
                for (Optional<Future<Asked>> next = ahead.take(); next.isPresent(); next = ahead.take()) {
                    each.accept(next.get().get());
                }
                read.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Asking was interrupted.", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } finally {
                // why: what is ahead is of no use to anybody once one has failed
                asking.shutdownNow();
                reading.shutdownNow();
            }
        }
    }

    private static Consumer<NumberedCaseFile> closed(Consumer<NumberedCaseFile> each) {
        return numbered -> {
            if (numbered.caseFile().mayBeClosed()) {
                each.accept(numbered);
            }
        };
    }

    private static <T> void put(BlockingQueue<T> queue, T next) {
        try {
            queue.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Whoever asked has stopped.");
        }
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().daemon().name("triage-", 0).unstarted(work);
    }

    /** What one case file was asked. */
    private record Asked(int number, List<Answer> answers, ToldRows rows, OrderLine line) {}

    private Asked asked(NumberedCaseFile numbered, ScopeRules inForce) {
        int number = numbered.number();
        CaseFile caseFile = numbered.caseFile();
        List<Answer> answers = indicators.ask(caseFile);
        return new Asked(
                number,
                answers,
                ToldRows.of(number, answers, this::describing, inForce.ask(caseFile), Supports.ask(caseFile)),
                line(number, caseFile, answers));
    }

    /**
     * Asks some case files again, as after a judgement about their people: their answers and their place in the order are
     * replaced, those of all others stay. The rules are those of the last run. Nothing happens before the first run.
     *
     * @return how many of them were asked
     */
    public int askAgain(Viewer viewer, Collection<Integer> numbers) {
        return database.inTransaction(() -> {
            Integer run = database.sql()
                    .sql("select max(id) from triage_run")
                    .query(Integer.class)
                    .optional()
                    .orElse(null);
            if (run == null || numbers.isEmpty()) {
                return 0;
            }
            ScopeRules inForce = TeamRules.inForce(database).rules();
            TriageWriter writer = TriageWriter.again(database, run, numbers);
            List<OrderLine> lines = new ArrayList<>();
            caseFiles.forEach(numbers, numbered -> {
                if (numbered.caseFile().mayBeClosed()) {
                    Asked asked = asked(numbered, inForce);
                    writer.tell(asked.number(), asked.rows());
                    lines.add(asked.line());
                }
            });
            writer.order(lines);
            writer.placeAnew();
            audit.append(
                    viewer,
                    Act.TRIAGED,
                    new AuditedObject("triage-run", Integer.toString(run)),
                    Details.NONE.with("asked-again", lines.size()));
            return lines.size();
        });
    }

    private Description describing(Answer answer) {
        return Objects.requireNonNull(descriptions.get(answer.indicator()));
    }

    private OrderLine line(int number, CaseFile caseFile, List<Answer> answers) {
        ReasonClass reasonClass =
                ReadingRule.classOf(answers, answer -> describing(answer).reasonClass());
        DateRange reported = caseFile.reported().orNull();
        DateRange event = firstKnown(caseFile.head().date(Field.EVENT_FROM), caseFile.reported());
        DateRange closed = caseFile.closed().orNull();
        Ages ages = ages(caseFile, event);
        return new OrderLine(
                number,
                caseFile.id(),
                reasonClass,
                reported,
                closed == null ? null : closed.earliest(),
                ages == null ? null : ages.youngest(),
                ages == null ? null : ages.oldest(),
                caseFile.facts().size(),
                ChildrenSex.of(caseFile));
    }

    private static @Nullable DateRange firstKnown(Recorded<DateRange> first, Recorded<DateRange> second) {
        DateRange value = first.orNull();
        return value != null ? value : second.orNull();
    }

    /** The ages that the youngest child recorded as harmed can have had; null where no birth date or event is known. */
    private static @Nullable Ages ages(CaseFile caseFile, @Nullable DateRange event) {
        if (event == null) {
            return null;
        }
        return caseFile.recordedAs("victim").stream()
                .map(PersonInCase::birth)
                .map(Recorded::orNull)
                .filter(Objects::nonNull)
                .map(birth -> new Ages(event.youngestAge(birth), event.oldestAge(birth)))
                .min(Comparator.comparingInt(Ages::youngest).thenComparingInt(Ages::oldest))
                .orElse(null);
    }

    private record Ages(int youngest, int oldest) {}

    /** A case file's line in the order before it has its place; the sex of its children is for counts alone. */
    record OrderLine(
            int number,
            secondlook.casework.casefile.CaseFileId id,
            @Nullable ReasonClass reasonClass,
            @Nullable DateRange reported,
            @Nullable LocalDateTime closed,
            @Nullable Integer youngestAge,
            @Nullable Integer oldestAge,
            int rowsInFile,
            ChildrenSex childrenSex) {

        /** Oldest report first; a report without a date comes last in its class, by name. */
        static final Comparator<OrderLine> IN_CLASS = Comparator.comparing(
                        OrderLine::reported, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(OrderLine::id);
    }

    /** How often an indicator gave each answer. */
    public record AnswerCounts(int yes, int notSeen, int cannotTell) {

        static final AnswerCounts NONE = new AnswerCounts(0, 0, 0);

        static AnswerCounts of(Truth.Value value) {
            return switch (value) {
                case YES -> new AnswerCounts(1, 0, 0);
                case NO -> new AnswerCounts(0, 1, 0);
                case CANNOT_TELL -> new AnswerCounts(0, 0, 1);
            };
        }

        AnswerCounts plus(AnswerCounts other) {
            return new AnswerCounts(yes + other.yes, notSeen + other.notSeen, cannotTell + other.cannotTell);
        }
    }

    /**
     * What a run found.
     *
     * @param run its number
     * @param caseFiles closed case files asked
     * @param readingOrder how many of them have a reason to read
     * @param drawnToo how many more were drawn at random
     * @param answers by indicator key, in the order of the published list
     */
    public record TriageResult(
            int run, int caseFiles, int readingOrder, int drawnToo, Map<String, AnswerCounts> answers) {}
}
