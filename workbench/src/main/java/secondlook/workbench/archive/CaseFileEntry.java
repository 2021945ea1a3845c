package secondlook.workbench.archive;

import secondlook.casework.casefile.CaseFileId;

/** A case file as the archive numbers it: the number is short, and local to one workspace. */
public record CaseFileEntry(int number, CaseFileId id) {}
