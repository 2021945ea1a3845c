package secondlook.workbench.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import secondlook.casework.value.Citation;
import secondlook.casework.value.PageCitation;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.web.CitationLink;

/** How rows are named in a line, "Log, row 1,204", and where they open. */
public final class RowNames {

    private final int caseFile;
    private final Map<Integer, SourceFile> files;

    /** @param caseFile to which the row's page leads back */
    public RowNames(List<SourceFile> files, int caseFile) {
        this.caseFile = caseFile;
        this.files = files.stream().collect(Collectors.toUnmodifiableMap(SourceFile::number, Function.identity()));
    }

    /** The row as a link, with the cell marked where one is cited. */
    public CitationLink link(Citation citation) {
        return switch (citation) {
            case RowCitation(int file, int record, String column) ->
                new CitationLink(name(file) + ", row " + count(record), address(file, record, column));
            case PageCitation(int file, int page, int paragraph) ->
                new CitationLink(
                        name(file) + ", page " + count(page) + ", paragraph " + count(paragraph),
                        address(file, page, null));
        };
    }

    /** All of them, each row once: a reason that rests on two cells of one row names the row once. */
    public List<CitationLink> links(List<? extends Citation> citations) {
        return citations.stream()
                .sorted()
                .map(this::link)
                .collect(Collectors.toMap(
                        RowNames::row, Function.identity(), RowNames::both, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Where the row stands, whichever cell is cited: files of two agencies may have one name. */
    private static String row(CitationLink link) {
        int cell = link.href().indexOf("&cell=");
        return cell < 0 ? link.href() : link.href().substring(0, cell);
    }

    /** One link to a row that is cited for two cells, with both marked. */
    private static CitationLink both(CitationLink first, CitationLink second) {
        int cell = second.href().indexOf("&cell=");
        boolean marked = cell < 0 || (first.href() + "&").contains(second.href().substring(cell) + "&");
        return marked
                ? first
                : new CitationLink(first.text(), first.href() + second.href().substring(cell));
    }

    /** The agency that sent the file, or the file's number where it is not known. */
    public String agency(int file) {
        SourceFile found = files.get(file);
        return found == null ? String.valueOf(file) : found.agency();
    }

    /** "Home log": the file's name without folder and ending. */
    public String name(int file) {
        SourceFile found = files.get(file);
        if (found == null) {
            return "File " + file;
        }
        String name = found.name().substring(found.name().lastIndexOf('/') + 1);
        int ending = name.lastIndexOf('.');
        String words = (ending > 0 ? name.substring(0, ending) : name)
                .replaceAll("[_-]+", " ")
                .strip();
        String sheet = found.sheet() == null ? "" : ", " + found.sheet();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + sheet;
    }

    private String address(int file, int record, @Nullable String column) {
        String cell = column == null ? "" : "&cell=" + UriUtils.encode(column, StandardCharsets.UTF_8);
        return "/rows/" + file + "/" + record + "?case=" + caseFile + cell;
    }

    public static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
