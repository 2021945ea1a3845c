package secondlook.workbench.archive;

import org.jspecify.annotations.Nullable;

/**
 * A file in use, as what comes after it is compared with it.
 *
 * @param sheet of a workbook, or null
 * @param mapping the name of the mapping it was read through
 * @param mappingSha256 of the mapping it was read through
 */
public record StandingFile(int number, @Nullable String sheet, String sha256, String mapping, String mappingSha256) {}
