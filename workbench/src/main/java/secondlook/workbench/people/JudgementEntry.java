package secondlook.workbench.people;

import java.time.Instant;

/**
 * One answer to one pair, as it was given. Entries are only ever added.
 *
 * @param by the user's id
 * @param reason the reader's own words, often empty
 * @param twoNeeded whether *same* holds only once two different people say it
 */
record JudgementEntry(
        long id, MentionPair pair, JudgementAnswer answer, String by, Instant at, String reason, boolean twoNeeded)
        implements Answered {

    /** Ids only. */
    @Override
    public String toString() {
        return "JudgementEntry[" + id + ", " + pair + "]";
    }
}
