package secondlook.workbench.database;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * What the parts of one page ask of the database alike is asked once, so that a page also says the same throughout. Only
 * for pages that change nothing of what is asked; anywhere else every question is asked.
 *
 * <p>Kept for the thread that makes the page, until the page is made.
 */
public final class OncePerPage {

    private static final ScopedValue<Map<Object, Object>> ASKED = ScopedValue.newInstance();

    private OncePerPage() {}

    /** Makes a page within which nothing is asked twice. */
    public static void make(Callable<?> page) throws Exception {
        ScopedValue.where(ASKED, new HashMap<>()).call(page::call);
    }

    /**
     * The answer, which an earlier part of the page may have had already.
     *
     * @param question equal to that of everyone who asks the same, of the same database
     * @param asking gives the answer; immutable, for others get the same one
     */
    @SuppressWarnings("unchecked")
    public static <T> T ask(Object question, Supplier<T> asking) {
        if (!ASKED.isBound()) {
            return asking.get();
        }
        Map<Object, Object> asked = ASKED.get();
        Object known = asked.get(question);
        if (known == null) {
            known = asking.get();
            asked.put(question, known);
        }
        return (T) known;
    }
}
