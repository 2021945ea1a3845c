package secondlook.workbench.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** A user name as it is typed at sign-in: a letter, then letters, digits, dots, hyphens; at most 64. */
public record UserId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a user name of " + value.length()
                    + " characters. Maybe it holds a space or a capital letter.");
        }
    }

    static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** The account of the machine's own user who runs a command; whatever does not fit a user name is left out. */
    static UserId ofMachineUser(String name) {
        String fitting = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "");
        return new UserId("machine." + fitting.substring(0, Math.min(fitting.length(), 50)));
    }

    @Override
    public String toString() {
        return value;
    }
}
