package secondlook.workbench.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.Citation;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;

/**
 * Who may not take a case file: one who has declared an interest, one who is named in it, one who is to read it a second
 * time and has opened the first decision. A name in a row may be somebody else's: the reader is asked, with the rows.
 */
final class Independence {

    /** Fields in which agencies write the names of those who worked on a case. */
    private static final List<Field> NAMES_OF_STAFF =
            List.of(Field.OFFICER, Field.AUTHOR, Field.DECISION_MAKER, Field.RAISED_BY, Field.SET_BY, Field.DECIDED_BY);

    private static final int SHORTEST_SURNAME = 3;
    private static final int LONGEST_WORDS = 4_000;

    private final Database database;
    private final Audit audit;
    private final InterestStore interests;
    private final DecisionStore decisions;
    private final Assignments assignments;
    private final Clock clock;

    Independence(
            Database database,
            Audit audit,
            InterestStore interests,
            DecisionStore decisions,
            Assignments assignments,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.interests = interests;
        this.decisions = decisions;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** What came of trying to take a case file. */
    enum Taken {
        TAKEN,
        /** Taken to be read a second time. */
        TAKEN_AS_SECOND,
        BY_ANOTHER,
        /** The reader declared an interest. */
        INTEREST,
        /** A row holds the reader's name: asked first. */
        NAMED,
        /** The reader has opened the decision that is to be read a second time. */
        HAS_SEEN
    }

    /** Takes a case file for a reader, where nothing speaks against it. */
    Taken take(Viewer viewer, CaseReading reading) {
        int number = reading.number();
        String reader = viewer.id().value();
        if (interests.words(number, reader).isPresent()) {
            return Taken.INTEREST;
        }
        if (!interests.isNotTheOneNamed(number, reader)
                && !named(viewer, reading).isEmpty()) {
            return Taken.NAMED;
        }
        Decision toCompare = toReadAgain(viewer, number);
        if (toCompare != null && decisions.hasOpenedAny(number, reader)) {
            return Taken.HAS_SEEN;
        }
        boolean taken = assignments.take(viewer, number, toCompare != null);
        return !taken ? Taken.BY_ANOTHER : toCompare != null ? Taken.TAKEN_AS_SECOND : Taken.TAKEN;
    }

    /**
     * The decision that this reader would read a second time by taking the case file: the one that stands, is somebody
     * else's and was not read a second time; null where there is none.
     */
    @Nullable
    Decision toReadAgain(Viewer viewer, int caseFile) {
        Long standing = decisions.standing(caseFile);
        return standing == null
                ? null
                : decisions
                        .withId(standing)
                        .filter(decision -> decision.reading() == Decision.Reading.FIRST)
                        .filter(decision ->
                                !decision.decidedBy().equals(viewer.id().value()))
                        .filter(decision -> decisions.secondOf(decision.id()).isEmpty())
                        .orElse(null);
    }

    /** The cells of a case file in which the viewer's name may stand. */
    List<Citation> named(Viewer viewer, CaseReading reading) {
        List<Citation> cells = new ArrayList<>();
        for (Fact fact : reading.caseFile().facts()) {
            for (Field field : NAMES_OF_STAFF) {
                if (fact.kind().indexOf(field) >= 0) {
                    String written = fact.text(field).orNull();
                    if (written != null && mayBe(viewer.name(), written)) {
                        cells.add(fact.cell(field));
                    }
                }
            }
        }
        return cells;
    }

    /**
     * Whether words that name an officer may name this person: the surname stands there, and no forename or initial beside
     * it is another's.
     */
    static boolean mayBe(String name, String written) {
        List<String> own = words(name);
        List<String> there = words(written);
        if (own.isEmpty() || own.getLast().length() < SHORTEST_SURNAME || !there.contains(own.getLast())) {
            return false;
        }
        String forename = own.getFirst();
        Set<String> ranks = Set.of(
                "pc", "dc", "ds", "di", "dci", "sgt", "ps", "insp", "det", "supt", "mr", "mrs", "ms", "dr", "sw",
                "wpc");
        List<String> beside = there.stream()
                .filter(word -> !word.equals(own.getLast()) && !ranks.contains(word))
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .toList();
        return beside.isEmpty()
                || beside.stream()
                        .anyMatch(word -> word.equals(forename) || (word.length() == 1 && forename.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}’'-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Keeps that the reader has an interest, and gives the case file back. False where no words say which. */
    boolean declare(Viewer viewer, CaseReading reading, String words) {
        String said = words.strip().replace("\u0000", "");
        if (said.isEmpty()) {
            return false;
        }
        database.inTransaction(() -> {
            interests.declare(
                    reading.number(),
                    viewer.id().value(),
                    said.length() > LONGEST_WORDS ? said.substring(0, LONGEST_WORDS) : said,
                    clock.instant());
            assignments.giveBack(viewer, reading.number());
            audit.append(viewer, Act.INTEREST_DECLARED, object(reading), Details.NONE);
        });
        return true;
    }

    /** Keeps that the name in the rows is somebody else's. */
    void notTheOneNamed(Viewer viewer, CaseReading reading) {
        database.inTransaction(() -> {
            interests.notTheOneNamed(reading.number(), viewer.id().value(), clock.instant());
            audit.append(viewer, Act.NOT_THE_ONE_NAMED, object(reading), Details.NONE);
        });
    }

    /** What the reader declared, or empty. */
    Optional<String> declared(Viewer viewer, int caseFile) {
        return interests.words(caseFile, viewer.id().value());
    }

    private static AuditedObject object(CaseReading reading) {
        return new AuditedObject("case-file", String.valueOf(reading.number()));
    }

    /** Whether a lead may settle a difference here. */
    boolean settles(Viewer viewer, int caseFile) {
        Long standing = decisions.standing(caseFile);
        return standing != null && Decisions.settles(viewer, decisions, standing);
    }

    /** The SQL of interests. */
    static final class InterestStore {

        private final org.springframework.jdbc.core.simple.JdbcClient sql;

        InterestStore(Database database) {
            this.sql = database.sql();
        }

        Optional<String> words(int caseFile, String reader) {
            return sql.sql("select words from interest where case_file = ? and reader = ?")
                    .params(caseFile, reader)
                    .query(String.class)
                    .optional();
        }

        void declare(int caseFile, String reader, String words, Instant at) {
            sql.sql("""
                            insert into interest (case_file, reader, words, declared_at) values (?, ?, ?, ?)
                            on conflict (case_file, reader) do update set words = excluded.words""")
                    .params(caseFile, reader, words, java.sql.Timestamp.from(at))
                    .update();
        }

        boolean isNotTheOneNamed(int caseFile, String reader) {
            return sql.sql("select count(*) from not_the_one_named where case_file = ? and reader = ?")
                            .params(caseFile, reader)
                            .query(Integer.class)
                            .single()
                    > 0;
        }

        void notTheOneNamed(int caseFile, String reader, Instant at) {
            sql.sql(
                            "insert into not_the_one_named (case_file, reader, said_at) values (?, ?, ?) on conflict do nothing")
                    .params(caseFile, reader, java.sql.Timestamp.from(at))
                    .update();
        }
    }
}
