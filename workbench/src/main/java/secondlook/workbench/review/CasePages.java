package secondlook.workbench.review;

import static secondlook.casework.casefile.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.Supply;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.DateRange;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.review.CaseView.Contents;
import secondlook.workbench.review.CaseView.Enquiry;
import secondlook.workbench.review.CaseView.Held;
import secondlook.workbench.review.CaseView.Recorded;
import secondlook.workbench.review.CaseView.Said;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.Pager;
import secondlook.workbench.web.ReasonLine;

/**
 * Puts together the case page, in the order in which it is to be read: the child's recorded words, why the file may need
 * reading again beside what supports the decision, who and what is recorded, the material, and one chronology.
 */
final class CasePages {

    /** Lines of the chronology on one page; longer ones are turned page by page. */
    static final int LINES = 200;

    /** Kinds of material whose absence is said on the page. */
    private static final List<FactKind> ASKED_FOR = List.of(
            FactKind.LOG_ENTRY,
            FactKind.ACTION,
            FactKind.CONTACT,
            FactKind.PROCESS,
            FactKind.OUTCOME,
            FactKind.EXHIBIT);

    private final CaseIdentities identities;
    private final ReasonLines lines;

    CasePages(CaseIdentities identities, ReasonLines lines) {
        this.identities = identities;
        this.lines = lines;
    }

    /** @param page of the chronology, from 1 */
    CaseView view(Viewer viewer, CaseReading reading, int page) {
        CaseFile caseFile = reading.caseFile();
        RowNames rows = reading.rows();
        Chronology chronology = Chronology.of(caseFile, rows);
        Pager pager = Pager.of(
                page,
                chronology.dated().size(),
                LINES,
                number -> reading.address() + "?page=" + number + "#chronology");
        List<ChronologyLine> shown = chronology.dated().stream()
                .skip((long) (pager.page() - 1) * LINES)
                .limit(LINES)
                .toList();
        List<Said> said = said(caseFile, rows);
        List<Recorded> people = people(caseFile, rows);
        List<Recorded> things = things(caseFile, rows);
        List<Enquiry> enquiries = enquiries(caseFile, rows);
        List<Recorded> outcomes = outcomes(caseFile, rows);
        List<ReasonLine> support = Support.of(caseFile, rows);
        List<Held> material = material(caseFile);
        List<Contents> contents = List.of(
                new Contents("#words", "Child’s words", count(said.size())),
                new Contents(
                        "#reasons", "Reasons, and support", reading.reasons().size() + " + " + support.size()),
                new Contents(
                        "#recorded", "Recorded, followed", count(people.size() + things.size() + enquiries.size())),
                new Contents("#outcomes", "How it was decided", count(outcomes.size())),
                new Contents("#material", "Material", count(material.size())),
                new Contents("#chronology", "Chronology", count(chronology.lines())));
        return new CaseView(
                identities.of(viewer, reading),
                contents,
                said,
                wishes(caseFile),
                summaries(caseFile, rows),
                lines.of(reading.reasons(), rows),
                support,
                lines.of(reading.possible(), rows),
                lines.of(reading.cannotTell(), rows),
                reading.withheld(),
                people,
                things,
                enquiries,
                outcomes,
                material,
                "Answers reach no further than what was handed over and read.",
                shown,
                chronologyNote(chronology),
                pager,
                pager.page() == pager.pages() ? chronology.undated() : List.of(),
                List.of(AgencyWords.Track.values()));
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
                .map(last -> "None recorded since " + DateWords.of(last)
                        + ". Nobody should make contact until a contact strategy is recorded.")
                .orElse("None recorded. Nobody should make contact until a contact strategy is recorded.");
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
                        ChronologyLine.Mark.EXACT))
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
                        "Recorded as " + (role == null ? "a person, role not recorded" : roleWords(role)) + ", "
                                + AgencyWords.of(involvement.agency()).name() + elsewhere(person),
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
                    what + (type == null ? "" : ", " + type.replace('-', ' ')) + ", "
                            + AgencyWords.of(fact.agency()).name(),
                    rows.link(fact.cell(name)),
                    false));
        }
    }

    private static List<Enquiry> enquiries(CaseFile caseFile, RowNames rows) {
        return caseFile.facts(FactKind.ACTION).stream()
                .map(action -> {
                    String words = action.text(DESCRIPTION).orNull();
                    DateRange raised = action.date(RAISED).orNull();
                    return new Enquiry(
                            words == null ? "A line of enquiry whose words are not recorded" : words,
                            raised == null ? "" : DateWords.inTable(raised),
                            state(action),
                            action.text(RESULT).orNull(),
                            rows.link(action.cell(RESULT)));
                })
                .toList();
    }

    private static Enquiry.State state(Fact action) {
        if (action.text(RESULT).isKnown()) {
            return Enquiry.State.DONE;
        }
        return action.text(RESULT).isEmptyField() ? Enquiry.State.NO_RESULT : Enquiry.State.CANNOT_TELL;
    }

    private static List<Recorded> outcomes(CaseFile caseFile, RowNames rows) {
        return Stream.concat(Stream.of(caseFile.head()), caseFile.facts(FactKind.OUTCOME).stream())
                .filter(fact -> fact.text(OUTCOME).citation() != null)
                .map(fact -> {
                    String code = fact.text(OUTCOME).orNull();
                    DateRange at = fact.kind() == FactKind.OCCURRENCE
                            ? fact.date(CLOSED).orNull()
                            : fact.date(AT).orNull();
                    String maker = fact.text(DECISION_MAKER).orNull();
                    return new Recorded(
                            at == null ? "Date not recorded" : DateWords.of(at),
                            start(code == null ? "an outcome that could not be read" : OutcomeWords.of(code)) + "; "
                                    + (maker == null ? "who decided is not recorded" : "decided by " + maker),
                            rows.link(fact.cell(OUTCOME)),
                            false);
                })
                .toList();
    }

    private static String start(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<Held> material(CaseFile caseFile) {
        String agency = caseFile.id().agency();
        return ASKED_FOR.stream()
                .map(kind -> {
                    Supply supply = caseFile.material().supply(agency, kind);
                    String without = supply == Supply.SUPPLIED ? "" : "What stands in " + kind.plural();
                    String state = switch (supply) {
                        case SUPPLIED -> "Handed over";
                        case IN_PART -> "In part";
                        case NOT_SUPPLIED -> "Not supplied";
                    };
                    return new Held(
                            ReasonLines.kind(kind),
                            AgencyWords.of(agency).name(),
                            state,
                            supply == Supply.SUPPLIED,
                            without);
                })
                .toList();
    }

    private static String chronologyNote(Chronology chronology) {
        int undated = chronology.undated().size();
        return "All agencies, oldest first. " + RowNames.count(chronology.lines())
                + (chronology.lines() == 1 ? " line" : " lines")
                + (undated == 0 ? "." : ", " + undated + " of them without a date that could be read, at the end.");
    }
}
