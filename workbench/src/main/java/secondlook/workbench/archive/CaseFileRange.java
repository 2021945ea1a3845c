package secondlook.workbench.archive;

/**
 * Case files by number, both ends included. Facts that belong to no case file stand under 0, before all the others.
 */
public record CaseFileRange(int first, int last) {

    public CaseFileRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("A range of case files cannot go from [" + first + "] to [" + last
                    + "]. Maybe its ends were swapped.");
        }
    }

    /** Every fact: first those that belong to no case file, then case file by case file. */
    public static CaseFileRange everything() {
        return new CaseFileRange(0, Integer.MAX_VALUE);
    }

    /** All case files. */
    public static CaseFileRange caseFiles() {
        return new CaseFileRange(1, Integer.MAX_VALUE);
    }

    /** Only the facts that belong to no case file. */
    public static CaseFileRange outsideCaseFiles() {
        return new CaseFileRange(0, 0);
    }

    /** One case file. */
    public static CaseFileRange only(int caseFile) {
        return new CaseFileRange(caseFile, caseFile);
    }
}
