package secondlook.casework.casefile;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.value.AbsentReason;
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
        for (Fact involvement : involvements) {
            if (involvement.is(Field.ROLE, role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row speaks of this person, by the agency's own key of them. */
    public boolean isSpokenOfIn(Fact fact) {
        String key = fact.person();
        return key != null && (isNamed(mentions, key, fact.agency()) || isNamed(involvements, key, fact.agency()));
    }

    private static boolean isNamed(List<Fact> rows, String key, String agency) {
        for (Fact own : rows) {
            if ((key.equals(own.person()) || key.equals(own.key()))
                    && own.agency().equals(agency)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The birth date among the rows of this case file: as recorded, else the range that a recorded age leaves, else what
     * stands in its place.
     */
    public Recorded<DateRange> birth() {
        // why: asked of everybody by many questions, and most often the first row says it
        for (Fact mention : mentions) {
            Recorded<DateRange> birth = mention.date(Field.BIRTH_DATE);
            if (birth.isKnown()) {
                return birth;
            }
        }
        List<Recorded<DateRange>> recorded = Stream.concat(
                        mentions.stream().map(mention -> mention.date(Field.BIRTH_DATE)),
                        Stream.concat(mentions.stream(), involvements.stream()).map(PersonInCase::birthByAge))
                .toList();
        return recorded.stream()
                .filter(Recorded::isKnown)
                .findFirst()
                .orElseGet(() -> recorded.stream()
                        .filter(value -> value.citation() != null)
                        .findFirst()
                        .orElse(Recorded.notSupplied()));
    }

    private static Recorded<DateRange> birthByAge(Fact fact) {
        DateRange at = fact.date(Field.AT).orNull();
        Recorded<Integer> age = fact.number(Field.AGE);
        boolean plausible = age instanceof Recorded.Known<Integer>(Integer years, var _) && years >= 0 && years <= 150;
        return at == null || !plausible
                ? new Recorded.Absent<>(AbsentReason.NOT_RECORDED, age.citation())
                : age.map(years -> DateRange.bornWhenAged(years, at));
    }

    PersonInCase settled() {
        return new PersonInCase(person, mentions, involvements, TiedFact.settled(elsewhere));
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "PersonInCase[" + person + "]";
    }
}
