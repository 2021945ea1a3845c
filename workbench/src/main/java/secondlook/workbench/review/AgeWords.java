package secondlook.workbench.review;

import org.jspecify.annotations.Nullable;

/** A child's age at the event, as far as the records fix it. */
final class AgeWords {

    private AgeWords() {}

    /** "14 then", "15 or 16 then", "12 to 15 then", "Age not recorded". */
    static String of(@Nullable Integer youngest, @Nullable Integer oldest) {
        if (youngest == null || oldest == null) {
            return "Age not recorded";
        }
        if (youngest.equals(oldest)) {
            return youngest + " then";
        }
        return youngest + (oldest == youngest + 1 ? " or " : " to ") + oldest + " then";
    }
}
