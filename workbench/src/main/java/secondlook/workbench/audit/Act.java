package secondlook.workbench.audit;

import java.util.Arrays;
import java.util.Locale;

/** What somebody did; the whole vocabulary of the audit trail. */
public enum Act {
    SIGNED_IN("signed in"),
    SIGN_IN_FAILED("could not sign in"),
    SIGNED_OUT("signed out"),
    ACCOUNT_CHANGED("changed an account"),
    VIEWED("viewed"),
    SEARCHED("searched"),
    IMPORTED("brought in"),
    WITHDRAWN("withdrew from use"),
    SUPERSEDED("replaced with a new reading"),
    LINKED("linked records"),
    JUDGED("judged whether two records speak of one person"),
    PARTED("parted records"),
    TRIAGED("asked of every case file whether it may need reading again"),
    CONNECTED("tied what separate case files have in common"),
    HIDDEN("hid something from a chart"),
    SHOWN_AGAIN("showed on a chart again what was hidden"),
    SCOPE_SET("set the scope"),
    TAKEN("took a case file to read"),
    HANDED_ON("handed a case file on"),
    INTEREST_DECLARED("declared an interest"),
    NOT_THE_ONE_NAMED("said that a name in a case file is somebody else’s"),
    CONTACT_STRATEGY_RECORDED("recorded a contact strategy"),
    OWN_READING_RECORDED("recorded their own reading"),
    DRAFT_KEPT("kept a draft"),
    DECIDED("decided"),
    DECISION_SUPERSEDED("decided anew"),
    RISK_PASSED_ON("passed on what may need action today"),
    REQUESTED("asked an agency"),
    EXPORTED("exported"),
    DISCLOSED("disclosed"),
    COUNTED("made counts"),
    BACKED_UP("backed up"),
    RESTORED("restored"),
    VERIFIED("verified the record");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /** As pages say it, after the person's name. */
    public String words() {
        return words;
    }

    /** As entries keep it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of that word */
    public static Act ofStored(String stored) {
        return Arrays.stream(values())
                .filter(act -> act.stored().equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown act [" + stored + "]. Maybe it comes from a later version."));
    }
}
