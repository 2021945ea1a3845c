/**
 * Missing from care: episodes joined across police, social care and homes, hours to a first action, return interviews, where
 * agencies' counts disagree, and the share of a home's children who were missing in each week. Keeps no table: it reads the
 * archive's rows and who is who.
 *
 * <p>Read {@link secondlook.workbench.missing.MissingRecords} first.
 */
@NullMarked
package secondlook.workbench.missing;

import org.jspecify.annotations.NullMarked;
