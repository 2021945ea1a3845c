package secondlook.workbench.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DatePrecision;
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
            field(Field.AGENCY_NUMBER, FieldKind.PERSON_NUMBER));

    private static final Set<Field> NAMES = EnumSet.of(Field.FORENAME, Field.SURNAME, Field.FULL_NAME);

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

    /** Words that name nobody in particular; a name made of them alone is that of nobody: "UNKNOWN MALE". */
    private static final Set<String> NOBODY = Set.of(
            "unknown",
            "unidentified",
            "unnamed",
            "not",
            "known",
            "recorded",
            "named",
            "name",
            "no",
            "male",
            "female",
            "man",
            "woman",
            "boy",
            "girl",
            "child",
            "baby",
            "unborn",
            "adult",
            "youth",
            "person",
            "suspect",
            "victim",
            "offender",
            "anonymous",
            "withheld",
            "a",
            "the",
            "other",
            "another",
            "young");

    private MentionFields() {}

    /**
     * Adds what one row says of a person.
     *
     * @param recordedAt when the case was reported in which the person stands, which dates a bare age
     */
    static void fill(LinkageInput.RecordBuilder record, Fact fact, @Nullable DateRange recordedAt) {
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
        DateRange birth = born(fact, recordedAt);
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
        String number = fact.text(Field.AGENCY_NUMBER).orNull();
        if (number != null && fact.key() != null && number.endsWith(" " + fact.key())) {
            // why: the number of the agency's own entry; another agency's number in it was copied and may be mistyped
            record.ownNumber(Field.AGENCY_NUMBER.key(), number);
        } else {
            text(record, fact, Field.AGENCY_NUMBER, Field.AGENCY_NUMBER);
        }
    }

    /** Adds where a person lived or a telephone that was theirs, as a row of its own records it. */
    static void fillThing(LinkageInput.RecordBuilder record, Fact thing) {
        text(record, thing, Field.ADDRESS, Field.ADDRESS);
        text(record, thing, Field.POSTCODE, Field.POSTCODE);
        text(record, thing, Field.PHONE, Field.PHONE);
    }

    /** The birth date as recorded, else the range that an age leaves, with a year to spare on either side. */
    private static @Nullable DateRange born(Fact fact, @Nullable DateRange recordedAt) {
        DateRange birth = fact.date(Field.BIRTH_DATE).orNull();
        Integer age = fact.number(Field.AGE).orNull();
        DateRange own = fact.date(Field.AT).orNull();
        DateRange when = own != null ? own : recordedAt;
        if (birth != null || age == null || age < 1 || age > 120 || when == null) {
            return birth;
        }
        DateRange exact = DateRange.bornWhenAged(age, when);
        return DateRange.between(
                exact.earliest().toLocalDate().minusYears(1),
                exact.latest().toLocalDate().plusYears(1),
                DatePrecision.RANGE);
    }

    private static void text(LinkageInput.RecordBuilder record, Fact fact, Field from, Field into) {
        String text = fact.text(from).orNull();
        if (text != null) {
            value(record, into, text);
        }
    }

    private static void value(LinkageInput.RecordBuilder record, Field into, String value) {
        String trimmed = value.strip();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        boolean nobody = List.of(lower.split("\\P{L}+")).stream().allMatch(NOBODY::contains);
        if (!PLACEHOLDERS.contains(lower) && (!NAMES.contains(into) || !nobody)) {
            record.value(into.key(), trimmed);
        }
    }

    private static secondlook.linkage.Field field(Field field, FieldKind kind) {
        return new secondlook.linkage.Field(field.key(), kind);
    }
}
