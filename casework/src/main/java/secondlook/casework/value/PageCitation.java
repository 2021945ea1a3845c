package secondlook.casework.value;

/**
 * A paragraph of a received document.
 *
 * @param file the received file, by its number in the archive
 * @param page from 1
 * @param paragraph from 1, within the page
 */
public record PageCitation(int file, int page, int paragraph) implements Citation {

    public PageCitation {
        if (page < 1 || paragraph < 1) {
            throw new IllegalArgumentException(
                    "Pages and paragraphs start at 1, not [" + page + "] and [" + paragraph + "].");
        }
    }

    @Override
    public int place() {
        return page;
    }
}
