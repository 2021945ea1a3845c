package secondlook.benchmark.linkage;

import java.util.ArrayList;
import java.util.List;
import secondlook.linkage.model.Comparison;
import secondlook.linkage.model.ComparisonLevel;
import secondlook.linkage.model.ComparisonModel;

/** The plain model of six fields, with weights by hand, and the same comparisons as SQL. */
final class PlainModel {
    private PlainModel() {}

    static ComparisonModel model() {
        return ComparisonModel.builder()
                .idField("id")
                .prior(1.5e-6)
                .blockOn("first_name", "surname")
                .blockOn("dob")
                .blockOn("postcode", "surname")
                .compare(weighed(
                        Comparison.name("first_name", 0.92, 0.88), "0.85 0.05 0.02 0.08", "0.006 0.002 0.002 0.99"))
                .compare(weighed(
                        Comparison.name("surname", 0.92, 0.88), "0.85 0.05 0.02 0.08", "0.001 0.001 0.001 0.997"))
                .compare(weighed(Comparison.edits("dob", 1, 2), "0.9 0.05 0.02 0.03", "0.00003 0.0007 0.006 0.99327"))
                .compare(weighed(Comparison.same("city"), "0.8 0.2", "0.004 0.996"))
                .compare(weighed(Comparison.same("postcode"), "0.75 0.25", "0.000001 0.999999"))
                .compare(weighed(Comparison.same("occupation"), "0.8 0.2", "0.005 0.995"))
                .build();
    }

    private static Comparison weighed(Comparison comparison, String m, String u) {
        List<ComparisonLevel> levels = new ArrayList<>();
        String[] ms = m.split(" ");
        String[] us = u.split(" ");
        int at = 0;
        for (ComparisonLevel level : comparison.levels()) {
            levels.add(
                    level.isMissing()
                            ? level
                            : level.withM(Double.parseDouble(ms[at])).withU(Double.parseDouble(us[at++])));
        }
        return comparison.withLevels(levels);
    }
}
