package secondlook.workbench.people;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;

/**
 * What is recorded of one mention.
 *
 * @param rows the rows that record the person, at least one
 * @param involvements the rows that give a role in a case file
 * @param places the rows that tie a place or a home to the person
 */
record MentionMaterial(
        RecordStore.Mention mention,
        List<Fact> rows,
        List<Fact> involvements,
        List<Fact> places,
        SortedSet<Integer> caseFiles) {

    /** The roles that the rows give, in alphabetical order. */
    SortedSet<String> roles() {
        SortedSet<String> roles = new TreeSet<>();
        involvements.forEach(row -> {
            String role = row.text(Field.ROLE).orNull();
            if (role != null) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** The name as recorded, or that none is. */
    String name() {
        for (Fact row : rows) {
            String both = (text(row, Field.FORENAME) + " " + text(row, Field.SURNAME)).strip();
            String name = both.isEmpty() ? text(row, Field.FULL_NAME) : both;
            String other = name.isEmpty() ? text(row, Field.NICKNAME) : "";
            if (!name.isEmpty() || !other.isEmpty()) {
                return name.isEmpty() ? "“" + other + "”" : name;
            }
        }
        return "Name not recorded";
    }

    private static String text(Fact row, Field field) {
        String text = row.text(field).orNull();
        return text == null ? "" : text.strip();
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "MentionMaterial[" + mention.id() + "]";
    }
}
