package secondlook.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invented person as they truly are, before any agency wrote them down.
 *
 * @param id the same in every agency's rows; stands in the truth alone
 * @param formerSurname the name before marriage or adoption, where there was another
 */
record Person(
        String id,
        NameOrigin origin,
        String forename,
        String surname,
        @Nullable String formerSurname,
        String nickname,
        LocalDate birth,
        boolean female,
        String phone,
        Address address,
        Address formerAddress,
        String occupation) {

    static Person drawn(String id, Dice dice, LocalDate bornFrom, LocalDate bornTo) {
        return of(id, NameOrigin.drawn(dice), dice, bornFrom, bornTo);
    }

    static Person of(String id, NameOrigin origin, Dice dice, LocalDate bornFrom, LocalDate bornTo) {
        boolean female = dice.chance(0.5);
        long days = bornTo.toEpochDay() - bornFrom.toEpochDay();
        return new Person(
                id,
                origin,
                origin.forename(dice, female),
                origin.surname(dice),
                dice.chance(0.12) ? origin.surname(dice) : null,
                dice.pick(Wording.NICKNAMES),
                bornFrom.plusDays(dice.below((int) Math.max(1, days))),
                female,
                Gazetteer.phone(dice.next()),
                Gazetteer.dwelling(dice),
                Gazetteer.dwelling(dice),
                dice.pick(Wording.OCCUPATIONS));
    }

    /** A twin: the same surname, birth date and address, another forename. */
    Person twin(String twinId, Dice dice) {
        String other = origin.forename(dice, female);
        while (other.equals(forename)) {
            other = origin.forename(dice, female);
        }
        return new Person(
                twinId,
                origin,
                other,
                surname,
                formerSurname,
                nickname,
                birth,
                female,
                Gazetteer.phone(dice.next()),
                address,
                formerAddress,
                occupation);
    }

    /** A parent: often the same surname, and the same address. */
    Person parent(String parentId, Dice dice) {
        Person adult = of(parentId, origin, dice, birth.minusYears(45), birth.minusYears(18));
        return new Person(
                parentId,
                origin,
                adult.forename,
                dice.chance(0.7) ? surname : adult.surname,
                dice.chance(0.3) ? adult.surname : null,
                adult.nickname,
                adult.birth,
                adult.female,
                adult.phone,
                address,
                formerAddress,
                adult.occupation);
    }

    /** Another person of this name. */
    Person named(String otherId, String otherForename, String otherSurname) {
        return new Person(
                otherId,
                origin,
                otherForename,
                otherSurname,
                null,
                nickname,
                birth,
                female,
                phone,
                address,
                formerAddress,
                occupation);
    }

    /** The same person in this line of work. */
    Person working(String as) {
        return new Person(
                id,
                origin,
                forename,
                surname,
                formerSurname,
                nickname,
                birth,
                female,
                phone,
                address,
                formerAddress,
                as);
    }

    String fullName() {
        return forename + " " + surname;
    }

    @Override
    public String toString() {
        return id;
    }
}
