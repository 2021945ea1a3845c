package secondlook.workbench.intake;

import org.jspecify.annotations.Nullable;

/** One record a line. Not thread-safe. */
final class JsonLineTexts implements JsonTexts {

    private final LineReader lines;
    private int line;

    JsonLineTexts(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable String next() {
        String text = lines.next();
        if (text == null) {
            return null;
        }
        line++;
        return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public boolean wasTooLong() {
        return lines.wasTooLong();
    }

    @Override
    public void close() {
        lines.close();
    }
}
