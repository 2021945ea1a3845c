package secondlook.workbench.archive;

import org.jspecify.annotations.Nullable;

/**
 * A fact about to be taken in.
 *
 * @param shape the archive's number of the part of the mapping that made it
 * @param opensCase whether it is the head of the case file that it names
 * @param caseReference the agency's reference of the case it belongs to, or null
 * @param key its own key, or null
 * @param person the agency's key of the person it speaks of, or null
 * @param parent the kind and key of the record it follows, where that is neither a case nor a person; or null
 * @param content one text for each of the kind's fields, as {@link ValueText} writes it
 */
// why: one is made for each row and never changed; a list would cost a copy of every cell.
@SuppressWarnings("ArrayRecordComponent")
public record NewFact(
        int shape,
        boolean opensCase,
        @Nullable String caseReference,
        @Nullable String key,
        @Nullable String person,
        @Nullable String parent,
        @Nullable String[] content) {

    /** Values may be personal: only the shape is shown. */
    @Override
    public String toString() {
        return "NewFact[" + shape + "]";
    }
}
