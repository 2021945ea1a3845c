package secondlook.benchmark.planted;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import secondlook.benchmark.planted.Tally.Planted;
import secondlook.casework.scope.Basis;
import secondlook.casework.scope.ScopeRules;
import secondlook.casework.value.Truth;
import secondlook.workbench.triage.CaseFiles;

/** What the scope rules answer of single case files, beside the truth. */
final class PlantedScope {

    private PlantedScope() {}

    static Tally compare(CaseFiles caseFiles, Path truth) {
        Map<String, Truth.Value> given = new HashMap<>();
        ScopeRules rules = ScopeRules.builtIn();
        caseFiles.forEach(numbered -> rules.ask(numbered.caseFile()).stream()
                .filter(answer -> answer.basis() == Basis.FILE)
                .forEach(answer -> given.put(
                        answer.rule() + "|" + answer.caseFile().agency() + "|"
                                + answer.caseFile().reference(),
                        answer.truth().value())));
        Tally tally = new Tally();
        for (NamedCsvRecord planted : TruthTable.read(truth, "scope")) {
            String unit = planted.getField("agency") + "|" + planted.getField("case_key");
            tally.count(
                    planted.getField("rule"),
                    switch (planted.getField("answer").toLowerCase(Locale.ROOT)) {
                        case "meets" -> Planted.YES;
                        case "cannot_tell" -> Planted.CANNOT_TELL;
                        default -> Planted.NEAR_MISS;
                    },
                    unit,
                    given.get(planted.getField("rule") + "|" + unit));
        }
        return tally;
    }
}
