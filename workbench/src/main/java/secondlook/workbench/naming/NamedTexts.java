package secondlook.workbench.naming;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.NumberWords;
import secondlook.casework.casefile.PlaceWords;
import secondlook.casework.naming.NamedKind;

/** Which cells are read for what they may name, and how the cells that record a thing are made plain. */
final class NamedTexts {

    private static final Set<Field> READ = EnumSet.of(
            Field.TEXT,
            Field.DESCRIPTION,
            Field.RATIONALE,
            Field.RESULT,
            Field.REASON,
            Field.RESPONSE,
            Field.CONCLUSION,
            Field.WISHES,
            Field.WITH_WHOM,
            Field.FOUND_WITH,
            Field.FOLLOW_UP,
            Field.MOVEMENT,
            Field.NAMED,
            Field.NAMES_OTHERS);

    /** Everybody passes through these, or everybody there lives there: naming one says nothing of two case files. */
    private static final String[] NOT_TOLD = {"station", "school", "hospital", "hostel", "childrens-home"};

    /** At the end of an address: one agency writes it and another does not. */
    private static final Pattern POSTCODE = Pattern.compile("(?i)[\\s,]*\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\s*$");

    private static final int SHORTEST_REGISTRATION = 5;
    private static final int SHORTEST_PLACE = 6;

    private NamedTexts() {}

    /** The cells of a kind that hold an author's words. */
    static List<Field> of(FactKind kind) {
        return kind.fields().stream().filter(READ::contains).toList();
    }

    static boolean isRead(FactKind kind) {
        return kind.fields().stream().anyMatch(READ::contains);
    }

    /** The fields in which a row of this kind records a phone, a vehicle or a place. */
    static List<Field> things(FactKind kind) {
        return switch (kind) {
            case PERSON -> List.of(Field.PHONE, Field.REGISTRATION, Field.ADDRESS);
            case PHONE -> List.of(Field.PHONE);
            case VEHICLE -> List.of(Field.REGISTRATION);
            case PLACE -> List.of(Field.PLACE, Field.ADDRESS);
            case OCCURRENCE, CONCERN -> List.of(Field.PLACE);
            case MISSING_EPISODE -> List.of(Field.FOUND_PLACE);
            default -> List.of();
        };
    }

    static NamedKind kindOf(Field field) {
        return switch (field) {
            case PHONE -> NamedKind.PHONE;
            case REGISTRATION -> NamedKind.VEHICLE;
            default -> NamedKind.PLACE;
        };
    }

    /** What a cell records, made plain; null where it is empty or too little to tell a thing by. */
    static @Nullable String plain(Fact fact, Field field) {
        String written =
                fact.kind().indexOf(field) < 0 ? null : fact.text(field).orNull();
        return written == null ? null : plain(kindOf(field), written, fact);
    }

    private static @Nullable String plain(NamedKind kind, String written, Fact fact) {
        return switch (kind) {
            case PHONE -> NumberWords.phone(written);
            case VEHICLE -> {
                String letters = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
                yield written.contains("?") || letters.length() < SHORTEST_REGISTRATION ? null : letters;
            }
            case PLACE -> {
                String words = PlaceWords.plain(POSTCODE.matcher(written).replaceFirst(""));
                yield words.length() < SHORTEST_PLACE || fact.is(Field.PLACE_TYPE, NOT_TOLD) ? null : words;
            }
            case PERSON -> null;
        };
    }
}
