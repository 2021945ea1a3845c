package secondlook.workbench.triage;

import java.util.List;
import java.util.Map;
import secondlook.casework.indicator.ReasonClass;

/**
 * One page of the reading order.
 *
 * @param sections the classes in their written order, each with its entries on this page
 * @param readFirst how many files of the filter were drawn at random and are not read yet by this reader
 * @param drawn those of them on this page, in the order in which they were drawn
 * @param page from 1
 * @param pages how many there are
 * @param matching how many case files match the filter
 * @param total how many closed case files have a reason, or are held back from this reader
 * @param byAgency how many of them each agency has, without the filter
 * @param byClass how many each class has, without the filter and without those held back
 * @param byAge how many each band of age has, without the filter
 */
public record OrderPage(
        List<Section> sections,
        int readFirst,
        List<ReadingOrderEntry> drawn,
        int page,
        int pages,
        int matching,
        int total,
        Map<String, Integer> byAgency,
        Map<ReasonClass, Integer> byClass,
        Map<OrderFilter.AgeBand, Integer> byAge) {

    /**
     * A class on this page.
     *
     * @param reasonClass the class
     * @param count how many case files of the filter stand in it
     * @param entries those on this page, oldest report first
     */
    public record Section(ReasonClass reasonClass, int count, List<ReadingOrderEntry> entries) {}
}
