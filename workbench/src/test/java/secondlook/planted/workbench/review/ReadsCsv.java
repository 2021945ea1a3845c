package secondlook.planted.workbench.review;

import de.siegmar.fastcsv.reader.CsvReader;

/** Breaks: agencies' formats are read only in intake. */
final class ReadsCsv {
    private ReadsCsv() {}

    static CsvReader.CsvReaderBuilder broken() {
        return CsvReader.builder();
    }
}
