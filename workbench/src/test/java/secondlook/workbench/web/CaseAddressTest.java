package secondlook.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.CaseFileId;

class CaseAddressTest {

    @Test
    void usualReferenceStaysReadable() {
        assertThat(CaseAddress.of(new CaseFileId("northmere-police", "NP/15/02291")))
                .isEqualTo("/case/northmere-police/NP~15~02291");
    }

    @Test
    void everyReferenceComesBackAsItWas() {
        Random random = new Random(17);
        String awkward = "/~!.;%\\?#& \"'éø漢𝄞ab09-_";
        int[] letters = awkward.codePoints().toArray();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder reference = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                reference.appendCodePoint(letters[random.nextInt(letters.length)]);
            }

            String segment = CaseAddress.encode(reference.toString());

            assertThat(segment).matches("[A-Za-z0-9._~!-]+").isNotIn(".", "..");
            assertThat(CaseAddress.decode(segment)).isEqualTo(reference.toString());
        }
    }
}
