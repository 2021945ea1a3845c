package secondlook.casework.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the writing of phone numbers plain, and tells of which whole registrations a part may be. Pure. */
public final class NumberWords {

    private static final int PHONE_DIGITS = 10;
    private static final int RUN = 3;

    private NumberWords() {}

    /** The last ten digits, the same with and without the country's prefix; null where there are fewer. */
    public static @Nullable String phone(@Nullable String written) {
        String digits = written == null ? "" : written.replaceAll("\\D", "");
        return digits.length() < PHONE_DIGITS ? null : digits.substring(digits.length() - PHONE_DIGITS);
    }

    /** The whole registrations of which this may be a part: its beginning, end or both, as its gaps allow. */
    public static Pattern wholesOf(String part) {
        return Pattern.compile(part.contains("?") ? part.replace("?", "[A-Z0-9]*") : "[A-Z0-9]*" + part + "[A-Z0-9]*");
    }

    /** Three letters or digits in a row of a registration, without what was not seen: what a part and its wholes share. */
    public static List<String> runs(String registration) {
        List<String> runs = new ArrayList<>();
        for (int at = 0; at + RUN <= registration.length(); at++) {
            String run = registration.substring(at, at + RUN);
            if (run.indexOf('?') < 0) {
                runs.add(run);
            }
        }
        return runs;
    }
}
