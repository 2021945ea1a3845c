package secondlook.workbench.access;

import org.jspecify.annotations.Nullable;

/** Where sign-ins are recorded. The audit chain is one; it depends on this package, not this package on it. */
public interface SignInJournal {

    void signedIn(Viewer viewer);

    /**
     * A sign-in that failed.
     *
     * @param account whose it would have been; null if nobody has that name, which is then not kept, for people type
     *     passwords into the wrong field
     * @param reason {@code wrong}, {@code locked}, {@code disabled} or {@code purpose}
     */
    void failed(@Nullable UserId account, String reason);

    void signedOut(Viewer viewer);
}
