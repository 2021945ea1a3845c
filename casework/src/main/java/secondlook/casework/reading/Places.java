package secondlook.casework.reading;

import java.util.regex.Pattern;
import secondlook.casework.casefile.PlaceWords;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.Recorded;

/** Whether a place is named, so that it can be told to be the same in another case file. */
public final class Places {

    private static final TermList VAGUE = TermList.named("vague-place");

    /** "a takeaway off Tarrow Street", "takeaway, name not recorded": a kind of place, and no place. */
    private static final Pattern UNNAMED = Pattern.compile(
            "(?i)^(?:an?|some|one of the|unknown|unnamed) .*|.*\\b(?:name|number|address|exact place)s? (?:is )?(?:not|un)"
                    + " ?(?:recorded|known|given|stated|remembered)\\b.*|.*\\bunnamed\\b.*");

    private Places() {}

    /** The place's name for comparison; empty where it is a kind of place and not a name. */
    public static String name(Recorded<String> place) {
        String words = place.orNull();
        if (words == null
                || VAGUE.isAllOf(words)
                || UNNAMED.matcher(words.strip()).matches()) {
            return "";
        }
        return PlaceWords.plain(words);
    }
}
