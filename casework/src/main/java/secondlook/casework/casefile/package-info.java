/**
 * What a case file is: facts of one matter as agencies recorded them, the people in it, what reaches it from elsewhere
 * and what material could not be read.
 *
 * <p>Read {@link secondlook.casework.casefile.FactKind} first, then {@link secondlook.casework.casefile.Fact} and
 * {@link secondlook.casework.casefile.CaseFile}.
 */
@NullMarked
package secondlook.casework.casefile;

import org.jspecify.annotations.NullMarked;
