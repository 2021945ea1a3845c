package secondlook.workbench.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;

/**
 * What people judged to be named in the words of a row, as facts that cite the cell with those words.
 *
 * @param naming the candidate's number
 * @param name how the person is named within the case file; nobody else there is named so
 * @param person the person's stable number; null for a phone, vehicle or place
 * @param facts of a person the row that records them and their role, *mentioned*; of a thing the row that records it
 */
public record NamedInWords(
        long naming, String name, @Nullable Long person, List<Fact> facts) {

    private static final String NAME = "named in words ";

    /** How what a candidate names is named within a case file. */
    static String nameOf(long naming) {
        return NAME + naming;
    }

    /** Whether a fact of a case file stands there because people judged that words name it. */
    public static boolean isNamed(Fact fact) {
        String key = fact.key();
        String person = fact.person();
        return (key != null && key.startsWith(NAME)) || (person != null && person.startsWith(NAME));
    }

    public NamedInWords {
        facts = List.copyOf(facts);
    }

    /** A case file as its rows record it: without what stands there because people judged that words name it. */
    public static CaseFile asRecorded(CaseFile caseFile) {
        if (caseFile.facts().stream().noneMatch(NamedInWords::isNamed)) {
            return caseFile;
        }
        return new CaseFile(
                caseFile.id(),
                caseFile.head(),
                caseFile.facts().stream().filter(fact -> !isNamed(fact)).toList(),
                caseFile.persons().stream()
                        .filter(person -> person.involvements().stream().noneMatch(NamedInWords::isNamed))
                        .toList(),
                caseFile.elsewhere(),
                caseFile.material(),
                caseFile.homes());
    }

    /** Numbers only. */
    @Override
    public String toString() {
        return "NamedInWords[" + naming + "]";
    }
}
