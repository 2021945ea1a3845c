package secondlook.workbench.review;

import secondlook.workbench.access.Viewer;

/** For tests of other rooms: records readers' own readings as the page does. */
public final class ReadingsOfDrawn {

    private ReadingsOfDrawn() {}

    public static void record(OwnReadings readings, Viewer reader, int caseFile, String again) {
        readings.record(reader, caseFile, "Read in full.", again);
    }
}
