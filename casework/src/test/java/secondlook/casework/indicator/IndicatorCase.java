package secondlook.casework.indicator;

import secondlook.casework.CaseFileBuilder;
import secondlook.casework.value.Truth.Value;

/** One line of the tables: an indicator, a case file told in a few rows, and what is to be answered. */
record IndicatorCase(String indicator, Value expected, String tells, CaseFileBuilder caseFile, String sentence) {

    static IndicatorCase yes(String indicator, String tells, CaseFileBuilder caseFile, String sentence) {
        return new IndicatorCase(indicator, Value.YES, tells, caseFile, sentence);
    }

    static IndicatorCase no(String indicator, String tells, CaseFileBuilder caseFile) {
        return new IndicatorCase(indicator, Value.NO, tells, caseFile, "Not seen in the material read");
    }

    static IndicatorCase cannotTell(String indicator, String tells, CaseFileBuilder caseFile, String missing) {
        return new IndicatorCase(indicator, Value.CANNOT_TELL, tells, caseFile, missing);
    }

    @Override
    public String toString() {
        return indicator + ": " + expected + " " + tells;
    }
}
