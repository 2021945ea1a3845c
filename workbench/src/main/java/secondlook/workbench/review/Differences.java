package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.missing.Episode;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.DateWords;

/**
 * Where records of two agencies differ: both records side by side, neither of them preferred. Nothing that rests on an
 * unjudged link is compared.
 */
final class Differences {

    /** The indicator that compares what agencies recorded of one episode. */
    private static final String AGENCIES_DISAGREE = "agencies-disagree";

    private final CaseReading reading;
    private final CaseFile caseFile;
    private final RowNames rows;
    private final List<Difference> found = new ArrayList<>();

    private Differences(CaseReading reading) {
        this.reading = reading;
        this.rows = reading.rows();
        this.caseFile =
                reading.caseFile().hasUnjudgedTies() ? reading.caseFile().settled() : reading.caseFile();
    }

    static List<Difference> of(CaseReading reading) {
        Differences differences = new Differences(reading);
        differences.births();
        differences.times();
        differences.oneSided();
        return List.copyOf(differences.found);
    }

    /** Birth dates of one child, or of one person recorded as suspect, that cannot all be right. */
    private void births() {
        for (PersonInCase person : caseFile.persons()) {
            boolean child = person.isRecordedAs("victim");
            if (!child && !person.isRecordedAs("suspect")) {
                continue;
            }
            List<Fact> mentions = new ArrayList<>(person.mentions());
            person.elsewhere().stream()
                    .map(TiedFact::fact)
                    .filter(fact -> fact.kind() == FactKind.PERSON)
                    .forEach(mentions::add);
            String who = child ? CaseSubject.nameOfChild(caseFile, person) : CaseSubject.nameOf(person);
            compare("When was " + who + " born?", mentions, Field.BIRTH_DATE, null);
        }
    }

    /** One episode of which agencies recorded other times. */
    private void times() {
        caseFile.recordedAs("victim").stream()
                .flatMap(child -> Episode.of(caseFile, child).stream())
                .filter(episode -> episode.rows().size() > 1)
                .forEach(episode -> {
                    RowCitation first = episode.rows().getFirst().row();
                    compare("When did the child go missing?", episode.rows(), Field.STARTED, first);
                    compare("When did the child come back?", episode.rows(), Field.ENDED, first);
                });
    }

    private void compare(String question, List<Fact> facts, Field field, @Nullable RowCitation after) {
        Map<String, Side> sides = new LinkedHashMap<>();
        List<DateRange> dates = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.date(field) instanceof Recorded.Known<DateRange>(DateRange date, var cell)
                    && dates.stream().noneMatch(date::equals)) {
                dates.add(date);
                String time = DateWords.time(date);
                sides.putIfAbsent(
                        fact.row().toString(),
                        new Side(
                                AgencyWords.of(fact.agency()).name(),
                                DateWords.of(date) + (time == null ? "" : ", " + time),
                                rows.link(cell)));
            }
        }
        if (apart(dates)) {
            found.add(new Difference(question, after, List.copyOf(sides.values())));
        }
    }

    /** Whether two of them cannot both be right: an hour apart at least, or on other days where no time is written. */
    private static boolean apart(List<DateRange> dates) {
        for (DateRange one : dates) {
            for (DateRange other : dates) {
                if (one.latest().plusHours(1).isBefore(other.earliest())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What one agency recorded and no other did, though their material was handed over whole. */
    private void oneSided() {
        for (Reason reason : reading.reasons()) {
            if (reason.indicator().equals(AGENCIES_DISAGREE)
                    && !reason.citations().isEmpty()) {
                List<Side> sides = new ArrayList<>();
                for (RowCitation row : reason.citations()) {
                    Fact fact = reading.factOf(row);
                    List<FactLine> said = fact == null ? List.of() : FactSentences.of(fact);
                    sides.add(new Side(
                            AgencyWords.of(rows.agency(row.file())).name(),
                            said.isEmpty()
                                    ? "A row of this case file."
                                    : said.getFirst().sentence(),
                            rows.link(row)));
                }
                sides.add(new Side(
                        "The other agencies",
                        "No such episode was seen in their material, which was handed over whole.",
                        null));
                found.add(new Difference(
                        reason.sentence().replaceFirst("\\.$", ""),
                        reason.citations().getFirst(),
                        sides));
            }
        }
    }

    /**
     * A difference.
     *
     * @param question in words
     * @param after the row after whose line it stands, or null for the beginning
     * @param sides what each record says
     */
    record Difference(String question, @Nullable RowCitation after, List<Side> sides) {

        Difference {
            sides = List.copyOf(sides);
        }

        /** Ids only: the words may be personal. */
        @Override
        public String toString() {
            return "Difference[" + after + "]";
        }
    }

    /** What one record says. */
    record Side(String agency, String words, @Nullable CitationLink citation) {

        /** Ids only: the words may be personal. */
        @Override
        public String toString() {
            return "Side[" + agency + "]";
        }
    }
}
