package secondlook.workbench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.report.QualityReport.Line;

/**
 * Withholds what rests on few files, so that a figure about a group does not speak of one child. Of a group nothing but its
 * name is said where fewer than {@link #FEWEST} of its files were read, or where fewer than that, but more than none, of
 * those read are to be read again, or not. Where one group alone would be withheld its figures would follow from the total,
 * so that the group with the next fewest readings is withheld too.
 */
final class SmallCounts {

    /** The fewest that may be told. */
    static final int FEWEST = 5;

    private SmallCounts() {}

    static List<Line> withheld(Map<String, Estimate> groups) {
        Set<String> withheld = new HashSet<>();
        groups.forEach((group, estimate) -> {
            if (isSmall(estimate)) {
                withheld.add(group);
            }
        });
        if (withheld.size() == 1) {
            groups.entrySet().stream()
                    .filter(each -> !withheld.contains(each.getKey()))
                    .min(Comparator.comparingInt((Map.Entry<String, Estimate> each) ->
                                    each.getValue().read())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(each -> withheld.add(each.getKey()));
        }
        List<Line> lines = new ArrayList<>();
        groups.forEach((group, estimate) -> lines.add(new Line(group, withheld.contains(group) ? null : estimate)));
        return lines;
    }

    /** What may be told of files that are no part of a total: null where fewer than enough were read. */
    static @Nullable Estimate alone(Estimate estimate) {
        return estimate.read() < FEWEST ? null : estimate;
    }

    private static boolean isSmall(Estimate estimate) {
        int no = estimate.read() - estimate.yes() - estimate.cannotTell();
        return estimate.read() < FEWEST || isFew(estimate.yes()) || isFew(no) || isFew(estimate.cannotTell());
    }

    private static boolean isFew(int count) {
        return count > 0 && count < FEWEST;
    }
}
