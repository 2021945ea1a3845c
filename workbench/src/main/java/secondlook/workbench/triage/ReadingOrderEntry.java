package secondlook.workbench.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.value.DateRange;

/**
 * One closed case file on the reading order.
 *
 * @param number the case file's number in the archive
 * @param id agency and reference
 * @param reasonClass where it stands, or null where no reason was seen in the material read
 * @param reported when it was reported, or null where that could not be read
 * @param closed the day it was closed, or null
 * @param youngestAge the youngest the child can have been at the event, or null where not recorded
 * @param oldestAge the oldest
 * @param rowsInFile how many rows the case file has
 */
public record ReadingOrderEntry(
        int number,
        CaseFileId id,
        @Nullable ReasonClass reasonClass,
        @Nullable DateRange reported,
        @Nullable LocalDate closed,
        @Nullable Integer youngestAge,
        @Nullable Integer oldestAge,
        int rowsInFile) {}
