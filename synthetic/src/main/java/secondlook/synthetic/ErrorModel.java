package secondlook.synthetic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How clerks write people down, and how often rows are damaged. Every rate of the errors stands here.
 *
 * <p>Whether a name goes wrong is drawn before the name is looked at, and only then how; so the rates are the same for
 * every name origin. A way that does not fit a name (no hyphen to lose, no short form) gives way to a typing slip,
 * which fits all. A name drawn to go wrong always comes out different from the true one.
 */
final class ErrorModel {
    /** Of forenames, and of surnames; with {@link #SWAPPED} on top. The floor asked for is 0.20. */
    static final double NAME_OTHERWISE = 0.215;
    /** Forename in the surname's column and the other way round. */
    static final double SWAPPED = 0.02;
    /** The floor asked for is 0.05 of all mentions; rows that truth hangs on keep their date. */
    static final double BIRTH_MISSING = 0.085;
    /** Of dates that stay a date when day and month change places, about two in five. The floor over all is 0.02. */
    static final double DAY_MONTH_SWAPPED = 0.085;
    /** 1 January 1900 and its like. */
    static final double BIRTH_PLACEHOLDER = 0.006;

    static final double PHONE_MISSING = 0.35;
    static final double OLD_ADDRESS = 0.15;
    static final double ADDRESS_MISSING = 0.08;
    static final double ETHNICITY_MISSING = 0.4;
    static final double EXACT_REPEAT = 0.004;
    /** Of the rows of actions and of exhibits: sent again with another last cell. */
    static final double KEY_AGAIN = 0.002;

    static final double BROKEN_ROW = 0.003;
    static final double BLANK_LINE = 0.001;
    /** A registration of which only the end was seen. */
    static final double PARTIAL_REGISTRATION = 0.3;

    private static final List<List<String>> SPELLINGS = List.of(
            List.of("Mohammed", "Muhammad", "Mohamed", "Mohammad"),
            List.of("Mohamud", "Mahamud", "Maxamuud"),
            List.of("Hussain", "Hussein", "Husain"),
            List.of("Fatima", "Fatimah", "Faatima"),
            List.of("Fadumo", "Faduma", "Fatuma"),
            List.of("Yusuf", "Yousef", "Youssef"),
            List.of("Ahmed", "Ahmad", "Ahmet"),
            List.of("Khalid", "Khaled"),
            List.of("Abdi", "Cabdi"),
            List.of("Chaudhry", "Choudhary", "Chowdhury"),
            List.of("Kowalczyk", "Kowalchik"),
            List.of("Wojciech", "Woytek"),
            List.of("Kieran", "Keiran", "Ciaran"),
            List.of("Declan", "Deklan"),
            List.of("Callum", "Calum"),
            List.of("Zhang", "Chang", "Cheung"),
            List.of("Huang", "Wong"),
            List.of("Xu", "Hsu"),
            List.of("Chinedu", "Chinedou"),
            List.of("Gheorghe", "George", "Georghe"),
            List.of("Andrei", "Andrey", "Andre"),
            List.of("Yilmaz", "Yilmas"),
            List.of("Warsame", "Warsama"),
            List.of("Nuur", "Noor", "Nur"));
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Darren", "Daz"),
            Map.entry("Matthew", "Matt"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Daniel", "Dan"),
            Map.entry("Joshua", "Josh"),
            Map.entry("Nathan", "Nate"),
            Map.entry("Rebecca", "Becky"),
            Map.entry("Natalie", "Nat"),
            Map.entry("Bethany", "Beth"),
            Map.entry("Abigail", "Abi"),
            Map.entry("Lauren", "Loz"),
            Map.entry("Mohammed", "Mo"),
            Map.entry("Harpreet", "Harry"),
            Map.entry("Gurdeep", "Gary"),
            Map.entry("Jaspreet", "Jas"),
            Map.entry("Krzysztof", "Krzys"),
            Map.entry("Tomasz", "Tomek"),
            Map.entry("Katarzyna", "Kasia"),
            Map.entry("Agnieszka", "Aga"),
            Map.entry("Gabriela", "Gabi"),
            Map.entry("Mustafa", "Mus"),
            Map.entry("Babajide", "Jide"),
            Map.entry("Temitope", "Temi"),
            Map.entry("Mehmet", "Memo"),
            Map.entry("Siobhán", "Shiv"),
            Map.entry("Padraig", "Paddy"),
            Map.entry("Zhiwei", "William"),
            Map.entry("Xiaoming", "Simon"),
            Map.entry("Sharmarke", "Sharma"));
    private static final String MARKED = "áàâãäåéèêëíìîïóòôõöúùûüçñÁÉÍÓÖÚÜÇÎÂ";
    private static final String PLAIN = "aaaaaaeeeeiiiiooooouuuucnAEIOOUUCIA";
    private static final String NEIGHBOURS = "snvfrdghjokpmnlpqtasruvcxtzy";

    /** A person as one row records them. {@code birth} is null where none is recorded. */
    record Rendered(
            String forename,
            String surname,
            String otherNames,
            @Nullable LocalDate birth,
            String phone,
            String addressLine,
            String postcode) {}

    private ErrorModel() {}

    /**
     * @param exact keep everything as it is: other rows' truth rests on these
     * @param keepBirth keep the birth date as it is: an answer rests on the age
     */
    static Rendered render(Person person, Dice dice, boolean exact, boolean keepBirth) {
        if (exact) {
            return new Rendered(
                    person.forename(),
                    person.surname(),
                    "",
                    person.birth(),
                    person.phone(),
                    person.address().text(),
                    person.address().postcode());
        }
        boolean swapped = dice.chance(SWAPPED);
        String forename = dice.chance(NAME_OTHERWISE) ? forenameOtherwise(person, dice) : person.forename();
        String surname = dice.chance(NAME_OTHERWISE) ? surnameOtherwise(person, dice) : person.surname();
        Address address = dice.chance(OLD_ADDRESS) ? person.formerAddress() : person.address();
        boolean noAddress = dice.chance(ADDRESS_MISSING);
        String phone = dice.chance(PHONE_MISSING) ? "" : Gazetteer.phoneTyped(person.phone(), dice.below(6));
        return new Rendered(
                swapped ? surname : forename,
                swapped ? forename : surname,
                dice.chance(0.12) ? person.nickname() : "",
                keepBirth ? person.birth() : birth(person.birth(), dice),
                phone,
                noAddress ? "" : address.text(),
                noAddress ? "" : address.postcode());
    }

    static @Nullable LocalDate birth(LocalDate birth, Dice dice) {
        if (dice.chance(BIRTH_MISSING)) {
            return null;
        }
        if (dice.chance(BIRTH_PLACEHOLDER)) {
            return LocalDate.of(1900, 1, 1);
        }
        if (dice.chance(DAY_MONTH_SWAPPED)) {
            return dayAndMonthSwapped(birth);
        }
        return birth;
    }

    private static LocalDate dayAndMonthSwapped(LocalDate birth) {
        try {
            return LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
        } catch (DateTimeException notADate) {
            return birth;
        }
    }

    private static String forenameOtherwise(Person person, Dice dice) {
        String name = person.forename();
        String shorter = SHORT.get(name);
        return shorter != null && dice.chance(0.4) ? shorter : otherwise(name, dice);
    }

    private static String surnameOtherwise(Person person, Dice dice) {
        String former = person.formerSurname();
        String name = person.surname();
        return former != null && !former.equals(name) && dice.chance(0.5) ? former : otherwise(name, dice);
    }

    private static String otherwise(String name, Dice dice) {
        String written = switch (dice.below(3)) {
            case 0 -> spelling(name, dice);
            case 1 -> unmarked(name);
            default -> name;
        };
        for (int tries = 0; written.equals(name); tries++) {
            written = tries < 8 ? slip(name, dice) : name + name.charAt(name.length() - 1);
        }
        return written;
    }

    private static String spelling(String name, Dice dice) {
        for (List<String> spellings : SPELLINGS) {
            if (spellings.contains(name)) {
                return dice.pick(spellings);
            }
        }
        return name;
    }

    /** Without accents, apostrophes and hyphens. */
    static String unmarked(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            int marked = MARKED.indexOf(letter);
            if (letter == '-') {
                plain.append(' ');
            } else if (letter != '\'') {
                plain.append(marked < 0 ? letter : PLAIN.charAt(marked));
            }
        }
        return plain.toString();
    }

    private static String slip(String name, Dice dice) {
        if (name.length() < 3) {
            return name + name.charAt(name.length() - 1);
        }
        int at = dice.between(1, name.length() - 2);
        String before = name.substring(0, at);
        return switch (dice.below(4)) {
            case 0 -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 1 -> before + name.substring(at + 1);
            case 2 -> before + name.charAt(at) + name.substring(at);
            default -> before + neighbour(name.charAt(at)) + name.substring(at + 1);
        };
    }

    private static char neighbour(char letter) {
        return letter >= 'a' && letter <= 'z' ? NEIGHBOURS.charAt(letter - 'a') : 'e';
    }
}
