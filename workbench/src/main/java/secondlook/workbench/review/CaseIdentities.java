package secondlook.workbench.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.value.DateRange;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.DateWords;

/** The bar that names a case file: who the child is, what was decided then, who has it now. */
final class CaseIdentities {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private final Assignments assignments;
    private final Decisions decisions;
    private final DecisionStore store;
    private final Independence independence;
    private final DraftStore drafts;
    private final ZoneId zone;

    CaseIdentities(
            Assignments assignments,
            Decisions decisions,
            DecisionStore store,
            Independence independence,
            DraftStore drafts,
            Clock clock) {
        this.assignments = assignments;
        this.decisions = decisions;
        this.store = store;
        this.independence = independence;
        this.drafts = drafts;
        this.zone = clock.getZone();
    }

    CaseView.Identity of(Viewer viewer, CaseReading reading) {
        CaseFile caseFile = reading.caseFile();
        String code = outcomeCode(caseFile);
        return new CaseView.Identity(
                reading.number(),
                caseFile.id().reference(),
                reading.address(),
                children(reading),
                AgencyWords.of(caseFile.id().agency()).name(),
                date(caseFile.reported().orNull(), "Could not be read"),
                closed(caseFile),
                code == null ? "Outcome" : "Outcome " + code + ", in plain words",
                code == null ? "Not recorded" : sentence(OutcomeWords.plain(code)),
                made(viewer, reading.number()),
                offer(viewer, reading.number()),
                independence.declared(viewer, reading.number()).isPresent(),
                who(viewer, reading.number()),
                draftKept(viewer, reading.number()),
                readers(viewer));
    }

    /** "None yet", how many, or that they are kept from this reader for now. */
    private String made(Viewer viewer, int number) {
        int kept = decisions.kept(viewer, number);
        int seen = decisions.of(viewer, number).size();
        if (kept > 0) {
            return kept + " kept from you until a second reader has decided"
                    + (seen == 0 ? "" : ", " + seen + " to read");
        }
        return seen == 0 ? "None yet" : String.valueOf(seen);
    }

    /** What taking it would mean, as the button says it. */
    private String offer(Viewer viewer, int number) {
        if (independence.settles(viewer, number)) {
            return "Take it to settle the difference";
        }
        return independence.toReadAgain(viewer, number) == null
                ? "Take this case file"
                : "Take it for a second reading";
    }

    WhoHasIt who(Viewer viewer, int number) {
        Optional<Assignment> assignment = assignments.of(number);
        String handedBy =
                assignment.map(Assignment::handedBy).map(assignments::nameOf).orElse("");
        Instant decided = store.decidedAt(List.of(number)).get(number);
        return WhoHasIt.of(assignment.orElse(null), decided, viewer.id().value(), handedBy, zone);
    }

    private @Nullable String draftKept(Viewer viewer, int number) {
        return drafts.of(number, viewer.id().value())
                .map(draft -> keptAt(draft.keptAt()))
                .orElse(null);
    }

    /** "Draft kept at 11:52:04". */
    String keptAt(Instant at) {
        return "Draft kept at " + TIME.format(at.atZone(zone));
    }

    /** Those to whom the viewer may hand a case file on, as a list to choose from. */
    List<CaseView.Reader> readers(Viewer viewer) {
        return assignments.readers(viewer).stream().map(CaseIdentities::reader).toList();
    }

    private static CaseView.Reader reader(UserAccount account) {
        String role = account.roles().stream()
                .map(each -> each.title().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return new CaseView.Reader(account.id().value(), account.name() + ", " + role);
    }

    private static String children(CaseReading reading) {
        CaseFile caseFile = reading.caseFile();
        List<PersonInCase> children = caseFile.recordedAs("victim");
        if (children.isEmpty()) {
            return "No child is recorded";
        }
        String names = children.stream()
                .map(child -> CaseSubject.nameOfChild(caseFile, child))
                .collect(Collectors.joining(", "));
        String age = reading.entry() == null
                ? ""
                : ", "
                        + AgeWords.of(
                                        reading.entry().youngestAge(),
                                        reading.entry().oldestAge())
                                .replace("Age", "age");
        return names + age;
    }

    static @Nullable String outcomeCode(CaseFile caseFile) {
        String head = caseFile.head().text(Field.OUTCOME).orNull();
        if (head != null) {
            return head;
        }
        List<Fact> outcomes = caseFile.facts(FactKind.OUTCOME);
        return outcomes.isEmpty()
                ? null
                : outcomes.getLast().text(Field.OUTCOME).orNull();
    }

    private static String closed(CaseFile caseFile) {
        DateRange closed = caseFile.closed().orNull();
        DateRange reported = caseFile.reported().orNull();
        if (closed == null) {
            return "Not recorded";
        }
        if (reported == null || !reported.isExactDay() || !closed.isExactDay()) {
            return DateWords.of(closed);
        }
        long days = ChronoUnit.DAYS.between(
                reported.earliest().toLocalDate(), closed.earliest().toLocalDate());
        return DateWords.of(closed) + (days < 0 ? "" : ", after " + days + (days == 1 ? " day" : " days"));
    }

    private static String date(@Nullable DateRange date, String otherwise) {
        return date == null ? otherwise : DateWords.of(date);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
