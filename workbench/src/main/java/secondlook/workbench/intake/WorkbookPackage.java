package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The zip archive that a workbook is, looked at before anything is unpacked: what it is, how many parts it has and what
 * they are. Parts are read as XML without document types and without anything from outside.
 */
final class WorkbookPackage implements AutoCloseable {

    private static final int MOST_ENTRIES = 4_000;
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    private final ZipFile zip;
    private final XMLInputFactory xml;
    private final long[] unpacked = new long[1];

    private WorkbookPackage(ZipFile zip) {
        this.zip = zip;
        this.xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    static WorkbookPackage open(Path file) throws IOException {
        byte[] first = new byte[8];
        try (InputStream input = Files.newInputStream(file)) {
            first = input.readNBytes(8);
        }
        if (begins(first, OLD_OFFICE)) {
            throw new WorkbookException("it is protected with a password or kept in the old format of before 2007."
                    + " Ask the agency for it without a password, saved as .xlsx or as CSV.");
        }
        if (!begins(first, ZIP)) {
            throw new WorkbookException("it is no workbook. Maybe it is text with a wrong name, or was cut off.");
        }
        ZipFile zip = opened(file);
        try {
            look(zip);
            return new WorkbookPackage(zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile opened(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new WorkbookException("its archive is damaged or was cut off. Ask the agency to send it again.");
        }
    }

    private static boolean begins(byte[] first, byte[] mark) {
        return first.length >= mark.length && Arrays.equals(Arrays.copyOf(first, mark.length), mark);
    }

    private static void look(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new WorkbookException("it has " + zip.size() + " parts; a workbook has some dozens. It was not read."
                    + " Maybe it was made to do harm, or is an archive of files.");
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new WorkbookException("it is a binary workbook (.xlsb). Ask the agency to save it as .xlsx or CSV.");
        }
        if (zip.getEntry("content.xml") != null) {
            throw new WorkbookException("it is an OpenDocument file. Ask the agency to save it as .xlsx or as CSV.");
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw new WorkbookException("it is an archive of other files and no workbook. Archives are not unpacked.");
        }
    }

    /** Whether some part's name ends so. */
    boolean hasPart(String ending) {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            if (entries.nextElement().getName().toLowerCase(Locale.ROOT).contains(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A part of this name, or null where there is none. The caller closes it. */
    @Nullable
    XMLStreamReader part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        long packed = Math.max(1, entry.getCompressedSize());
        return xml.createXMLStreamReader(new WorkbookPart(zip.getInputStream(entry), packed, unpacked));
    }

    /** Goes to the next event; a document type, which a workbook never has, ends the reading. */
    static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
            throw new WorkbookException(
                    "it holds declarations that no workbook has. It was not read." + " Maybe it was made to do harm.");
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
