package secondlook.synthetic;

import java.time.LocalDate;

/** What a scenario asks of a case before its files are written. Mutable, one per case. */
final class CaseShape {
    LocalDate reportedFrom = LocalDate.of(2008, 1, 1);
    LocalDate reportedTo = LocalDate.of(2025, 6, 30);
    int openDaysLeast = 34;
    int openDaysMost = 55;
    int outcome = 15;
    /** Where not empty, written in place of the code or of its words. */
    String outcomeAsWritten = "";

    int victimAgeLeast = 13;
    int victimAgeMost = 15;
    boolean suspectNamed = true;
    /** Whether parents, witnesses and professionals are recorded. */
    boolean plain = true;
    /** Counts up with each unit planted of a scenario, so that its ways of being so take turns. */
    final int variant;

    CaseShape(int variant) {
        this.variant = variant;
    }

    CaseShape reported(LocalDate from, LocalDate to) {
        reportedFrom = from;
        reportedTo = to;
        return this;
    }

    CaseShape open(int least, int most) {
        openDaysLeast = least;
        openDaysMost = most;
        return this;
    }

    CaseShape victimAged(int least, int most) {
        victimAgeLeast = least;
        victimAgeMost = most;
        return this;
    }

    CaseShape outcome(int code) {
        outcome = code;
        return this;
    }
}
