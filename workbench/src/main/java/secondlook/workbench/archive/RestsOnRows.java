package secondlook.workbench.archive;

import java.util.Collection;

/** Something made later that rests on rows, such as a decision. Whoever keeps such things says how many there are. */
public interface RestsOnRows {

    /** How many rest on a row of one of these files. */
    int countOn(Collection<Integer> files);
}
