package secondlook.workbench.intake;

/** Is told how far an import has come. Called in the importing thread; it must not fail. */
public interface ProgressListener {

    /** For those who need not know. */
    ProgressListener NONE = (file, records, bytes) -> {};

    /**
     * Called every few thousand rows.
     *
     * @param file its name
     * @param records read up to now
     * @param bytes of the whole file
     */
    void reading(String file, long records, long bytes);

    /** Called between two rows, also of a reading before the one that is told of: a place to let others go first. */
    default void betweenRows() {}
}
