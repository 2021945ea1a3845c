package secondlook.casework.wording;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * The marks of a stream of notes, one at a time, in the order of the notes and of their places in each. Holds the marks of
 * one note at most, so a file of any length may pass. Not thread-safe; share the matcher instead.
 */
public final class MarkedNotes implements Iterator<MarkedNotes.NoteMark> {

    private final WordingMatcher matcher;
    private final Iterator<Note> notes;
    private final Queue<NoteMark> waiting = new ArrayDeque<>();

    /** A text and the key that its row goes by. */
    public record Note(String id, String text) {
        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    /** A mark and the key of the note that it stands in. */
    public record NoteMark(String id, Mark mark) {}

    public MarkedNotes(WordingMatcher matcher, Iterator<Note> notes) {
        this.matcher = matcher;
        this.notes = notes;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && notes.hasNext()) {
            Note note = notes.next();
            for (Mark mark : matcher.marks(note.text())) {
                waiting.add(new NoteMark(note.id(), mark));
            }
        }
        return !waiting.isEmpty();
    }

    @Override
    public NoteMark next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All notes were read.");
        }
        return waiting.remove();
    }
}
