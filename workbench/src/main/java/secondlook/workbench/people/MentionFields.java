package secondlook.workbench.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.linkage.FieldKind;
import secondlook.linkage.LinkageInput;

/**
 * What of a mention enters the linkage, and what never does: sex, ethnicity, nationality, religion and disability are not
 * among these fields, and nothing may add them.
 */
final class MentionFields {

    /** Fields that the linkage compares, in its kinds. */
    static final List<secondlook.linkage.Field> ALL = List.of(
            field(Field.FORENAME, FieldKind.FORENAME),
            field(Field.SURNAME, FieldKind.SURNAME),
            field(Field.FULL_NAME, FieldKind.FULL_NAME),
            field(Field.BIRTH_DATE, FieldKind.BIRTH_DATE),
            field(Field.ADDRESS, FieldKind.ADDRESS),
            field(Field.POSTCODE, FieldKind.POSTCODE),
            field(Field.PHONE, FieldKind.PHONE),
            field(Field.NATIONAL_ID, FieldKind.STRONG_IDENTIFIER),
            field(Field.AGENCY_NUMBER, FieldKind.IDENTIFIER));

    /** What an agency writes where it does not know; such a value says nothing about who somebody is. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "unknown",
            "not known",
            "n/k",
            "nk",
            "n/a",
            "none",
            "not recorded",
            "tbc",
            "test",
            "xx",
            "xxx",
            "-",
            "?",
            "male",
            "female",
            "baby",
            "unborn",
            "no fixed abode",
            "nfa",
            "dummy");

    private MentionFields() {}

    /** Adds what one row says of a person. */
    static void fill(LinkageInput.RecordBuilder record, Fact fact) {
        text(record, fact, Field.FORENAME, Field.FORENAME);
        text(record, fact, Field.SURNAME, Field.SURNAME);
        text(record, fact, Field.FULL_NAME, Field.FULL_NAME);
        for (Field other : List.of(Field.OTHER_NAMES, Field.NICKNAME)) {
            String names = fact.text(other).orNull();
            if (names != null) {
                for (String name : names.split(";", -1)) {
                    value(record, Field.FULL_NAME, name);
                }
            }
        }
        DateRange birth = fact.date(Field.BIRTH_DATE).orNull();
        if (birth != null) {
            record.date(
                    Field.BIRTH_DATE.key(),
                    birth.earliest().toLocalDate(),
                    birth.latest().toLocalDate());
        }
        text(record, fact, Field.ADDRESS, Field.ADDRESS);
        text(record, fact, Field.POSTCODE, Field.POSTCODE);
        text(record, fact, Field.PHONE, Field.PHONE);
        text(record, fact, Field.NATIONAL_ID, Field.NATIONAL_ID);
        text(record, fact, Field.AGENCY_NUMBER, Field.AGENCY_NUMBER);
    }

    private static void text(LinkageInput.RecordBuilder record, Fact fact, Field from, Field into) {
        String text = fact.text(from).orNull();
        if (text != null) {
            value(record, into, text);
        }
    }

    private static void value(LinkageInput.RecordBuilder record, Field into, String value) {
        String trimmed = value.strip();
        if (!PLACEHOLDERS.contains(trimmed.toLowerCase(Locale.ROOT))) {
            record.value(into.key(), trimmed);
        }
    }

    private static secondlook.linkage.Field field(Field field, FieldKind kind) {
        return new secondlook.linkage.Field(field.key(), kind);
    }
}
