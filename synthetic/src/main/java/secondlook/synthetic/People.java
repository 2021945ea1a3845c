package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a case.
 *
 * @param victimId the force's own number where another case wrote the person's row already
 * @param suspectId the same
 * @param exact no slips in names, addresses or birth dates
 */
record People(
        LocalDateTime reported,
        Person victim,
        @Nullable String victimId,
        Person suspect,
        @Nullable String suspectId,
        List<Other> others,
        boolean exact) {

    /** The person recorded as suspect, then any others in that role. */
    List<Person> suspects() {
        List<Person> suspects = new ArrayList<>(List.of(suspect));
        others.stream()
                .filter(other -> other.role().equals("suspect"))
                .map(Other::person)
                .forEach(suspects::add);
        return suspects;
    }

    People exactly() {
        return new People(reported, victim, victimId, suspect, suspectId, others, true);
    }

    People and(Person person, String role, String relationship) {
        List<Other> more = new ArrayList<>(others);
        more.add(new Other(person, role, relationship));
        return new People(reported, victim, victimId, suspect, suspectId, List.copyOf(more), exact);
    }

    record Other(Person person, String role, String relationship) {}

    static People drawn(long number, Dice dice, CaseShape shape) {
        long days = shape.reportedTo.toEpochDay() - shape.reportedFrom.toEpochDay();
        LocalDate reported = shape.reportedFrom.plusDays(dice.below((int) days + 1));
        LocalDate bornTo = reported.minusYears(shape.victimAgeLeast).minusDays(60);
        LocalDate bornFrom = reported.minusYears(shape.victimAgeMost + 1).plusDays(60);
        Person victim = Person.drawn("C" + number + "-1", dice, bornFrom, bornTo);
        Person suspect = adult("C" + number + "-2", dice, reported);
        return new People(
                reported.atTime(dice.between(8, 21), dice.below(60)),
                victim,
                null,
                suspect,
                null,
                others(number, dice, reported, victim),
                false);
    }

    People suspected(Person adult, @Nullable String adultId) {
        return new People(reported, victim, victimId, adult, adultId, others, exact);
    }

    /** Another child, with a parent of her or his own. */
    People harmed(Person child, Dice dice) {
        List<Other> family = new ArrayList<>();
        for (Other other : others) {
            boolean parent = other.role().equals("parent");
            family.add(
                    parent
                            ? new Other(child.parent(other.person().id(), dice), "parent", other.relationship())
                            : other);
        }
        return new People(reported, child, null, suspect, suspectId, List.copyOf(family), exact);
    }

    static Person adult(String id, Dice dice, LocalDate at) {
        return Person.drawn(id, dice, at.minusYears(55), at.minusYears(20));
    }

    private static List<Other> others(long number, Dice dice, LocalDate reported, Person victim) {
        return List.of(
                new Other(victim.parent("C" + number + "-3", dice), "parent", "parent of the victim"),
                new Other(
                        adult("C" + number + "-4", dice, reported).working("Youth worker"),
                        dice.chance(0.5) ? "reporting person" : "professional",
                        "professional"),
                new Other(adult("C" + number + "-5", dice, reported), "witness", "none"));
    }
}
