package secondlook.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What several case files have in common: an adult or a place. The parts of a unit share one record of it. */
final class SharedScenarios {
    static final List<Scenario> ALL = List.of(
            new Scenario(16, 2, SharedScenarios::sameAdult),
            new Scenario(17, 2, SharedScenarios::otherChildren),
            new Scenario(18, 3, SharedScenarios::placeRecurs),
            Scenario.planting(43, ClosedWithoutAction::shape, SharedScenarios::accessToChildren));

    private SharedScenarios() {}

    private static final class ClosedWithoutAction {
        static void shape(CaseShape shape, Kind kind) {
            shape.outcome(kind == Kind.NEAR_MISS && shape.variant % 3 == 0 ? 1 : 15);
        }
    }

    /** A case whose suspect is the one of the other parts, under the number that the first part gave them. */
    private static NorthmereCase withSharedAdult(CaseContext context) {
        CaseShape shape = new CaseShape(context.variant());
        shape.reported(LocalDate.of(year(context), 1, 1), LocalDate.of(year(context), 12, 31));
        People people = People.drawn(context.number(), context.dice(), shape).exactly();
        if (!context.complete()) {
            return new NorthmereCase(context.sheet(), context.dice(), shape, people);
        }
        Person adult = People.adult("S" + context.instance(), context.shared(), LocalDate.of(2012, 1, 1));
        NorthmereCase file = new NorthmereCase(
                context.sheet(),
                context.dice(),
                shape,
                people.suspected(adult, context.part() == 0 ? null : id(context)));
        file.without(NorthmereTables.VEHICLES);
        if (context.kind() == Kind.CANNOT_TELL) {
            unnamed(file, adult);
        }
        return file;
    }

    private static @Nullable String id(CaseContext context) {
        return NorthmereCase.personId(context.partNumber(0), 1);
    }

    /** Leaves of the adult a nickname alone. */
    private static void unnamed(NorthmereCase file, Person adult) {
        for (Row row : file.rows(NorthmereTables.PERSONS)) {
            if (row.role().equals("suspect")) {
                for (String column : List.of(
                        "surname",
                        "forename",
                        "birth_date",
                        "age_recorded",
                        "phone",
                        "address",
                        "postcode",
                        "occupation",
                        "occupation_current")) {
                    row.set(column, "");
                }
                row.set("other_names", adult.nickname()).forgetMentions();
            }
        }
        file.without(NorthmereTables.PHONES);
        file.without(NorthmereTables.ADDRESSES, "person_id", file.suspectId);
    }

    private static void sameAdult(CaseContext context) {
        NorthmereCase file = withSharedAdult(context);
        if (context.kind() == Kind.NEAR_MISS && context.part() == 1) {
            Person second = People.adult("C" + context.number() + "-6", context.dice(), file.reported.toLocalDate());
            String id = file.person(second, "suspect");
            file.involve(id, "suspect", "not known to the child");
            file.process(id, "voluntary attendance interview", file.reported.plusDays(8));
        }
        if (context.complete() && context.part() == 0) {
            plant(context, 16, "adult", NorthmereTables.PERSONS, file.suspectId, references(context));
        }
        file.finish();
    }

    private static void otherChildren(CaseContext context) {
        NorthmereCase file = withSharedAdult(context);
        if (context.part() == 0 && context.kind() != Kind.NEAR_MISS) {
            file.without(NorthmereTables.ACTIONS, "description", NorthmereCase.OTHER_CHILDREN_CHECK);
        }
        if (context.complete() && context.part() == 0) {
            plant(context, 17, "occurrence", NorthmereTables.OCCURRENCES, file.ref, references(context));
        }
        file.finish();
    }

    private static void placeRecurs(CaseContext context) {
        CaseShape shape = new CaseShape(context.variant());
        shape.reported(LocalDate.of(year(context), 1, 1), LocalDate.of(year(context), 12, 31));
        People people = People.drawn(context.number(), context.dice(), shape);
        NorthmereCase file = new NorthmereCase(context.sheet(), context.dice(), shape, people);
        String kind = Gazetteer.PREMISES_KINDS.get(context.variant() % Gazetteer.PREMISES_KINDS.size());
        String place = Gazetteer.premises(kind, context.instance() * 8).text();
        if (context.kind() == Kind.CANNOT_TELL) {
            place = "a " + kind + " off " + Gazetteer.street(context.variant()) + ", name not recorded";
        }
        boolean elsewhere = context.kind() == Kind.NEAR_MISS && context.variant() % 2 == 0 && context.part() == 2;
        if (!elsewhere) {
            file.occurrence.set("location", place).set("location_type", kind);
        }
        if (context.kind() == Kind.NEAR_MISS && context.variant() % 2 != 0 && context.part() == 1) {
            file.action("Licensing visit to " + place, file.reported.plusDays(5), "Visited", file.reported.plusDays(9));
        }
        if (context.complete() && context.part() == 2) {
            plant(context, 18, "place", NorthmereTables.OCCURRENCES, place, references(context));
        }
        file.finish();
    }

    /** All parts are reported in one year, so that each of them knows the references of the others. */
    private static int year(CaseContext context) {
        return 2010 + context.variant() % 14;
    }

    private static String references(CaseContext context) {
        return IntStream.range(0, context.parts())
                .mapToObj(part -> NorthmereCase.refOf(year(context), context.partNumber(part)))
                .collect(Collectors.joining(" "));
    }

    private static void accessToChildren(NorthmereCase file, Kind kind) {
        String role = file.dice.pick(List.of("Taxi driver", "Care worker", "School caretaker", "Youth worker"));
        Row adult = java.util.Objects.requireNonNull(file.suspectRow);
        switch (kind) {
            case YES -> adult.set("occupation", role).set("occupation_current", "current");
            case NEAR_MISS -> {
                boolean charged = file.shape.outcome == 1;
                boolean elsewhere = !charged && file.chance(0.5);
                adult.set("occupation", elsewhere ? "Warehouse worker" : role)
                        .set("occupation_current", charged || elsewhere ? "current" : "former");
            }
            case CANNOT_TELL -> adult.set("occupation", "").set("occupation_current", "");
        }
        file.plantIn(43, "adult", NorthmereTables.PERSONS.path(), file.suspectId, kind);
    }

    private static void plant(CaseContext context, int indicator, String unit, Table table, String key, String also) {
        context.sheet()
                .plant(new CaseSheet.Plant(indicator, unit, table.agency(), table.path(), key, also, context.kind()));
    }
}
