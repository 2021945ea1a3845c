package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;

/**
 * One question asked of a case file. Implementations are pure and stateless but for their thresholds: the same case file
 * gives the same answers.
 */
public interface Indicator {

    /** What it asks, for whom, since when and from which source. */
    Description description();

    /**
     * The answers for every unit of the case file: one for an occurrence, one for each child, adult, episode or text.
     * None where the case file has no such unit.
     */
    List<Answer> ask(CaseFile caseFile);
}
