/**
 * Brings any agency's files in: a reader splits a file into rows, a mapping says what the rows mean, and every row gets
 * a verdict. Nothing here knows any agency; what is particular to one stands in its mapping.
 *
 * <p>Read {@link secondlook.workbench.intake.Intake} first, then {@link secondlook.workbench.intake.SourceMapping} and
 * {@link secondlook.workbench.intake.RowReading}, where a row is accepted or rejected.
 */
@NullMarked
package secondlook.workbench.intake;

import org.jspecify.annotations.NullMarked;
