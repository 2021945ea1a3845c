package secondlook.casework.support;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Contacts;
import secondlook.casework.reading.Results;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** The questions of the other side, in their order. Pure; the same case file gives the same answers. */
public final class Supports {

    private Supports() {}

    /** What each question answers. */
    public static List<SupportAnswer> ask(CaseFile caseFile) {
        List<SupportAnswer> answers = new ArrayList<>();
        answers.add(account(caseFile));
        answers.add(wishes(caseFile));
        answers.add(interviewed(caseFile));
        answers.add(advice(caseFile));
        answers.addAll(enquiries(caseFile));
        answers.add(checks(caseFile));
        answers.add(exhibits(caseFile));
        answers.add(evidenceAgainst(caseFile));
        answers.add(rationale(caseFile));
        answers.add(told(caseFile));
        return List.copyOf(answers);
    }

    private static SupportAnswer account(CaseFile caseFile) {
        Contacts contacts = new Contacts(caseFile);
        String since = contacts.all().stream()
                .filter(contact -> contacts.isAccount(contact).isYes())
                .findFirst()
                .map(contact -> since(caseFile, contact))
                .orElse("");
        return answer(
                caseFile,
                "account-taken",
                "Asks whether and when an account was taken.",
                contacts.any(contacts::isAccount),
                "An account was taken from the child" + since);
    }

    /** ", 2 days after the report", where both dates are known to the day. */
    private static String since(CaseFile caseFile, Fact contact) {
        DateRange reported = caseFile.reported().orNull();
        DateRange when = contact.date(Field.AT).orNull();
        if (reported == null || when == null || !reported.isExactDay() || !when.isExactDay()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(
                reported.earliest().toLocalDate(), when.earliest().toLocalDate());
        if (days < 0) {
            return "";
        }
        return days == 0
                ? " on the day of the report"
                : " " + days + (days == 1 ? " day" : " days") + " after the report";
    }

    private static SupportAnswer wishes(CaseFile caseFile) {
        Contacts contacts = new Contacts(caseFile);
        return answer(
                caseFile,
                "wishes-recorded",
                "Asks whether the child’s wish is recorded.",
                contacts.any(contact -> contact.text(Field.WISHES).citation() == null
                        ? Truth.no()
                        : Cells.written(contact.text(Field.WISHES), "the child’s wishes")),
                "The child’s wishes are recorded");
    }

    private static SupportAnswer interviewed(CaseFile caseFile) {
        return answer(
                caseFile,
                "suspect-interviewed",
                "Asks whether a person recorded as suspect was arrested or interviewed.",
                Cells.any(
                        caseFile,
                        FactKind.PROCESS,
                        row -> Cells.isOneOf(
                                row.text(Field.TYPE),
                                "the kind of process",
                                "voluntary-interview",
                                "arrest",
                                "charge")),
                "A person recorded as suspect was arrested or interviewed");
    }

    private static SupportAnswer advice(CaseFile caseFile) {
        Truth sought = Truth.any(caseFile.facts(FactKind.PROCESS).stream()
                .filter(row -> row.is(Field.TYPE, "advice-sought"))
                .map(row -> Truth.yes(row.cell(Field.TYPE)))
                .toList());
        Truth referred = Truth.any(caseFile.facts(FactKind.OUTCOME).stream()
                .filter(row -> row.text(Field.PROSECUTOR_REFERENCE).citation() != null)
                .map(row -> Cells.written(row.text(Field.PROSECUTOR_REFERENCE), "the prosecutor's reference"))
                .toList());
        Truth action = Truth.any(Actions.about(caseFile, "advice").stream()
                .map(row -> Results.hasResult(row).citing(row.row()))
                .toList());
        return answer(
                caseFile,
                "advice-sought",
                "Asks whether the prosecutor was asked before the outcome.",
                sought.or(referred).or(action),
                "Early advice was asked of the prosecutor");
    }

    /** Each completed enquiry is an answer of its own; with none there is one that says so. */
    private static List<SupportAnswer> enquiries(CaseFile caseFile) {
        String asks = "Asks which lines of enquiry have a result, whichever way they point.";
        List<Fact> done = caseFile.facts(FactKind.ACTION).stream()
                .filter(row -> !Actions.isAbout(row, "check"))
                .filter(row -> Results.hasResult(row).isYes())
                .toList();
        if (done.isEmpty()) {
            Truth any = Cells.any(
                    caseFile,
                    FactKind.ACTION,
                    row -> Actions.isAbout(row, "check") ? Truth.no() : Results.hasResult(row));
            return List.of(answer(caseFile, "enquiry-completed", asks, any, "A line of enquiry has a recorded result"));
        }
        return done.stream()
                .map(row -> answer(
                        caseFile,
                        "enquiry-completed",
                        asks,
                        Results.hasResult(row).citing(row.cell(Field.RESULT)),
                        "A line of enquiry" + raised(row) + " has a recorded result"))
                .toList();
    }

    private static String raised(Fact row) {
        DateRange when = row.date(Field.RAISED).orNull();
        return when == null || !when.isExactDay() ? "" : " raised on " + DAY.format(when.earliest());
    }

    private static final java.time.format.DateTimeFormatter DAY =
            java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.UK);

    private static SupportAnswer checks(CaseFile caseFile) {
        return answer(
                caseFile,
                "records-checked",
                "Asks whether the records of other agencies were looked into.",
                Actions.checkMade(caseFile),
                "A check of other records is recorded with its result");
    }

    private static SupportAnswer exhibits(CaseFile caseFile) {
        List<Fact> exhibits = caseFile.facts(FactKind.EXHIBIT);
        Truth examined = exhibits.isEmpty()
                ? Truth.no()
                : Truth.all(exhibits.stream()
                        .map(row -> Results.hasResult(row).citing(row.row()))
                        .toList());
        return answer(
                caseFile,
                "exhibits-examined",
                "Asks whether every exhibit has a result.",
                examined,
                "Every recorded exhibit has a result");
    }

    /** Verifiable information that speaks against the report, as a cancellation has to name it. */
    private static SupportAnswer evidenceAgainst(CaseFile caseFile) {
        Truth named = Truth.any(caseFile.facts(FactKind.CLASSIFICATION).stream()
                .filter(row -> row.text(Field.INFORMATION_REFERENCE).citation() != null)
                .map(row -> Cells.written(row.text(Field.INFORMATION_REFERENCE), "the additional information"))
                .toList());
        return answer(
                caseFile,
                "evidence-against",
                "Asks whether verifiable information against the report is recorded.",
                named,
                "Verifiable information against the report is recorded");
    }

    private static SupportAnswer rationale(CaseFile caseFile) {
        List<Fact> rows = Stream.concat(Stream.of(caseFile.head()), caseFile.facts(FactKind.OUTCOME).stream())
                .filter(row -> row.text(Field.RATIONALE).citation() != null)
                .toList();
        int words = rows.stream()
                .filter(row -> explained(row).isYes())
                .mapToInt(Supports::wordsOfRationale)
                .findFirst()
                .orElse(0);
        return answer(
                caseFile,
                "closure-explained",
                "Asks whether the rationale is written and says who decided.",
                Truth.any(rows.stream().map(Supports::explained).toList()),
                "The closing rationale has " + (words == 1 ? "1 word" : words + " words")
                        + " and a recorded decision-maker");
    }

    private static Truth explained(Fact row) {
        return Cells.written(row.text(Field.RATIONALE), "the rationale")
                .and(
                        row.text(Field.DECISION_MAKER).citation() == null
                                ? Truth.no()
                                : Cells.written(row.text(Field.DECISION_MAKER), "who decided"));
    }

    private static int wordsOfRationale(Fact row) {
        @Nullable String rationale = row.text(Field.RATIONALE).orNull();
        return rationale == null ? 0 : rationale.strip().split("\\s+").length;
    }

    private static SupportAnswer told(CaseFile caseFile) {
        Contacts contacts = new Contacts(caseFile);
        return answer(
                caseFile,
                "outcome-told",
                "Asks whether the child or somebody for them was told of the outcome.",
                contacts.any(contacts::isOutcomeTold),
                "The child, or somebody for them, was told of the outcome");
    }

    private static SupportAnswer answer(CaseFile caseFile, String question, String asks, Truth truth, String whenYes) {
        String sentence = switch (truth.value()) {
            case YES -> whenYes;
            case NO -> "Not seen in the material read";
            case CANNOT_TELL ->
                "Cannot tell"
                        + truth.missing().stream()
                                .findFirst()
                                .map(missing -> ": " + missing.what())
                                .orElse("");
        };
        return new SupportAnswer(question, asks, caseFile.id(), truth, sentence);
    }
}
