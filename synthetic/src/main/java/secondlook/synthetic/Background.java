package secondlook.synthetic;

import java.util.List;

/** Cases that plant nothing: files as they come, some thin and some damaged. */
final class Background {
    static final List<Scenario> ALL = List.of(
            new Scenario(0, 1, Background::northmere),
            new Scenario(0, 1, Background::brackwater),
            new Scenario(0, 1, Background::northmere));

    private Background() {}

    private static void brackwater(CaseContext context) {
        CaseShape shape = new CaseShape(context.variant());
        shape.victimAged(10, 17).open(10, 150).outcome(context.dice().pick(List.of(1, 14, 15, 16, 18, 21)));
        BrackwaterCase.write(context, shape, People.drawn(context.number(), context.dice(), shape));
    }

    private static void northmere(CaseContext context) {
        Dice dice = context.dice();
        CaseShape shape = new CaseShape(context.variant());
        shape.open(12, 120).outcome(dice.pick(List.of(1, 14, 15, 15, 16, 18, 21)));
        shape.victimAgeLeast = 10;
        shape.victimAgeMost = 17;
        shape.suspectNamed = shape.outcome != 14 && shape.outcome != 18;
        NorthmereCase file =
                new NorthmereCase(context.sheet(), dice, shape, People.drawn(context.number(), dice, shape));
        if (dice.chance(0.1)) {
            thin(file);
        }
        if (dice.chance(0.05)) {
            file.occurrence.set("event_from", dice.pick(List.of("2015", "05/2014", "summer 2012", "about 12/05/2011")));
        }
        WordingScenarios.sometimes(file);
        file.finish();
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
