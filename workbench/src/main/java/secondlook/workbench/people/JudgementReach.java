package secondlook.workbench.people;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Viewer;

/**
 * What rests on case files, said by the rooms that come after this one: before somebody joins or parts records, the page
 * shows it. A port, so that data still flows one way.
 */
public interface JudgementReach {

    /** What rests on these case files, one line each, within what the viewer may see. */
    List<Line> restingOn(Viewer viewer, Collection<Integer> caseFiles);

    /**
     * @param words a sentence without its full stop
     * @param href where it can be read, or null
     */
    record Line(String words, @Nullable String href) {}
}
