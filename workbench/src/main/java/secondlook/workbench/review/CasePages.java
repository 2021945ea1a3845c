package secondlook.workbench.review;

import static secondlook.casework.casefile.Field.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.DateRange;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.naming.NamedInWords;
import secondlook.workbench.naming.Namings;
import secondlook.workbench.people.Standing;
import secondlook.workbench.review.CaseView.Contents;
import secondlook.workbench.review.CaseView.Enquiry;
import secondlook.workbench.review.CaseView.Held;
import secondlook.workbench.review.CaseView.Named;
import secondlook.workbench.review.CaseView.Recorded;
import secondlook.workbench.review.CaseView.Said;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.AnswerLine;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.ReasonLine;

/**
 * Puts together the case page, in the order in which it is to be read: the child's recorded words, why the file may need
 * reading again beside what supports the decision, who and what is recorded, the material, and one chronology.
 */
final class CasePages {

    /** So many lines of a list stand open; the others are folded under their count. */
    private static final int OPEN_LINES = 5;

    private static final int OPEN_APART = 3;
    private static final int OPEN_ROWS = 8;

    private final CaseIdentities identities;
    private final ReasonLines lines;
    private final ScopeSection scope;
    private final ContactStrategies strategies;
    private final Exposure exposure;
    private final Namings namings;

    CasePages(
            CaseIdentities identities,
            ReasonLines lines,
            ScopeSection scope,
            ContactStrategies strategies,
            Exposure exposure,
            Namings namings) {
        this.namings = namings;
        this.identities = identities;
        this.lines = lines;
        this.scope = scope;
        this.strategies = strategies;
        this.exposure = exposure;
    }

    /** @param query which part of the chronology is wanted */
    CaseView view(Viewer viewer, CaseReading reading, ChronologyQuery query) {
        CaseFile caseFile = reading.caseFile();
        RowNames rows = reading.rows();
        List<Said> said = said(caseFile, rows);
        List<ReasonLine> reasons = lines.of(reading.reasons(), rows);
        List<ReasonLine> support = reading.heldBack() ? List.of() : Support.of(caseFile, rows);
        Folded<ScopeSection.Column> definitions = scope.of(caseFile, rows);
        WhoKnew.Table knew = WhoKnew.of(caseFile, rows);
        List<Recorded> people = people(caseFile, rows);
        List<Recorded> things = things(caseFile, rows);
        List<Named> named = named(viewer, reading.number(), caseFile, rows);
        List<Enquiry> enquiries = enquiries(caseFile, rows);
        List<Recorded> outcomes = outcomes(caseFile, rows);
        List<Held> material = Register.of(caseFile, rows);
        ChronologyView chronology = ChronologyView.of(reading, query);
        List<Contents> contents = List.of(
                new Contents("#words", "Child’s words", count(said.size())),
                new Contents(
                        "#reasons",
                        "Reasons, and support",
                        reading.heldBack() ? "" : reasons.size() + " + " + support.size()),
                new Contents("#scope", "Scope", count(definitions.size())),
                new Contents("#knew", "Who knew what, when", count(knew.lines().size())),
                new Contents(
                        "#recorded",
                        "Recorded, followed",
                        count(people.size() + things.size() + named.size() + enquiries.size())),
                new Contents("#outcomes", "How it was decided", count(outcomes.size())),
                new Contents("#material", "Material", count(material.size())),
                new Contents("#chronology", "Chronology", count(chronology.lines())));
        return new CaseView(
                identities.of(viewer, reading),
                contents,
                said,
                wishes(caseFile),
                strategies.of(viewer, reading.number()).map(CasePages::strategy).orElse(List.of()),
                summaries(caseFile, rows),
                Folded.after(OPEN_LINES, reasons),
                Folded.after(OPEN_LINES, support),
                Folded.after(OPEN_APART, lines.of(reading.possible(), rows)),
                Folded.after(OPEN_APART, lines.of(reading.cannotTell(), rows)),
                reading.withheld(),
                reading.heldBack(),
                rested(viewer),
                definitions,
                knew,
                Folded.after(OPEN_ROWS, people),
                Folded.after(OPEN_ROWS, things),
                Folded.after(OPEN_APART, named),
                Folded.after(OPEN_ROWS, enquiries),
                note(enquiries),
                Folded.after(OPEN_ROWS, outcomes),
                Folded.after(OPEN_ROWS, material),
                Register.note(material),
                chronology);
    }

    /** Offers a break after a long stretch; empty before. Only the reader sees it. */
    private String rested(Viewer viewer) {
        int minutes = exposure.withoutABreak(viewer);
        return minutes < Exposure.BREAK_AFTER ? "" : CareController.minutes(minutes);
    }

    private static String count(int number) {
        return RowNames.count(number);
    }

    private static List<Said> said(CaseFile caseFile, RowNames rows) {
        List<Said> said = new ArrayList<>();
        for (Fact contact : caseFile.everywhere(FactKind.CONTACT)) {
            String words = contact.text(WISHES).orNull();
            if (words != null && !words.isBlank()) {
                said.add(new Said(words.strip(), caption(contact), rows.link(contact.cell(WISHES))));
            }
        }
        return said;
    }

    private static String caption(Fact contact) {
        List<String> parts = new ArrayList<>();
        parts.add(AgencyWords.of(contact.agency()).name());
        String type = contact.text(TYPE).orNull();
        if (type != null) {
            parts.add(type.replace('-', ' '));
        }
        DateRange when = contact.when();
        parts.add(when == null ? "date not recorded" : DateWords.of(when));
        String withWhom = contact.text(WITH_WHOM).orNull();
        if (withWhom != null) {
            parts.add("with " + withWhom);
        }
        return String.join(", ", parts) + ".";
    }

    /** When the child's wishes were last recorded: nobody should contact a child on the strength of old ones. */
    private static String wishes(CaseFile caseFile) {
        return caseFile.everywhere(FactKind.CONTACT).stream()
                .filter(contact -> contact.text(WISHES).isKnown())
                .map(Fact::when)
                .filter(Objects::nonNull)
                .max(DateRange::compareTo)
                .map(last -> "None recorded since " + DateWords.of(last) + ".")
                .orElse("None recorded.");
    }

    private static List<AnswerLine> strategy(ContactStrategies.Strategy strategy) {
        return List.of(
                new AnswerLine("What they want", strategy.wishes(), null),
                new AnswerLine("Safe way of contact", strategy.channel(), null),
                new AnswerLine("Advocate", strategy.advocate(), null));
    }

    /** What officers and workers wrote about contacts with the child, kept apart from the child's own words. */
    private static List<ChronologyLine> summaries(CaseFile caseFile, RowNames rows) {
        return caseFile.everywhere(FactKind.CONTACT).stream()
                .flatMap(fact -> FactSentences.of(fact).stream())
                .filter(line -> line.words() > 0)
                .map(line -> new ChronologyLine(
                        "summary-" + line.citation().file() + "-"
                                + line.citation().record(),
                        line.when() == null ? "Date not recorded" : DateWords.inTable(line.when()),
                        null,
                        AgencyWords.of(line.fact().agency()),
                        line.sentence(),
                        line.narrative(),
                        line.words(),
                        rows.link(line.citation()),
                        null,
                        ChronologyLine.Mark.EXACT,
                        List.of(),
                        null,
                        List.of()))
                .toList();
    }

    private static List<Recorded> people(CaseFile caseFile, RowNames rows) {
        List<Recorded> people = new ArrayList<>();
        for (PersonInCase person : caseFile.persons()) {
            for (Fact involvement : person.involvements()) {
                String role = involvement.text(ROLE).orNull();
                people.add(new Recorded(
                        person.isRecordedAs("victim")
                                ? CaseSubject.nameOfChild(caseFile, person)
                                : CaseSubject.nameOf(person),
                        (NamedInWords.isNamed(involvement)
                                        ? "Named in the words of a row, as somebody judged"
                                        : "Recorded as "
                                                + (role == null ? "a person, role not recorded" : roleWords(role)))
                                + ", " + AgencyWords.of(involvement.agency()).name() + elsewhere(person),
                        rows.link(involvement.cell(ROLE)),
                        false));
            }
        }
        return people;
    }

    private static String roleWords(String role) {
        return switch (role) {
            case "victim" -> "harmed";
            case "reporting-person" -> "the person who reported";
            case "other-child" -> "another child";
            default -> role.replace('-', ' ');
        };
    }

    /** In how many other case files a settled link has the person; nothing where in none. */
    private static String elsewhere(PersonInCase person) {
        long files = person.elsewhere().stream()
                .filter(tie -> tie.standing() != LinkStanding.POSSIBLE && tie.caseFile() != null)
                .map(TiedFact::caseFile)
                .distinct()
                .count();
        return files == 0 ? "" : "; in " + files + (files == 1 ? " other case file" : " other case files");
    }

    private static List<Recorded> things(CaseFile caseFile, RowNames rows) {
        List<Recorded> things = new ArrayList<>();
        for (Fact fact : caseFile.facts()) {
            switch (fact.kind()) {
                case PLACE -> thing(things, fact, PLACE, "Place", rows);
                case PHONE -> thing(things, fact, PHONE, "Phone", rows);
                case VEHICLE -> thing(things, fact, REGISTRATION, "Vehicle", rows);
                case OCCURRENCE -> thing(things, fact, PLACE, "Place of the occurrence", rows);
                default -> {}
            }
        }
        return things;
    }

    private static void thing(List<Recorded> things, Fact fact, Field name, String what, RowNames rows) {
        String words = fact.text(name).orNull();
        if (words != null) {
            String type = fact.text(PLACE_TYPE).orNull();
            things.add(new Recorded(
                    words,
                    (NamedInWords.isNamed(fact) ? what + " named in the words of a row, as somebody judged" : what)
                            + (type == null ? "" : ", " + type.replace('-', ' ')) + ", "
                            + AgencyWords.of(fact.agency()).name(),
                    rows.link(fact.cell(name)),
                    false));
        }
    }

    /** What the words of its rows may name: what waits to be judged and what was judged to be named, then what was not. */
    private List<Named> named(Viewer viewer, int number, CaseFile caseFile, RowNames rows) {
        boolean judges = viewer.isAnyOf(Role.ANALYST, Role.LEAD);
        List<Long> children = caseFile.recordedAs("victim").stream()
                .map(person -> Long.valueOf(person.person()))
                .toList();
        return namings.of(number, children).stream()
                .sorted(Comparator.comparing(each -> each.standing() == Standing.DIFFERENT))
                .map(each -> new Named(
                        start(each.kind()),
                        each.sentence(),
                        each.may(),
                        switch (each.standing()) {
                            case SAME -> "Judged: yes";
                            case DIFFERENT -> "Judged: no";
                            case OPEN, WAITS_FOR_SECOND -> each.href() == null ? "Nobody can be asked" : "Not judged";
                        },
                        each.standing() == Standing.SAME,
                        judges ? each.href() : null,
                        rows.link(each.citation())))
                .toList();
    }

    private static List<Enquiry> enquiries(CaseFile caseFile, RowNames rows) {
        return caseFile.facts(FactKind.ACTION).stream()
                .map(action -> {
                    String words = action.text(DESCRIPTION).orNull();
                    DateRange raised = action.date(RAISED).orNull();
                    return new Enquiry(
                            words == null ? "A line of enquiry whose words are not recorded" : words,
                            raised == null ? "" : DateWords.inTable(raised),
                            state(action, caseFile),
                            action.text(RESULT).orNull(),
                            rows.link(action.cell(RESULT)));
                })
                .sorted(Comparator.comparing(Enquiry::state))
                .toList();
    }

    /** Never followed where the file was closed without a result; open where it was raised after that, or stands open. */
    private static Enquiry.State state(Fact action, CaseFile caseFile) {
        if (action.text(RESULT).isKnown()) {
            return Enquiry.State.DONE;
        }
        if (!action.text(RESULT).isEmptyField()) {
            return Enquiry.State.CANNOT_TELL;
        }
        DateRange raised = action.date(RAISED).orNull();
        DateRange closed = caseFile.closed().orNull();
        boolean afterwards =
                raised != null && closed != null && raised.earliest().isAfter(closed.latest());
        return !caseFile.isClosed() || afterwards ? Enquiry.State.OPEN : Enquiry.State.NEVER_FOLLOWED;
    }

    /** "1 never followed, 2 done." */
    private static String note(List<Enquiry> enquiries) {
        List<String> parts = new ArrayList<>();
        for (Enquiry.State state : Enquiry.State.values()) {
            long count = enquiries.stream().filter(one -> one.state() == state).count();
            if (count > 0) {
                parts.add(RowNames.count(count) + " " + state.words().toLowerCase(Locale.ROOT));
            }
        }
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    /** Every outcome, of the file and of each person in it, and every change of classification, oldest first. */
    private static List<Recorded> outcomes(CaseFile caseFile, RowNames rows) {
        List<Fact> found = new ArrayList<>();
        found.add(caseFile.head());
        found.addAll(caseFile.facts(FactKind.OUTCOME));
        found.addAll(caseFile.facts(FactKind.INVOLVEMENT));
        found.addAll(caseFile.facts(FactKind.CLASSIFICATION));
        return found.stream()
                .filter(fact -> fact.kind() == FactKind.CLASSIFICATION
                        || fact.text(OUTCOME).citation() != null)
                .filter(fact -> fact.kind() != FactKind.INVOLVEMENT
                        || fact.text(OUTCOME).isKnown())
                .sorted(Comparator.comparing(CasePages::decidedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(fact -> new Recorded(
                        dateOr(decidedAt(fact)),
                        outcome(fact),
                        rows.link(fact.kind() == FactKind.CLASSIFICATION ? fact.row() : fact.cell(OUTCOME)),
                        false))
                .toList();
    }

    private static @Nullable DateRange decidedAt(Fact fact) {
        return fact.date(fact.kind() == FactKind.OCCURRENCE ? CLOSED : AT).orNull();
    }

    private static String dateOr(@Nullable DateRange at) {
        return at == null ? "Date not recorded" : DateWords.of(at);
    }

    private static String outcome(Fact fact) {
        if (fact.kind() == FactKind.CLASSIFICATION) {
            return FactSentences.of(fact).getFirst().sentence();
        }
        String code = fact.text(OUTCOME).orNull();
        String words = start(code == null ? "an outcome that could not be read" : OutcomeWords.of(code));
        if (fact.kind() == FactKind.INVOLVEMENT) {
            return words + "; given to a person recorded in this file";
        }
        String maker = fact.text(DECISION_MAKER).orNull();
        return words + "; " + (maker == null ? "who decided is not recorded" : "decided by " + maker);
    }

    private static String start(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
