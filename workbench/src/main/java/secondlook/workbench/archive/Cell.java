package secondlook.workbench.archive;

/** One cell as received. */
public record Cell(String column, String raw) {

    /** Cells may be personal: only the column is shown. */
    @Override
    public String toString() {
        return "Cell[" + column + "]";
    }
}
