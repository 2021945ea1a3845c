package secondlook.workbench.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.naming.HowNamed;
import secondlook.casework.naming.NamedKind;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.JudgementAnswer;
import secondlook.workbench.people.Standing;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.DateWords;

/** How pages speak of candidates. Pure. */
final class NamingWords {

    /** Younger than this somebody is not the adult whom a row names, and may be a namesake. */
    private static final int YOUNGEST_NAMED = 10;

    private NamingWords() {}

    static String question(NamedKind kind) {
        return switch (kind) {
            case PERSON -> "Do the marked words speak of this person?";
            case PHONE -> "Does this phone belong to the matter that the row is about?";
            case VEHICLE -> "Is it this vehicle that the marked words speak of?";
            case PLACE -> "Is it this place that the marked words speak of?";
        };
    }

    /** "Log entry, Northmere Police, 3 March 2015". */
    static String where(Fact row) {
        DateRange when = row.when();
        String kind = row.kind().key().replace('_', ' ');
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + ", "
                + AgencyWords.of(row.agency()).name() + ", "
                + (when == null ? "date not recorded" : DateWords.of(when));
    }

    /** What a row says of a person or thing, for the list of what is known. */
    static String known(Fact row) {
        return switch (row.kind()) {
            case PERSON -> {
                List<String> parts = new ArrayList<>();
                parts.add(name(row));
                DateRange born = row.date(Field.BIRTH_DATE).orNull();
                parts.add(born == null ? "birth date not recorded" : "born " + DateWords.of(born));
                parts.add(AgencyWords.of(row.agency()).name());
                yield String.join(", ", parts);
            }
            default -> where(row);
        };
    }

    static String name(Fact person) {
        String full = person.text(Field.FULL_NAME).orNull();
        String nickname = person.text(Field.NICKNAME).orNull();
        String parts = Stream.of(Field.FORENAME, Field.SURNAME)
                .map(field -> person.text(field).orNull())
                .filter(each -> each != null && !each.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        String name = full == null ? parts : full;
        String known = nickname == null ? "" : "“" + nickname + "”";
        return name.isEmpty() ? (known.isEmpty() ? "name not recorded" : known) : (name + " " + known).strip();
    }

    /** What speaks for it. */
    static List<String> inFavour(KeptNaming naming) {
        List<String> lines = new ArrayList<>();
        lines.add("Written as " + naming.how().words());
        if (naming.carriedBy() == 1 && naming.kind() == NamedKind.PERSON) {
            lines.add("Nobody else in the material read is recorded so");
        }
        if (naming.inCommon()) {
            lines.add("Stands in another file that shares somebody or something with this one");
        }
        return lines;
    }

    /**
     * What speaks against it.
     *
     * @param known the rows that record it
     */
    static List<String> against(KeptNaming naming, Fact row, List<Fact> known) {
        List<String> lines = new ArrayList<>();
        if (naming.carriedBy() > 1) {
            lines.add(RowNames.count(naming.carriedBy())
                    + (naming.kind() == NamedKind.PERSON
                            ? " people in the material read are recorded so"
                            : " recorded ones may be meant"));
        }
        if (naming.how() == HowNamed.SPELLING) {
            lines.add("One letter is written otherwise than recorded");
        }
        if (naming.how() == HowNamed.INITIAL || naming.how() == HowNamed.TITLE) {
            lines.add("The forename is not written out");
        }
        if (naming.how() == HowNamed.PART) {
            lines.add("A part of a registration may be of other vehicles");
        }
        if (!naming.inCommon() && naming.known() > 0) {
            lines.add("No file in which it stands shares anybody or anything with this one");
        }
        if (naming.known() == 0) {
            lines.add("No row in the material read records it in a cell of its own");
        }
        String age = age(row, known);
        if (age != null) {
            lines.add(age);
        }
        return lines;
    }

    private static @Nullable String age(Fact row, List<Fact> known) {
        DateRange when = row.when();
        for (Fact person : known) {
            DateRange born = person.date(Field.BIRTH_DATE).orNull();
            DateRange died = person.date(Field.DIED).orNull();
            if (when != null && died != null && died.latest().isBefore(when.earliest())) {
                return "Recorded as having died before the row was written";
            }
            if (when != null && born != null && born.earliest().isAfter(when.latest())) {
                return "Born after the row was written, by the recorded birth date";
            }
            if (when != null
                    && born != null
                    && born.earliest().plusYears(YOUNGEST_NAMED).isAfter(when.latest())) {
                return "Under " + YOUNGEST_NAMED + " when the row was written, by the recorded birth date";
            }
        }
        return null;
    }

    /** What holds of it, for a page. */
    static String standing(Standing standing) {
        return switch (standing) {
            case SAME -> "Judged: yes.";
            case DIFFERENT -> "Judged: no.";
            case OPEN, WAITS_FOR_SECOND -> "Not settled.";
        };
    }

    /** An answer, as pages about candidates say it. */
    static String answer(JudgementAnswer answer) {
        return switch (answer) {
            case SAME -> "Yes";
            case DIFFERENT -> "No";
            case UNSURE -> "Unsure";
            case NEED_MORE -> "Need more";
            case SAME_HOUSEHOLD, TAKEN_BACK -> answer.words();
        };
    }
}
