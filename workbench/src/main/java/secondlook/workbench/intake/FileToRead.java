package secondlook.workbench.intake;

import java.nio.file.Path;

/** A file and the mapping that says what its rows mean. */
public record FileToRead(Path path, SourceMapping mapping) {

    String name() {
        return String.valueOf(path.getFileName());
    }
}
