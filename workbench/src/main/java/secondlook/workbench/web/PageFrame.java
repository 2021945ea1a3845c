package secondlook.workbench.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code layout.html} shows round a page.
 *
 * @param training whether the banner says that everything is invented
 * @param signedIn nobody before sign-in
 * @param navigation the pages this viewer may open, in order
 * @param search whether there is a search page and this viewer may use it
 * @param caseFiles whether this viewer may open case files: to others their references are no links
 */
public record PageFrame(
        boolean training,
        @Nullable SignedIn signedIn,
        List<Link> navigation,
        boolean search,
        boolean caseFiles,
        List<Link> footer) {

    public PageFrame {
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
    }

    /**
     * As the header says it: "Ines Callow, reviewer".
     *
     * @param sessionSeconds after so long without a page one is signed out
     */
    public record SignedIn(String words, int sessionSeconds) {}

    /** One entry; {@code current} when the page shown is this one or beneath it. */
    public record Link(String label, String href, boolean current) {}
}
