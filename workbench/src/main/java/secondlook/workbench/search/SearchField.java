package secondlook.workbench.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/** What of a row can be searched, and how. Fields that are not named here cannot be searched at all. */
enum SearchField {
    NAME(1),
    ADDRESS(2),
    PLACE(3),
    TEXT(4),
    PHONE(5),
    REGISTRATION(6),
    REFERENCE(7),
    BIRTH(8);

    /** Which field of a fact is searched as what. Names are those of person rows; in other rows they are text. */
    static final Map<Field, SearchField> OF = of();

    private final int stored;

    SearchField(int stored) {
        this.stored = stored;
    }

    int stored() {
        return stored;
    }

    static SearchField ofStored(int stored) {
        return values()[stored - 1];
    }

    /** Kinds of row that hold nothing to search by. */
    static boolean isSearched(FactKind kind) {
        return kind != FactKind.INVOLVEMENT;
    }

    /** The fields of this fact that are searched as this. */
    List<Field> fields(Fact fact) {
        return fact.kind().fields().stream()
                .filter(field -> OF.get(field) == this)
                .toList();
    }

    /** The first such field that holds one of these words, or null. */
    @Nullable
    Field fieldWith(Fact fact, java.util.Collection<String> words) {
        return fields(fact).stream()
                .filter(field -> {
                    String text = fact.text(field).orNull();
                    return text != null && Words.of(text).stream().anyMatch(words::contains);
                })
                .findFirst()
                .orElse(null);
    }

    private static Map<Field, SearchField> of() {
        Map<Field, SearchField> of = new EnumMap<>(Field.class);
        put(of, NAME, Field.SURNAME, Field.FORENAME, Field.FULL_NAME, Field.OTHER_NAMES, Field.NICKNAME);
        put(of, ADDRESS, Field.ADDRESS, Field.POSTCODE);
        put(of, PLACE, Field.PLACE, Field.HOME, Field.FOUND_PLACE, Field.AREA);
        put(of, PHONE, Field.PHONE);
        put(of, REGISTRATION, Field.REGISTRATION);
        put(
                of,
                REFERENCE,
                Field.REFERENCE,
                Field.CRIME_REFERENCE,
                Field.INTELLIGENCE_REFERENCE,
                Field.OTHER_REFERENCE,
                Field.NRM_REFERENCE,
                Field.DOCUMENT_NUMBER,
                Field.NATIONAL_ID);
        put(of, BIRTH, Field.BIRTH_DATE);
        put(
                of,
                TEXT,
                Field.TEXT,
                Field.RATIONALE,
                Field.DESCRIPTION,
                Field.RESULT,
                Field.WISHES,
                Field.REASON,
                Field.CONCLUSION,
                Field.RESPONSE,
                Field.FOLLOW_UP,
                Field.NAMED,
                Field.NAMES_OTHERS,
                Field.FOUND_WITH,
                Field.CONDITION,
                Field.WITH_WHOM,
                Field.MOVEMENT,
                Field.CLASSIFICATION);
        return of;
    }

    private static void put(Map<Field, SearchField> of, SearchField searched, Field... fields) {
        for (Field field : fields) {
            of.put(field, searched);
        }
    }
}
