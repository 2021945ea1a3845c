package secondlook.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of adults whom several case files have in common, and a lone adult with many children, who is no group.
 *
 * <p>In a group each case file has two of four adults, so that the next file shares one of them; all know one place,
 * half of the files name it, and two phones and a car go round. Names go through the error model in every file.
 */
final class GroupScenarios {
    private static final int FILES = 6;
    private static final int ADULTS = 4;
    private static final int LONE_FILES = 4;

    static final List<Scenario> ALL = List.of(
            new Scenario(0, FILES, GroupScenarios::group),
            new Scenario(0, FILES, GroupScenarios::group),
            new Scenario(0, LONE_FILES, GroupScenarios::loneAdult));

    private GroupScenarios() {}

    private static void group(CaseContext context) {
        Dice shared = context.shared();
        String group = "G" + context.instance();
        LocalDate from = LocalDate.of(2009, 1, 1).plusDays(shared.below(12 * 365));
        List<Person> adults = new ArrayList<>();
        for (int adult = 0; adult < ADULTS; adult++) {
            adults.add(People.adult(group + "-" + (adult + 1), shared, from));
        }
        Address place = Gazetteer.premises("takeaway", context.instance() * 8 + 2);
        String car = Gazetteer.registration(shared.next());

        CaseShape shape = new CaseShape(context.variant()).reported(from, from.plusDays(500));
        Person first = adults.get(context.part() % ADULTS);
        Person second = adults.get((context.part() + 1) % ADULTS);
        People people = People.drawn(context.number(), context.dice(), shape)
                .suspected(first, null)
                .and(second, "suspect", "not known to the child");
        String agency = context.part() < 4 ? NorthmereTables.AGENCY : BrackwaterCase.AGENCY;
        String ref;
        if (context.part() < 4) {
            NorthmereCase file = new NorthmereCase(context.sheet(), context.dice(), shape, people);
            things(file, context.part(), first, second, place, car);
            file.finish();
            ref = file.ref;
        } else {
            ref = BrackwaterCase.write(context, shape, people);
            context.sheet().rows().stream()
                    .filter(row -> row.table().equals(BrackwaterCase.CRIMES))
                    .forEach(row -> row.set("location", place.text()));
        }
        if (context.complete()) {
            truth(context, group, agency, ref, adults, place);
        }
    }

    private static void things(
            NorthmereCase file, int part, Person first, Person second, Address place, String registration) {
        if (part % 2 == 0) {
            file.occurrence.set("location", place.text()).set("location_type", "takeaway");
        }
        file.without(NorthmereTables.PHONES);
        file.without(NorthmereTables.VEHICLES);
        file.phone(file.suspectId, (part % 2 == 0 ? first : second).phone());
        if (part < 2) {
            file.vehicle(file.suspectId, registration, file.reported.minusDays(2));
        }
    }

    private static void truth(
            CaseContext context, String group, String agency, String ref, List<Person> adults, Address place) {
        CaseSheet sheet = context.sheet();
        sheet.group(new CaseSheet.GroupTruth(group, false, "case-file", agency, ref));
        if (context.part() == 0) {
            for (Person adult : adults) {
                sheet.group(new CaseSheet.GroupTruth(group, false, "person", "", adult.id()));
            }
            sheet.group(new CaseSheet.GroupTruth(group, false, "place", "", place.text()));
        }
    }

    private static void loneAdult(CaseContext context) {
        LocalDate from = LocalDate.of(2010, 1, 1).plusDays(context.shared().below(10 * 365));
        Person adult = People.adult("D" + context.instance(), context.shared(), from);
        CaseShape shape = new CaseShape(context.variant()).reported(from, from.plusDays(700));
        People people = People.drawn(context.number(), context.dice(), shape).suspected(adult, null);
        NorthmereCase file = new NorthmereCase(context.sheet(), context.dice(), shape, people);
        file.finish();
        context.sheet()
                .group(new CaseSheet.GroupTruth(adult.id(), true, "lone adult", NorthmereTables.AGENCY, file.ref));
    }
}
