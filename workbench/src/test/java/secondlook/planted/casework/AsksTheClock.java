package secondlook.planted.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks: casework asks no clock. */
final class AsksTheClock {
    private AsksTheClock() {}

    static LocalDate broken() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
