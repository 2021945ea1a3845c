package secondlook.casework.casefile;

import java.util.List;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;

/**
 * A person as a case file holds them: the rows that record them here, the roles they are recorded in, and the rows
 * elsewhere that are linked to them.
 *
 * @param person the person's stable id across linkage runs
 * @param mentions the rows in this case file that record the person, {@link FactKind#PERSON}
 * @param involvements the rows that give the person a role here, {@link FactKind#INVOLVEMENT}
 * @param elsewhere rows of other case files and agencies that are tied to the person
 */
public record PersonInCase(String person, List<Fact> mentions, List<Fact> involvements, List<TiedFact> elsewhere) {

    public PersonInCase {
        mentions = List.copyOf(mentions);
        involvements = List.copyOf(involvements);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Whether a row of this case file records the person in this role. */
    public boolean isRecordedAs(String role) {
        return involvements.stream().anyMatch(involvement -> involvement.is(Field.ROLE, role));
    }

    /** The first known birth date among the rows of this case file, or what stands in its place. */
    public Recorded<DateRange> birth() {
        return mentions.stream()
                .map(mention -> mention.date(Field.BIRTH_DATE))
                .filter(Recorded::isKnown)
                .findFirst()
                .orElseGet(() -> mentions.isEmpty()
                        ? new Recorded.Absent<>(secondlook.casework.value.AbsentReason.NOT_SUPPLIED, null)
                        : mentions.getFirst().date(Field.BIRTH_DATE));
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "PersonInCase[" + person + "]";
    }
}
