package secondlook.casework.scope;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Locale;

/** The vocabulary of scope rules: what a test may ask of a case file. */
public enum ScopeFact {
    SUSPECTS(Type.COUNT, "people recorded as suspects, identified or not", "the file records %s suspects", ""),
    IDENTIFIED_SUSPECTS(
            Type.COUNT, "people recorded as suspects who are identified by name", "%s suspects are identified", ""),
    CHILDREN(Type.COUNT, "children recorded as harmed", "the file records %s children as harmed", ""),
    DECIDED(Type.DATE, "when the file was closed", "it was closed on %s", ""),
    REPORTED(Type.DATE, "when it was reported", "it was reported on %s", ""),
    NO_FURTHER_ACTION(
            Type.YES_NO,
            "whether the outcome means no further action",
            "the outcome was no further action",
            "the outcome was not no further action"),
    SEXUAL_OFFENCE(
            Type.YES_NO,
            "whether it is a sexual offence as classified",
            "it was a sexual offence",
            "it was not a sexual offence"),
    CONTACT_OFFENCE(
            Type.YES_NO,
            "whether it was a contact offence",
            "the offence was a contact offence",
            "the offence was not a contact offence"),
    DRUGS_OFFENCE(
            Type.YES_NO,
            "whether it is a drugs offence as classified",
            "it was a drugs offence",
            "it was not a drugs offence"),
    SUSPECTS_ALIVE(
            Type.YES_NO, "whether a suspect is alive, as far as recorded", "a suspect is alive", "no suspect is alive"),
    ALREADY_REVIEWED(
            Type.YES_NO,
            "whether it was already reviewed independently",
            "it was already reviewed",
            "it was not already reviewed"),
    FAMILY_SETTING(
            Type.YES_NO,
            "whether the harm was within the family, or a suspect is or felt like family",
            "it was within the family",
            "it was not within the family"),
    INSTITUTION_SETTING(
            Type.YES_NO,
            "whether the harm was within an institution, or a suspect had a role in one",
            "it was within an institution",
            "it was not within an institution"),
    SEXUAL_MARKERS(
            Type.COUNT,
            "different markers of sexual exploitation",
            "%s markers of sexual exploitation are recorded",
            ""),
    CRIMINAL_MARKERS(
            Type.COUNT,
            "different markers of criminal exploitation",
            "%s markers of criminal exploitation are recorded",
            ""),
    SEXUAL_EXPLOITATION_FLAG(
            Type.YES_NO,
            "whether the sexual exploitation flag is set",
            "the sexual exploitation flag is set",
            "the sexual exploitation flag is not set"),
    CRIMINAL_EXPLOITATION_FLAG(
            Type.YES_NO,
            "whether the criminal exploitation flag is set",
            "the criminal exploitation flag is set",
            "the criminal exploitation flag is not set"),
    SLAVERY_RECORDED(
            Type.YES_NO,
            "whether trafficking or modern slavery is recorded: by classification, marker or referral",
            "trafficking or modern slavery is recorded",
            "trafficking or modern slavery is not recorded");

    /** What a fact is, in a rule. */
    enum Type {
        COUNT(SimpleType.INT),
        YES_NO(SimpleType.BOOL),
        DATE(SimpleType.TIMESTAMP);

        // why: the types of the language are immutable; the checker sees an abstract class.
        @SuppressWarnings("ImmutableEnumChecker")
        private final CelType celType;

        Type(CelType celType) {
            this.celType = celType;
        }

        CelType celType() {
            return celType;
        }
    }

    private final Type type;
    private final String meaning;
    private final String whenSo;
    private final String whenNot;

    ScopeFact(Type type, String meaning, String whenSo, String whenNot) {
        this.type = type;
        this.meaning = meaning;
        this.whenSo = whenSo;
        this.whenNot = whenNot;
    }

    Type type() {
        return type;
    }

    /** What it is, in words for the documentation of rules. */
    public String meaning() {
        return meaning;
    }

    /** How a rule writes it: lower case, words joined by underscores. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** "the file records two suspects": what would have to be so, for this value. */
    String words(Object value) {
        return switch (value) {
            case Boolean so -> so ? whenSo : whenNot;
            case Long count -> whenSo.formatted(count == 0 ? "no" : count.toString());
            default -> whenSo.formatted(value.toString().substring(0, 10));
        };
    }
}
