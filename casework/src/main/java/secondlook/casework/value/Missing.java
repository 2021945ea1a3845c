package secondlook.casework.value;

import org.jspecify.annotations.Nullable;

/**
 * A fact that would be needed to tell, and is not there.
 *
 * @param what in words for a page, such as "the result of the line of enquiry: not supplied"
 * @param where the cell or row that leaves it open, or null where the material has no such field
 */
public record Missing(String what, @Nullable Citation where) {}
