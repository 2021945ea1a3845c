package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Recorded;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.review.CaseView.Held;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;

/**
 * The register of material of one case file: what each agency handed over, what is on paper, refused, withheld, could not be
 * read or is referred to and not held, and what cannot be known without it. What is missing stands first.
 */
final class Register {

    /** Kinds whose absence is said for the agency that had the file. */
    private static final List<FactKind> ASKED_FOR = List.of(
            FactKind.LOG_ENTRY,
            FactKind.ACTION,
            FactKind.CONTACT,
            FactKind.PROCESS,
            FactKind.OUTCOME,
            FactKind.EXHIBIT);

    /** Why a value is not there although it exists somewhere. */
    private static final Set<AbsentReason> ELSEWHERE =
            EnumSet.of(AbsentReason.ON_PAPER, AbsentReason.REFUSED, AbsentReason.WITHHELD);

    private static final int ROWS = 4;

    private final CaseFile caseFile;
    private final RowNames rows;
    private final List<Held> missing = new ArrayList<>();
    private final List<Held> there = new ArrayList<>();

    private Register(CaseFile caseFile, RowNames rows) {
        this.caseFile = caseFile;
        this.rows = rows;
    }

    static List<Held> of(CaseFile caseFile, RowNames rows) {
        Register register = new Register(caseFile, rows);
        register.kinds();
        register.cells();
        register.documents();
        List<Held> all = new ArrayList<>(register.missing);
        all.addAll(register.there);
        return all;
    }

    /** How many things are missing, of all; for the line above the table. */
    static String note(List<Held> held) {
        long open = held.stream().filter(one -> !one.settled()).count();
        return open == 0
                ? "Everything asked about was handed over. Answers reach no further than what was read."
                : open + (open == 1 ? " thing is" : " things are")
                        + " missing or cannot be read. Answers reach no further than what was read.";
    }

    private void kinds() {
        String agency = caseFile.id().agency();
        for (FactKind kind : ASKED_FOR) {
            Supply supply = caseFile.material().supply(agency, kind);
            String state = switch (supply) {
                case SUPPLIED -> "Handed over";
                case IN_PART -> "In part";
                case NOT_SUPPLIED -> "Not supplied";
            };
            boolean settled = supply == Supply.SUPPLIED;
            add(ReasonLines.kind(kind), agency, state, settled, settled ? "" : without(kind), List.of());
        }
        Set<String> others = new TreeSet<>();
        caseFile.persons()
                .forEach(person -> person.elsewhere()
                        .forEach(tied -> others.add(tied.fact().agency())));
        others.remove(agency);
        for (String other : others) {
            add("Rows about people in this file", other, "Handed over", true, "", List.of());
        }
    }

    private static String without(FactKind kind) {
        return switch (kind) {
            case LOG_ENTRY -> "What was done between the entries of other records";
            case ACTION -> "Which lines of enquiry there were, and what became of them";
            case CONTACT -> "Whether and when the child was heard, and told of the outcome";
            case PROCESS -> "Whether a person recorded as suspect was interviewed";
            case OUTCOME -> "Who decided, and why";
            case EXHIBIT -> "Whether anything was examined";
            default -> "What stands in " + kind.plural();
        };
    }

    /** Cells that say their value is on paper, refused or withheld, and cells that could not be read. */
    private void cells() {
        Map<String, List<Citation>> found = new LinkedHashMap<>();
        for (Fact fact : caseFile.facts()) {
            for (Field field : fact.kind().fields()) {
                Recorded<?> value = fact.value(field);
                String why = why(value);
                Citation cell = value.citation();
                if (why != null && cell != null) {
                    String key = why + "|" + fact.agency() + "|" + words(field) + " in "
                            + fact.kind().plural();
                    found.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell);
                }
            }
        }
        found.forEach((key, cells) -> {
            String[] parts = key.split("\\|", 3);
            add(start(parts[2]), parts[1], parts[0], false, "What these cells say", rows.links(cells));
        });
    }

    private static String words(Field field) {
        return switch (field) {
            case AT -> "dates";
            case TEXT -> "narrative";
            default -> field.key().replace('_', ' ');
        };
    }

    private static @Nullable String why(Recorded<?> value) {
        return switch (value) {
            case Recorded.Absent<?>(AbsentReason reason, var _) ->
                ELSEWHERE.contains(reason) ? start(reason.words()) : null;
            case Recorded.Unreadable<?> _ -> "Could not be read";
            case Recorded.Known<?> _ -> null;
        };
    }

    private void documents() {
        for (Fact document : caseFile.everywhere(FactKind.DOCUMENT)) {
            Boolean held = document.flag(Field.HELD).orNull();
            String what = document.text(Field.DESCRIPTION).orNull();
            add(
                    what == null ? "A document that is referred to" : what,
                    document.agency(),
                    held == null ? "Referred to" : held ? "Held" : "Not held",
                    Boolean.TRUE.equals(held),
                    Boolean.TRUE.equals(held) ? "" : "What it says",
                    List.of(rows.link(document.row())));
        }
    }

    private void add(
            String kind, String agency, String state, boolean settled, String without, List<CitationLink> links) {
        (settled ? there : missing)
                .add(new Held(
                        kind,
                        AgencyWords.of(agency).name(),
                        state,
                        settled,
                        without,
                        links.stream().limit(ROWS).toList(),
                        Math.max(0, links.size() - ROWS)));
    }

    private static String start(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
