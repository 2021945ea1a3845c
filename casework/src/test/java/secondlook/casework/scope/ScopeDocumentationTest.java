package secondlook.casework.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScopeDocumentationTest {

    @Test
    void everyNameThatARuleMayUseIsDocumented() throws IOException {
        String documented = Files.readString(Path.of("../docs/method/scope-rules.md"));

        for (ScopeFact fact : ScopeFact.values()) {
            assertThat(documented).contains("| `" + fact.key() + "` |").contains("| " + fact.meaning() + " |");
        }
    }
}
