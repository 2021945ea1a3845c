package secondlook.workbench.triage;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;

/** The sex of the children whom a case file records as harmed, for counts alone: it never orders, filters or groups. */
enum ChildrenSex {
    GIRLS("girls"),
    BOYS("boys"),
    BOTH("girls and boys"),
    NOT_RECORDED("not recorded");

    private final String words;

    ChildrenSex(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static ChildrenSex of(CaseFile caseFile) {
        Set<String> recorded = caseFile.recordedAs("victim").stream()
                .flatMap(child -> child.mentions().stream())
                .flatMap(mention -> Stream.ofNullable(mention.text(Field.SEX).orNull()))
                .map(written -> written.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean girls = recorded.stream()
                .anyMatch(written -> Set.of("f", "female", "girl").contains(written));
        boolean boys =
                recorded.stream().anyMatch(written -> Set.of("m", "male", "boy").contains(written));
        if (girls && boys) {
            return BOTH;
        }
        return girls ? GIRLS : boys ? BOYS : NOT_RECORDED;
    }
}
