package secondlook.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Case files on which a scope rule's answer is planted, each file taken alone. */
final class ScopeScenarios {
    private static final LocalDate FIRST = LocalDate.of(2014, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 10, 31);

    static final List<Scenario> ALL = all();

    private ScopeScenarios() {}

    private static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(rule("group-based", kind, ScopeScenarios::groupBased));
            all.add(rule("group-no-further-action", kind, ScopeScenarios::groupNoFurtherAction));
            all.add(rule("organised-network", kind, ScopeScenarios::organisedNetwork));
            all.add(rule("complex-abuse", kind, ScopeScenarios::complexAbuse));
            all.add(rule("intra-familial", kind, (file, answer) -> setting(file, answer, "family")));
            all.add(rule("institutional", kind, (file, answer) -> setting(file, answer, "institution")));
            all.add(rule("child-sexual-exploitation", kind, (file, answer) -> sexual(file, answer, Markers.SEXUAL)));
            all.add(rule("child-criminal-exploitation", kind, ScopeScenarios::criminal));
            all.add(rule("both-exploitations", kind, ScopeScenarios::both));
            all.add(rule("modern-slavery", kind, ScopeScenarios::modernSlavery));
        }
        return List.copyOf(all);
    }

    private static Scenario rule(String rule, Kind kind, BiConsumer<NorthmereCase, Kind> change) {
        return new Scenario(Scenario.SCOPE, 1, context -> {
            CaseShape shape = new CaseShape(context.variant()).reported(FIRST, LAST);
            People people = People.drawn(context.number(), context.dice(), shape);
            NorthmereCase file = new NorthmereCase(context.sheet(), context.dice(), shape, people);
            change.accept(file, kind);
            String answer = switch (kind) {
                case YES -> "meets";
                case NEAR_MISS -> "does_not_meet";
                case CANNOT_TELL -> "cannot_tell";
            };
            context.sheet().scope(new CaseSheet.ScopeTruth(rule, NorthmereTables.AGENCY, file.ref, answer));
            file.finish();
        });
    }

    private static void secondSuspect(NorthmereCase file) {
        Person person = People.adult("C" + file.sheet.number() + "-6", file.dice, file.reported.toLocalDate());
        String id = file.person(person, "suspect");
        file.involve(id, "suspect", "not known to the child");
        file.process(id, "voluntary attendance interview", file.reported.plusDays(7));
    }

    private static void secondChild(NorthmereCase file) {
        Person person = Person.drawn(
                "C" + file.sheet.number() + "-7", file.dice, file.victim.birth().minusDays(200), file.victim.birth());
        file.involve(file.child(person), "victim", "");
    }

    private static void groupBased(NorthmereCase file, Kind kind) {
        switch (kind) {
            case YES -> secondSuspect(file);
            case NEAR_MISS -> {}
            case CANNOT_TELL -> file.occurrence.set("suspects_recorded", Wording.ON_PAPER);
        }
    }

    private static void groupNoFurtherAction(NorthmereCase file, Kind kind) {
        secondSuspect(file);
        if (kind != Kind.NEAR_MISS || file.shape.variant % 2 == 0) {
            secondChild(file);
        }
        if (kind == Kind.NEAR_MISS && file.shape.variant % 2 == 0) {
            file.occurrence.set("contact_offence", "N");
        } else if (kind == Kind.CANNOT_TELL) {
            file.occurrence.set("contact_offence", file.shape.variant % 2 == 0 ? "" : "Y");
            file.occurrence.set("reviewed_before", file.shape.variant % 2 == 0 ? "N" : "");
        }
    }

    /** People who are not identified count towards two. */
    private static void organisedNetwork(NorthmereCase file, Kind kind) {
        switch (kind) {
            case YES -> file.involve(file.nickname(file.dice.pick(Wording.NICKNAMES)), "suspect", "not identified");
            case NEAR_MISS -> {}
            case CANNOT_TELL -> file.occurrence.set("suspects_recorded", Wording.ON_PAPER);
        }
    }

    private static void complexAbuse(NorthmereCase file, Kind kind) {
        switch (kind) {
            case YES -> secondChild(file);
            case NEAR_MISS -> {}
            case CANNOT_TELL -> file.occurrence.set("victims_recorded", Wording.ON_PAPER);
        }
    }

    private static void setting(NorthmereCase file, Kind kind, String setting) {
        file.occurrence.set("setting", kind == Kind.YES ? setting : kind == Kind.NEAR_MISS ? "community" : "");
    }

    private static void sexual(NorthmereCase file, Kind kind, List<String> markers) {
        switch (kind) {
            case YES -> file.occurrence.set("factors", String.join(";", Markers.some(markers, 3, file.dice)));
            case NEAR_MISS -> {}
            case CANNOT_TELL -> file.occurrence.set("factors", Wording.ON_PAPER);
        }
    }

    private static void criminal(NorthmereCase file, Kind kind) {
        file.occurrence
                .set("classification", "Drugs offence, child recorded as carrying")
                .set("contact_offence", "");
        sexual(file, kind, Markers.CRIMINAL);
    }

    private static void both(NorthmereCase file, Kind kind) {
        List<String> markers = new ArrayList<>(Markers.some(Markers.SEXUAL, 3, file.dice));
        if (kind == Kind.YES) {
            markers.addAll(Markers.some(Markers.CRIMINAL, 3, file.dice));
        }
        file.occurrence.set("factors", kind == Kind.CANNOT_TELL ? Wording.ON_PAPER : String.join(";", markers));
    }

    private static void modernSlavery(NorthmereCase file, Kind kind) {
        if (kind == Kind.YES) {
            file.occurrence.set("classification", "Modern slavery: criminal exploitation of a child");
        } else if (kind == Kind.CANNOT_TELL) {
            file.occurrence.set("classification", Wording.ON_PAPER);
        }
    }
}
