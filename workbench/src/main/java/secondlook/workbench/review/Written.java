package secondlook.workbench.review;

import java.util.List;

/**
 * What a reader wrote on the way to a decision: notes on rows, and what was found in each task of the second look. It is
 * frozen with the decision, for the notes themselves can be taken out and written anew.
 *
 * @param notes those in use when the decision was confirmed, in the order of the material
 * @param tasks in the order of the tasks
 */
public record Written(List<Note> notes, List<TaskAnswer> tasks) {

    /** Nothing was written. */
    public static final Written NOTHING = new Written(List.of(), List.of());

    public Written {
        notes = List.copyOf(notes);
        tasks = List.copyOf(tasks);
    }

    /** Ids only: the words may be personal. */
    @Override
    public String toString() {
        return "Written[" + notes.size() + " notes, " + tasks.size() + " tasks]";
    }
}
