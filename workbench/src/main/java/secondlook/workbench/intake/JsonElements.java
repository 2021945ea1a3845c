package secondlook.workbench.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a file that is one list, {@code [{…}, {…}]}, or objects that run over several lines. It only counts
 * brackets; what stands between them is taken apart later. A line break inside a text, which JSON has not, ends the text,
 * so that a quotation mark that is never closed costs one record and not all that follow. Not thread-safe.
 */
final class JsonElements implements JsonTexts {

    private static final int NONE = -1;
    /** Characters looked at to tell how a file is written. */
    private static final int LOOKED_AT = 1 << 16;

    private final Reader source;
    private final char[] chunk = new char[1 << 16];
    private final StringBuilder element = new StringBuilder();
    private int at;
    private int end;
    private int linesRead = 1;
    private int line = 1;
    private boolean inList;
    private boolean tooLong;

    JsonElements(Reader source) {
        this.source = source;
    }

    /**
     * Whether a file is written so and not as one object a line: it begins with a list, or with an object that its first
     * line does not end and the second goes on with.
     */
    static boolean areIn(Reader source) {
        try (JsonElements elements = new JsonElements(source)) {
            int first = elements.firstOfARecord();
            if (first != '{') {
                return first == '[';
            }
            for (int depth = 0, read = 0; read < LOOKED_AT; read++) {
                int c = elements.take();
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                if (c == '"') {
                    elements.passText();
                }
                if (depth == 0 || c == NONE) {
                    return false;
                }
                if (c == '\n' || c == '\r') {
                    int next = elements.firstOfARecord();
                    return next == '"' || next == '}';
                }
            }
            return false;
        }
    }

    @Override
    public @Nullable String next() {
        tooLong = false;
        element.setLength(0);
        while (true) {
            int c = firstOfARecord();
            line = linesRead;
            if (c == NONE) {
                return atEnd();
            } else if (c == ',' || (c == ']' && inList)) {
                inList &= c == ',';
                take();
            } else if (c == '[' && !inList) {
                inList = true;
                take();
            } else {
                readElement();
                return element.toString();
            }
        }
    }

    /** A list that is not closed was cut off, and somebody has to be told. */
    private @Nullable String atEnd() {
        if (!inList) {
            return null;
        }
        inList = false;
        return "[";
    }

    private void readElement() {
        int depth = 0;
        for (int c = peek(); c != NONE; c = peek()) {
            boolean isOver = depth == 0 && (c == ',' || c == ']' || c == '\n' || c == '\r');
            if (isOver && !element.isEmpty()) {
                return;
            }
            keep((char) take());
            if (c == '"') {
                passText();
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth <= 0) {
                    return;
                }
            }
        }
    }

    /** Behind the quotation mark that ends a text, or before the line break that should not stand in it. */
    private void passText() {
        for (int c = peek(); c != NONE && c != '\n' && c != '\r'; c = peek()) {
            keep((char) take());
            if (c == '"') {
                return;
            }
            if (c == '\\' && peek() != NONE) {
                keep((char) take());
            }
        }
    }

    private void keep(char c) {
        if (tooLong) {
            return;
        }
        element.append(c);
        if (element.length() > LineReader.LONGEST) {
            tooLong = true;
            element.setLength(LineReader.KEPT);
            element.trimToSize();
        }
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public boolean wasTooLong() {
        return tooLong;
    }

    private int firstOfARecord() {
        int c = peek();
        while (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF') {
            take();
            c = peek();
        }
        return c;
    }

    private int take() {
        int c = peek();
        if (c != NONE) {
            at++;
            linesRead += c == '\n' || (c == '\r' && peek() != '\n') ? 1 : 0;
        }
        return c;
    }

    private int peek() {
        try {
            while (at >= end) {
                int count = source.read(chunk, 0, chunk.length);
                if (count < 0) {
                    return NONE;
                }
                at = 0;
                end = count;
            }
            return chunk[at];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
