package secondlook.workbench.triage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Supply;

/**
 * The case files that readers had before them last, each with all that it was made of, so that the next page about one need
 * not make it again. Thread-safe; two readers may make the same one at once. Memory: that of the last {@value #MOST}.
 */
final class KeptCaseFiles {

    private static final int MOST = 64;

    private final Map<Integer, Kept> lately = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Kept> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Whatever a case file is made of: where all of it is the same, so is the case file.
     *
     * @param files which files are in use
     * @param persons which links and judgements stand
     * @param named which words are judged to name somebody
     * @param things what things tie, the very same gathering
     * @param homes what is known of homes, the very same gathering
     * @param roles in which roles agencies record anybody, the very same gathering
     * @param supply what each agency handed over
     * @param lacking what of it the register lacks for this case file alone
     */
    record MadeOf(
            String files,
            Integer persons,
            String named,
            Object things,
            Object homes,
            Object roles,
            Map<String, Map<FactKind, Supply>> supply,
            Map<String, Set<FactKind>> lacking) {

        // why: a gathering is as large as the archive, and is made anew only where something changed
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(MadeOf other) {
            return things == other.things
                    && homes == other.homes
                    && roles == other.roles
                    && files.equals(other.files)
                    && persons.equals(other.persons)
                    && named.equals(other.named)
                    && supply.equals(other.supply)
                    && lacking.equals(other.lacking);
        }
    }

    private record Kept(MadeOf madeOf, CaseFile caseFile) {}

    /** The case file kept under the number where it was made of the same, else what the work makes. */
    @Nullable
    CaseFile of(int number, MadeOf now, Supplier<@Nullable CaseFile> work) {
        Kept known;
        synchronized (lately) {
            known = lately.get(number);
        }
        if (known != null && known.madeOf.isSame(now)) {
            return known.caseFile;
        }
        CaseFile made = work.get();
        if (made != null) {
            synchronized (lately) {
                lately.put(number, new Kept(now, made));
            }
        }
        return made;
    }
}
