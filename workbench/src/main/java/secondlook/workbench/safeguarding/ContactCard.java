package secondlook.workbench.safeguarding;

import java.time.Instant;

/**
 * Whom the team calls when somebody may be at risk now.
 *
 * @param name of the person or the desk
 * @param reach how they are reached: a telephone number or an address
 * @param words what else to know, may be empty
 * @param by who wrote the card
 */
public record ContactCard(String name, String reach, String words, Instant at, String by) {

    /** Its words are for the team alone; name and reach stand on the sign-in page too. */
    @Override
    public String toString() {
        return "ContactCard[" + at + "]";
    }
}
