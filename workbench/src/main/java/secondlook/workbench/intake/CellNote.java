package secondlook.workbench.intake;

/**
 * Something to know about a cell that its reader noticed.
 *
 * @param place of the cell in its row, from 0
 */
record CellNote(int place, String what) {}
