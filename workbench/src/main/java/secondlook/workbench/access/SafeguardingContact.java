package secondlook.workbench.access;

import java.util.Optional;

/** Whom the team tells of a risk today, for the sign-in page. The room that keeps the contact card says it. */
public interface SafeguardingContact {

    /** Name and how to reach them, empty where nobody has written the card. */
    Optional<String> words();
}
