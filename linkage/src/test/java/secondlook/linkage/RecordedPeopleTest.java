package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People as they are recorded: exchanged names, numbers of several bodies, lists of persons, mere names. */
class RecordedPeopleTest {
    private static final LinkageSettings SETTINGS = LinkageSettings.defaults().withThreads(2);

    @Test
    void joinsRecordsWhoseForenameAndSurnameChangedPlaces() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people);
        person(people, "a", "Imogen", "Torvenwood", "1999-03-04");
        person(people, "b", "Torvenwood", "Imogen", "1999-03-04").value("town", "");
        person(people, "c", "Torvenwod", "Imogen", "1999-03-04");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(together(result, input, "a", "b")).isTrue();
        assertThat(together(result, input, "a", "c")).isTrue();
        assertThat(result.explain(ordinal(input, "a"), ordinal(input, "b")).evidenceFor())
                .anyMatch(evidence -> evidence.level().equals("two names have changed places"));
    }

    @Test
    void joinsRecordsWhoseNamesChangedPlacesAndAreBothMisspelt() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people);
        person(people, "a", "Imogen", "Coa", "1999-03-04");
        person(people, "b", "Cao", "Imgoen", "1999-03-04").value("town", "");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(result.explain(ordinal(input, "a"), ordinal(input, "b")).evidenceFor())
                .anyMatch(evidence -> evidence.level().equals("two names have changed places"));
        assertThat(together(result, input, "a", "b")).isTrue();
    }

    @Test
    void comparesADateWithADigitTooManyOrTooFew() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people);
        person(people, "a", "Imogen", "Torvenwood", "1999-03-04");
        person(people, "b", "Imogen", "Torvenwood", "19999-03-04");
        person(people, "c", "Imogen", "Torvenwood", "4/3/199");
        person(people, "d", "Imogen", "Torvenwood", "19761-11-28");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(levelOfBorn(result, input, "a", "b")).startsWith("one digit apart");
        assertThat(levelOfBorn(result, input, "a", "c")).startsWith("one digit apart");
        assertThat(levelOfBorn(result, input, "a", "d")).isEqualTo("different");
    }

    @Test
    void takesTwoRightNumbersOfDifferentIssuersForNoConflict() {
        LinkageInput.Builder people = withNumber(FieldKind.STRONG_IDENTIFIER);
        person(people, "a", "Imogen", "Torvenwood", "1999-03-04").value("number", "999 000 1234");
        person(people, "b", "Imogen", "Torvenwood", "1999-03-04").value("number", "A999000012345");
        person(people, "c", "Imogen", "Torvenwood", "1999-03-04").value("number", "999 000 1243");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(together(result, input, "a", "c")).isFalse();
        assertThat(together(result, input, "a", "b") || together(result, input, "b", "c"))
                .isTrue();
    }

    @Test
    void takesNumbersThatOneRegisterGaveOneAfterTheOtherForDifferent() {
        LinkageInput.Builder people = withNumber(FieldKind.PERSON_NUMBER);
        person(people, "a", "Imogen", "Torvenwood", "1999-03-04").ownNumber("number", "Oscroft Police 1025460");
        person(people, "b", "Gerald", "Ashpenn", "1961-07-08").ownNumber("number", "Oscroft Police 1025462");
        person(people, "c", "Imogen", "Torvenwood", "1999-03-04").value("number", "Oscroft Police 1025640");
        person(people, "d", "Imogen", "Torvenwood", "1999-03-04").value("number", "Harrowick Council H77");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(evidenceOfNumber(result, input, "a", "d").bits()).isZero();
        assertThat(evidenceOfNumber(result, input, "a", "d").level()).startsWith("given by two bodies");
        assertThat(evidenceOfNumber(result, input, "a", "b").bits()).isNotPositive();
        assertThat(evidenceOfNumber(result, input, "a", "b").level()).isEqualTo("different");
        assertThat(evidenceOfNumber(result, input, "a", "c").level()).contains("one letter");
    }

    private static String levelOfBorn(LinkageResult result, LinkageInput input, String one, String other) {
        return result.explain(ordinal(input, one), ordinal(input, other)).evidence().stream()
                .filter(evidence -> evidence.field().equals("born"))
                .map(Evidence::level)
                .findFirst()
                .orElse("");
    }

    private static Evidence evidenceOfNumber(LinkageResult result, LinkageInput input, String one, String other) {
        return result.explain(ordinal(input, one), ordinal(input, other)).evidence().stream()
                .filter(evidence -> evidence.field().equals("number"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsApartTwoWhoStandSideBySideInOneListOfPersons() {
        LinkageInput listed = childAndParent("case 1");
        LinkageInput unlisted = childAndParent("case 3");

        LinkageResult result = new Linker().link(listed, SETTINGS, List.of());

        assertThat(together(new Linker().link(unlisted, SETTINGS, List.of()), unlisted, "child", "parent"))
                .isTrue();
        assertThat(together(result, listed, "child", "parent")).isFalse();
        assertThat(together(result, listed, "child", "elsewhere")).isTrue();
        LinkageInput input = listed;
        PairExplanation why = result.explain(ordinal(input, "child"), ordinal(input, "parent"));
        assertThat(why.evidenceAgainst()).anyMatch(evidence -> evidence.bits() <= -10);
        assertThat(why.evidence().stream().mapToDouble(Evidence::bits).sum() + why.startingBits())
                .isCloseTo(why.matchWeightBits(), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void givesAMereNameToThePersonWhoIsRecordedMostUnderIt() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people);
        for (int copy = 0; copy < 5; copy++) {
            person(people, "known" + copy, "Imogen", "Torvenwood", "1999-03-04");
        }
        for (int number = 0; number < 40; number++) {
            // Mere names of people who stand in other records, so that most such names have an owner.
            InventedPeople.Recorded other = InventedPeople.records(250, 21).get(number * 5);
            people.record("name" + number)
                    .value("forename", other.values().get(0))
                    .value("surname", other.values().get(1));
        }
        people.record("mere name").value("forename", "Imogen").value("surname", "Torvenwood");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(together(result, input, "mere name", "known0")).isTrue();
    }

    private static LinkageInput childAndParent(String caseOfParent) {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people);
        person(people, "child", "Imogen", "Torvenwood", "1999-03-04").inList("case 1");
        person(people, "elsewhere", "Imogen", "Torvenwood", "1999-03-04").inList("case 2");
        people.record("parent")
                .value("forename", "Imogen")
                .value("surname", "Torvenwood")
                .inList(caseOfParent);
        return people.build();
    }

    private static LinkageInput.Builder withNumber(FieldKind kind) {
        List<Field> fields = new ArrayList<>(InventedPeople.FIELDS);
        fields.add(new Field("number", kind));
        LinkageInput.Builder people = LinkageInput.of(fields);
        fill(people);
        return people;
    }

    private static void fill(LinkageInput.Builder builder) {
        for (InventedPeople.Recorded record : InventedPeople.records(250, 21)) {
            LinkageInput.RecordBuilder row = builder.record(record.id());
            for (int field = 0; field < record.values().size(); field++) {
                row.value(
                        InventedPeople.FIELDS.get(field).name(), record.values().get(field));
            }
        }
    }

    private static LinkageInput.RecordBuilder person(
            LinkageInput.Builder people, String id, String forename, String surname, String born) {
        return people.record(id)
                .value("forename", forename)
                .value("surname", surname)
                .value("born", born)
                .value("town", "Oscroft")
                .value("postcode", "ZZ9 9AB");
    }

    private static boolean together(LinkageResult result, LinkageInput input, String one, String other) {
        return result.clusterOf(ordinal(input, one)) == result.clusterOf(ordinal(input, other));
    }

    private static int ordinal(LinkageInput input, String id) {
        for (int record = 0; record < input.size(); record++) {
            if (input.id(record).equals(id)) {
                return record;
            }
        }
        throw new AssertionError(id);
    }
}
