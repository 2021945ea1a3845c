package secondlook.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    private static Estimate of(int yes, int no) {
        return Estimate.of(List.of(new Estimate.Layer(500, yes, no, 0)));
    }

    private static List<String> told(Map<String, Estimate> groups) {
        return SmallCounts.withheld(groups).stream()
                .filter(line -> line.estimate() != null)
                .map(QualityReport.Line::group)
                .toList();
    }

    @Test
    void aGroupThatFollowsFromTheTotalIsWithheldWithAnother() {
        Map<String, Estimate> groups = new LinkedHashMap<>();
        groups.put("girls", of(40, 60));
        groups.put("boys", of(2, 1));
        groups.put("not recorded", of(10, 20));

        assertThat(told(groups)).containsExactly("girls");
    }

    @Test
    void fewOfMayBeToldNeither() {
        Map<String, Estimate> groups = new LinkedHashMap<>();
        groups.put("girls", of(40, 60));
        groups.put("boys", of(2, 90));
        groups.put("girls and boys", of(90, 3));

        assertThat(told(groups)).containsExactly("girls");
    }

    @Test
    void noneIsNoSmallCount() {
        Map<String, Estimate> groups = new LinkedHashMap<>();
        groups.put("girls", of(0, 60));
        groups.put("boys", of(0, 40));

        assertThat(told(groups)).containsExactly("girls", "boys");
    }
}
