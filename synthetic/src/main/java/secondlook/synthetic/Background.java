package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases that plant nothing: files as they come, some thin and some damaged. */
final class Background {
    private static final long CHILDREN = 3;
    private static final int CHILDREN_OF_A_BLOCK = 8;

    static final List<Scenario> ALL = List.of(
            new Scenario(0, 1, Background::northmere),
            new Scenario(0, 1, Background::brackwater),
            new Scenario(0, 1, Background::northmere),
            new Scenario(0, 1, Background::eastholm),
            new Scenario(0, 1, KnownToAll::write));

    private Background() {}

    private static void brackwater(CaseContext context) {
        CaseShape shape = new CaseShape(context.variant());
        Person known = knownChild(context, shape);
        shape.victimAged(10, 17).open(10, 150).outcome(context.dice().pick(List.of(1, 14, 15, 16, 18, 21)));
        shape.suspectNamed = shape.outcome != 14 && shape.outcome != 18;
        BrackwaterCase.write(context, shape, people(context, shape, known));
    }

    private static void northmere(CaseContext context) {
        Dice dice = context.dice();
        CaseShape shape = new CaseShape(context.variant());
        Person known = knownChild(context, shape);
        shape.open(12, 120).outcome(dice.pick(List.of(1, 14, 15, 15, 16, 18, 21)));
        shape.victimAgeLeast = 10;
        shape.victimAgeMost = 17;
        shape.suspectNamed = shape.outcome != 14 && shape.outcome != 18;
        NorthmereCase file = new NorthmereCase(context.sheet(), dice, shape, people(context, shape, known));
        if (dice.chance(0.1)) {
            thin(file);
        }
        oddities(file);
        material(file);
        WordingScenarios.sometimes(file);
        knownElsewhere(file);
        file.finish();
    }

    private static void eastholm(CaseContext context) {
        EastholmCase file = CouncilScenarios.file(context);
        if (file.chanceOfHalf()) {
            String home = Gazetteer.home(context.dice().below(3));
            file.placement(home, file.referred.minusDays(30), file.closed.plusDays(60));
            LocalDateTime left = file.referred.plusDays(15).atTime(21, 5);
            file.missing(left.toLocalDate());
            HomeLog.missing(context.sheet(), context.dice(), 1, home, file.child, file.childId, left);
        }
        if (context.dice().chance(0.2)) {
            context.sheet()
                    .add(EastholmTables.CP_PLANS.row(
                            file.next("CP"),
                            file.childId,
                            file.referred.plusDays(30).toString(),
                            file.closed.toString(),
                            "CSA"));
        }
        if (context.dice().chance(0.1)) {
            file.note(
                            file.referred.plusDays(14),
                            "legal advice",
                            "Advice of the council's solicitor; on the legal file.")
                    .sealed("privileged advice");
        } else if (context.dice().chance(0.1)) {
            file.note(file.referred.plusDays(14), "counselling", "Notes are with the counselling service.")
                    .sealed("counselling notes");
        }
        if (context.dice().chance(0.3)) {
            Letters.letter(
                    context.sheet(),
                    context.dice(),
                    1,
                    file.child,
                    file.referred.minusDays(12).atTime(14, 0));
        }
    }

    /** One of the few children of a block who are in several of its case files, each time as another record. */
    private static @Nullable Person knownChild(CaseContext context, CaseShape shape) {
        Dice dice = context.dice();
        if (!dice.chance(0.35)) {
            return null;
        }
        long which = (long) context.variant() * CHILDREN_OF_A_BLOCK + dice.below(CHILDREN_OF_A_BLOCK);
        Person child = child(context, which);
        shape.reported(child.birth().plusYears(12), child.birth().plusYears(16));
        return child;
    }

    private static People people(CaseContext context, CaseShape shape, @Nullable Person known) {
        Dice dice = context.dice();
        People people = suspected(context, People.drawn(context.number(), dice, shape));
        if (known != null) {
            return people.harmed(known, dice);
        }
        if (dice.chance(0.03)) {
            return people.and(
                    people.victim().twin("C" + context.number() + "-9", dice), "sibling", "twin of the victim");
        }
        return dice.chance(0.04) ? people.harmed(namesake(context, people.victim()), dice) : people;
    }

    /** Some people recorded as suspect are children; a few were recorded as harmed years before. */
    private static People suspected(CaseContext context, People people) {
        Dice dice = context.dice();
        LocalDate day = people.reported().toLocalDate();
        if (dice.chance(0.08)) {
            return people.suspected(
                    Person.drawn("C" + context.number() + "-2", dice, day.minusYears(18), day.minusYears(14)), null);
        }
        Person grown = child(context, context.variant() * (long) CHILDREN_OF_A_BLOCK + dice.below(CHILDREN_OF_A_BLOCK));
        boolean adult = grown.birth().plusYears(18).isBefore(day);
        return adult && dice.chance(0.12) ? people.suspected(grown, null) : people;
    }

    private static Person child(CaseContext context, long which) {
        Dice own = Dice.of(context.settings().seed(), CHILDREN, which);
        return Person.drawn("K" + which, own, LocalDate.of(1997, 1, 1), LocalDate.of(2009, 1, 1));
    }

    /** Another child of the commonest name there is. */
    private static Person namesake(CaseContext context, Person victim) {
        return victim.named("N" + context.number(), context.dice().chance(0.5) ? "Mohammed" : "Jack", "Khan");
    }

    /** Partial and unreadable dates, shared telephones, well-known places and people who are not known. */
    private static void oddities(NorthmereCase file) {
        Dice dice = file.dice;
        if (dice.chance(0.05)) {
            file.occurrence.set("event_from", dice.pick(List.of("2015", "05/2014", "summer 2012", "about 12/05/2011")));
        } else if (dice.chance(0.03)) {
            file.occurrence.unreadable("event_from", dice.pick(List.of("31/02/2012", "??/??/20", "12/2O/2014", "tbc")));
        }
        if (dice.chance(0.04)) {
            file.victimRow.unreadable("birth_date", dice.pick(List.of("00/00/1998", "see file", "31/11/1999")));
        }
        if (dice.chance(0.12)) {
            int place = dice.below(Gazetteer.DECOY_PLACES.size());
            String kind = Gazetteer.DECOY_KINDS.get(place);
            file.occurrence
                    .set("location", Gazetteer.DECOY_PLACES.get(place))
                    .set("location_type", kind.equals("hotel chain") ? "hotel" : kind);
            decoy(file, kind, Gazetteer.DECOY_PLACES.get(place));
        }
        if (dice.chance(0.06)) {
            String phone = dice.pick(Gazetteer.SHARED_PHONES);
            file.victimRow.set("phone", phone);
            decoy(file, "shared phone", phone);
        }
        if (dice.chance(0.04) && file.shape.suspectNamed) {
            file.involve(file.nickname("UNKNOWN MALE"), "suspect", "not identified");
        }
        if (dice.chance(0.02)) {
            Row open = MissingEpisodes.report(
                            file,
                            LocalDate.of(2025, 7, 1).plusDays(dice.below(150)).atStartOfDay())
                    .set("returned", "")
                    .set("condition", "")
                    .set("found_with", "")
                    .set("found_place", "")
                    .set("prevention_interview", "");
            file.sheet.actionToday(open, "open missing episode");
        }
    }

    /** Exhibits, pictures named in a cell, text that a spreadsheet would run, and rows that intake has to seal. */
    private static void material(NorthmereCase file) {
        Dice dice = file.dice;
        if (dice.chance(0.2)) {
            file.record(NorthmereTables.EXHIBITS, "EX")
                    .set("seized", Times.police(file.reported.plusDays(3)))
                    .set(
                            "description",
                            dice.chance(0.3) ? "picture IMG_" + dice.between(1000, 9999) + ".jpg" : "Mobile phone")
                    .set("examination", "asked for")
                    .set("result", dice.chance(0.8) ? "Examined; read with the supervisor" : "")
                    .set("result_date", Times.police(file.closed.minusDays(3).toLocalDate()));
        }
        if (dice.chance(0.02)) {
            file.log(
                    file.reported.plusDays(2),
                    dice.pick(List.of(
                            "=SUM(A1:A9) copied from the rota",
                            "@DC 4471 please read",
                            "-see above",
                            "+44 number asked for")));
        }
        if (dice.chance(0.04)) {
            file.record(NorthmereTables.INTELLIGENCE, "IN")
                    .set("received", Times.police(file.reported.minusDays(6)))
                    .set("source", "covert source")
                    .set("intel_text", "Kept by the source unit.")
                    .sealed("covert-source material");
        }
    }

    private static void decoy(NorthmereCase file, String kind, String key) {
        file.sheet.group(new CaseSheet.GroupTruth(key, true, kind, NorthmereTables.AGENCY, file.ref));
    }

    /** The same child in the rows of the council, a home, health or the public. */
    private static void knownElsewhere(NorthmereCase file) {
        Dice dice = file.dice;
        LocalDate day = file.reported.toLocalDate();
        String laNumber = "";
        if (dice.chance(0.5)) {
            laNumber = EastholmCase.addPerson(file.sheet, dice, file.victim, 0, false);
            file.sheet.add(EastholmTables.CONTACTS.row(
                    "CO" + file.sheet.number() + "-1",
                    laNumber,
                    day.plusDays(1).toString(),
                    "6",
                    "Police",
                    "{\"outcome\":\"Information\"}",
                    "Police report read."));
            if (dice.chance(0.5)) {
                file.sheet.add(EastholmTables.LINKED_IDENTIFIERS.row(
                        "LI" + file.sheet.number(), laNumber, "Northmere Police person number", file.victimId));
            }
        }
        if (dice.chance(0.12)) {
            file.record(NorthmereTables.INTELLIGENCE, "IN")
                    .set("person_id", file.shape.suspectNamed ? file.suspectId : file.victimId)
                    .set("received", Times.police(file.reported.minusDays(dice.between(5, 200))))
                    .set("source", dice.pick(List.of("patrol", "public", "partner agency")))
                    .set("intel_text", "Seen in company at the place named.")
                    .set("place", Gazetteer.street(dice.below(Gazetteer.streets())));
        }
        if (dice.chance(0.2)) {
            Letters.letter(file.sheet, dice, 1, file.victim, day.minusDays(20).atTime(9, 45));
        }
        if (dice.chance(0.2)) {
            LocalDateTime left = day.plusDays(3).atTime(19, 40);
            HomeLog.missing(file.sheet, dice, 1, Gazetteer.home(dice.below(3)), file.victim, laNumber, left);
            MissingEpisodes.report(file, left).set("la_number", laNumber);
        }
        if (dice.chance(0.15)) {
            Concerns.concern(
                    file.sheet,
                    dice,
                    file.victim,
                    LocalDate.of(2026, 3, 1).plusDays(dice.below(200)).atTime(12, 0));
        }
    }

    /** A file of few rows: the least-believed child often has the thinnest one. */
    private static void thin(NorthmereCase file) {
        file.without(NorthmereTables.ACTIONS);
        file.without(NorthmereTables.CONTACTS);
        if (file.dice.chance(0.5)) {
            file.log(file.reported.plusDays(1), Wording.ON_PAPER);
        }
    }
}
