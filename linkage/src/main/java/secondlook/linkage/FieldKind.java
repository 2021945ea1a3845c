package secondlook.linkage;

/** What a field holds, which decides how its values are folded, compared and used for blocking. */
public enum FieldKind {
    /** One or several forenames; short forms and initials count as near. */
    FORENAME,
    /** A surname, hyphenated and double-barrelled ones included. */
    SURNAME,
    /** A whole name in any order of its parts. */
    FULL_NAME,
    /** A date of birth, or a range of dates written {@code earliest/latest}; also {@code yyyy} and {@code yyyy-mm}. */
    BIRTH_DATE,
    /** A date of which it is not known whether it is one of birth; how often it differs is left to the data. */
    DATE,
    /** A street address, compared by its words. */
    ADDRESS,
    /** A postal code. */
    POSTCODE,
    /** A telephone number, compared by its digits without country prefix. */
    PHONE,
    /** An e-mail address, of which the part before the @ alone may agree. */
    EMAIL,
    /** A number or code given to a person, which may be mistyped. */
    IDENTIFIER,
    /**
     * A number that a body gave to a person, with the body's name; one person may have several. That two persons share
     * one has nothing to do with what else they share, and two different ones say little.
     */
    PERSON_NUMBER,
    /**
     * An identifier that is trusted: two different ones of one shape, hence of one issuer, are a conflict that stops an
     * automatic link of the records and of their clusters, until a judgement says otherwise. Numbers of different
     * shapes say nothing of one another.
     */
    STRONG_IDENTIFIER,
    /** A town, district or country. */
    PLACE,
    /** Any other single value, compared letter by letter. */
    WORD,
    /** Any other text, compared by its words. */
    TEXT,
    /** One of a few values, equal or not. */
    CATEGORY
}
