package secondlook.planted.workbench.archive;

import secondlook.planted.workbench.review.ReviewManager;

/** Breaks: data flows one way; and makes a circle. */
public final class KnowsReview {
    private KnowsReview() {}

    /** The arrow that points the wrong way. */
    public static String broken() {
        return ReviewManager.name();
    }
}
