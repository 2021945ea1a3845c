package secondlook.casework.scope;

import java.util.List;

/**
 * A named, versioned rule: a case file is within it where every test holds.
 *
 * @param key its stable name, such as "group-based"
 * @param version raised with every change of its text
 * @param title for a page
 * @param source where the definition comes from
 * @param text the file as read, to be printed with every count
 * @param tests in their order
 */
public record ScopeRule(String key, int version, String title, String source, String text, List<ScopeTest> tests) {

    public ScopeRule {
        tests = List.copyOf(tests);
    }
}
