/**
 * CSV files read whole, on several threads, into distinct values and codes. Read {@link
 * secondlook.linkage.csv.CsvTable} first.
 */
@NullMarked
package secondlook.linkage.csv;

import org.jspecify.annotations.NullMarked;
