package secondlook.synthetic;

import java.util.ArrayList;
import java.util.List;

/** One row on its way to a file, with what is true of it. Mutable until its case is written. */
final class Row {
    private final Table table;
    private final String[] cells;
    private final List<Mention> mentions = new ArrayList<>(1);
    private final List<Mark> marks = new ArrayList<>(0);
    private final List<String> unreadable = new ArrayList<>(0);
    private String role = "";
    private String sealedAs = "";

    /**
     * Who a row speaks of.
     *
     * @param slot which of the people of the row: its role, or a number where a row names several
     * @param forenameOther whether the forename stands otherwise than it is
     */
    record Mention(String slot, Person person, boolean forenameOther, boolean surnameOther) {}

    /**
     * A stretch of text that blames or minimises a child, or that looks so and does not.
     *
     * @param start in code points from 0; {@code end} is the one after the last
     * @param kind author, quoted, corrective or harmless
     */
    record Mark(String column, int start, int end, String phrase, String kind) {}

    Row(Table table, String[] cells) {
        this.table = table;
        this.cells = cells;
    }

    Table table() {
        return table;
    }

    String[] cells() {
        return cells;
    }

    String get(String column) {
        return cells[table.place(column)];
    }

    Row set(String column, String value) {
        cells[table.place(column)] = value;
        return this;
    }

    Row mentions(String slot, Person person, ErrorModel.Rendered written) {
        mentions.add(new Mention(
                slot,
                person,
                !written.forename().equals(person.forename()),
                !written.surname().equals(person.surname())));
        return this;
    }

    Row inRole(String recordedRole) {
        role = recordedRole;
        return this;
    }

    /** The role in which a person's row was first recorded; empty for other rows. */
    String role() {
        return role;
    }

    List<Mention> mentions() {
        return mentions;
    }

    Row marks(Mark mark) {
        marks.add(mark);
        return this;
    }

    /** For a row that names nobody any more. */
    void forgetMentions() {
        mentions.clear();
    }

    /** Says that the row belongs to a class that intake must seal or refuse. */
    Row sealed(String kind) {
        sealedAs = kind;
        return this;
    }

    /** The class of a row that is to be sealed; empty for all others. */
    String sealedAs() {
        return sealedAs;
    }

    /** Writes a value that no reader can make sense of, and remembers it. */
    Row unreadable(String column, String raw) {
        unreadable.add(column);
        return set(column, raw);
    }

    /** Columns that hold what cannot be read. */
    List<String> unreadable() {
        return unreadable;
    }

    List<Mark> marks() {
        return marks;
    }

    /** The row's own key, its parts joined by a slash. */
    String ownKey() {
        StringBuilder key = new StringBuilder();
        for (String column : table.ownKey()) {
            key.append(key.isEmpty() ? "" : "/").append(get(column));
        }
        return key.toString();
    }
}
