/**
 * What leaves the workbench as files: everything the program believes, keyed by agency, file, record number and source
 * key, so that it can be checked from outside.
 *
 * <p>Read {@link secondlook.workbench.report.Export} first; docs/export.md documents every file.
 */
@NullMarked
package secondlook.workbench.report;

import org.jspecify.annotations.NullMarked;
