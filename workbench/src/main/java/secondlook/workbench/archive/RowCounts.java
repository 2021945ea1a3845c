package secondlook.workbench.archive;

/**
 * The arithmetic of the rows of one file. Invariant: read = accepted + repeated + rejected + skipped.
 */
public record RowCounts(int read, int accepted, int repeated, int rejected, int skipped) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    public RowCounts {
        if (read != accepted + repeated + rejected + skipped) {
            throw new IllegalArgumentException("Rows do not add up: [" + read + "] read, [" + accepted + "] accepted, ["
                    + repeated + "] repeated, [" + rejected + "] rejected, [" + skipped + "] skipped.");
        }
    }

    /** The sums. */
    public RowCounts plus(RowCounts more) {
        return new RowCounts(
                read + more.read,
                accepted + more.accepted,
                repeated + more.repeated,
                rejected + more.rejected,
                skipped + more.skipped);
    }
}
