package secondlook.planted.workbench.review;

import secondlook.planted.workbench.archive.KnowsReview;

/** Breaks: a name says what a class is. */
public final class ReviewManager {
    private ReviewManager() {}

    /** Asked by the archive. */
    public static String name() {
        return "review";
    }

    static String circle() {
        return KnowsReview.broken();
    }
}
