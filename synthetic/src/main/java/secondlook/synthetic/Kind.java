package secondlook.synthetic;

import java.util.Locale;

/** What was planted: the indicator's answer is yes, is no by a little, or cannot be told. */
enum Kind {
    YES,
    NEAR_MISS,
    CANNOT_TELL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
