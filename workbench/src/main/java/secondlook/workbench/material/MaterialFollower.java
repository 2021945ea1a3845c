package secondlook.workbench.material;

import secondlook.workbench.access.Viewer;

/**
 * Who has to know that files came into use or went out of it, after that is done. A port, so that data still flows one way.
 */
public interface MaterialFollower {

    /** Called once the change is kept; returns at once. */
    void filesChanged(Viewer viewer);

    /** Whether what follows is being made anew now. */
    boolean isRenewing();
}
