package secondlook.workbench.people;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.linkage.Evidence;

/** How a comparison is said on a page: the linkage's levels in words about people, and weights in words instead of bits. */
final class PairWords {

    /** Fields shown side by side, in this order; none that says what somebody is rather than who. */
    static final List<Field> FIELDS = List.of(
            Field.FORENAME,
            Field.SURNAME,
            Field.FULL_NAME,
            Field.OTHER_NAMES,
            Field.NICKNAME,
            Field.BIRTH_DATE,
            Field.AGE,
            Field.ADDRESS,
            Field.POSTCODE,
            Field.PHONE,
            Field.NATIONAL_ID,
            Field.AGENCY_NUMBER);

    private static final double ROOM = 112;
    private static final double LEAST_FULL_BITS = 10;
    private static final double STRONG = 6;
    private static final double FAIRLY = 3;
    private static final double SOME = 1;

    private PairWords() {}

    static String name(Field field) {
        return switch (field) {
            case FORENAME -> "Forename";
            case SURNAME -> "Surname";
            case FULL_NAME -> "Whole name";
            case OTHER_NAMES -> "Other names";
            case NICKNAME -> "Nickname";
            case BIRTH_DATE -> "Birth date";
            case AGE -> "Age then";
            case ADDRESS -> "Address";
            case POSTCODE -> "Postcode";
            case PHONE -> "Phone";
            case NATIONAL_ID -> "National number";
            case AGENCY_NUMBER -> "Number with an agency";
            default -> field.key().replace('_', ' ');
        };
    }

    /** One field's evidence as a line, on one scale for both sides. */
    static PairView.EvidenceLine line(Evidence evidence, boolean swapped, double heaviestBits) {
        double full = Math.max(LEAST_FULL_BITS, heaviestBits);
        double bits = Math.abs(evidence.bits());
        return new PairView.EvidenceLine(
                words(evidence, swapped), how(evidence), Math.max(2, bits / full * ROOM), weight(bits));
    }

    static String weight(double bits) {
        double size = Math.abs(bits);
        return size >= STRONG ? "strong" : size >= FAIRLY ? "fairly strong" : size >= SOME ? "some" : "slight";
    }

    private static String words(Evidence evidence, boolean swapped) {
        if (evidence.isOfOneList()) {
            return "One agency records them as two people in one case file";
        }
        String field = evidence.field().equals(Field.FULL_NAME.key())
                ? "A whole, other or nickname"
                : name(field(evidence.field()));
        String level = evidence.level();
        if (swapped) {
            return "Birth dates agree once day and month are swapped";
        }
        return switch (level) {
            case "the same" -> field + " is the same";
            case "different" -> field + " is different";
            case "two names have changed places" -> "Forename and surname agree once they change places";
            case "one digit apart, or day and month swapped" -> field + "s are one digit apart";
            default -> field + ": " + level;
        };
    }

    private static String how(Evidence evidence) {
        if (evidence.frequency().isEmpty()) {
            return "";
        }
        String number = evidence.frequency().replace(" here", "");
        return evidence.level().equals("the same")
                ? "It is recorded for " + number + " people here."
                : "The commoner of the two is recorded for " + number + " people here.";
    }

    static Field field(String key) {
        return PairWords.FIELDS.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field of a person [" + key + "]."));
    }

    /** How one field compares, in the table. */
    static String compared(Field field, @Nullable Evidence evidence, boolean swapped, boolean both, boolean equal) {
        if (!both) {
            return "Nothing to compare";
        }
        if (equal) {
            return "The same as written";
        }
        if (swapped) {
            return "Day and month swapped";
        }
        if (evidence == null || evidence.level().startsWith("not recorded")) {
            return field == Field.AGE ? "Recorded at different times" : "Written differently";
        }
        String level = evidence.level();
        return level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1);
    }

    /** Whether two exact dates are one once day and month change places. */
    static boolean swapped(@Nullable DateRange one, @Nullable DateRange other) {
        if (one == null || other == null || !one.isExactDay() || !other.isExactDay()) {
            return false;
        }
        var a = one.earliest();
        var b = other.earliest();
        return a.getYear() == b.getYear()
                && a.getDayOfMonth() != a.getMonthValue()
                && a.getDayOfMonth() == b.getMonthValue()
                && a.getMonthValue() == b.getDayOfMonth();
    }

    /** "harmed", "suspect"; the words of a role on a page. */
    static String role(String role) {
        return switch (role) {
            case "victim" -> "harmed";
            case "reporting-person" -> "the one who reported";
            case "other-child" -> "another child";
            default -> role.replace('-', ' ');
        };
    }
}
