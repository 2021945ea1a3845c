/**
 * What was received and what it says: files, their rows with a verdict each, the facts read out of them, case files and
 * the register of material. Nothing received is ever altered or deleted; a withdrawn or superseded file keeps its rows
 * and loses only its facts, which can be read out of the rows again.
 *
 * <p>Read {@link secondlook.workbench.archive.Archive} first, then {@link secondlook.workbench.archive.SourceRow} and
 * {@link secondlook.workbench.archive.BatchWriter}, through which intake writes.
 */
@NullMarked
package secondlook.workbench.archive;

import org.jspecify.annotations.NullMarked;
