package secondlook.workbench.web;

/**
 * The row that a sentence rests on, as a link.
 *
 * @param text how the row is named in a line: "log, row 1,204"
 * @param href the row's page within this program, from its root: "/rows/12/1204?cell=result"
 */
public record CitationLink(String text, String href) {

    public CitationLink {
        if (text.isBlank() || !href.startsWith("/")) {
            throw new IllegalArgumentException(
                    "Not a link to a row: [" + text + "] at [" + href + "]. Maybe the address lacks its first slash.");
        }
    }
}
