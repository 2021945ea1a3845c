package secondlook.workbench.intake;

/** Counts, over all bytes of a file, letters of several bytes that are valid UTF-8 and bytes that are none. */
final class Utf8Count {

    private long letters;
    private long invalid;
    private int expected;
    private int seen;

    void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte each = bytes[i];
            if (each >= 0 && expected == 0) {
                continue;
            }
            add(each & 0xFF);
        }
    }

    private void add(int each) {
        if (expected > 0 && each >= 0x80 && each < 0xC0) {
            seen++;
            expected--;
            if (expected == 0) {
                letters++;
                seen = 0;
            }
            return;
        }
        invalid += seen;
        expected = each < 0xC2 || each > 0xF4 ? 0 : each < 0xE0 ? 1 : each < 0xF0 ? 2 : 3;
        seen = expected > 0 ? 1 : 0;
        invalid += expected == 0 && each >= 0x80 ? 1 : 0;
    }

    /** Letters of more than one byte. */
    long letters() {
        return letters;
    }

    /** Bytes that belong to no letter. */
    long invalid() {
        return invalid + seen;
    }
}
