package secondlook.workbench.pipeline;

import java.time.Duration;

/** Hears how far the flow has come. Called on the thread that runs it. */
public interface StageListener {

    /** For those who need not know. */
    StageListener SILENT = new StageListener() {
        @Override
        public void started(Stage stage) {}

        @Override
        public void finished(Stage stage, String sentence, Duration took) {}
    };

    void started(Stage stage);

    /**
     * @param sentence what the stage made, in one sentence of counts
     * @param took wall-clock time
     */
    void finished(Stage stage, String sentence, Duration took);
}
