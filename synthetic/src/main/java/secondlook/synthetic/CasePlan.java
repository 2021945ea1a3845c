package secondlook.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Which case plants what. Cases come in blocks of {@value #BLOCK}; each block holds every scenario once in each kind,
 * in an order that spreads them, so that a region of any size has its share of all.
 */
final class CasePlan {
    static final int BLOCK = 280;
    /** Has no factor in common with the block, so that stepping by it visits every place once. */
    private static final int STRIDE = 101;

    private static final List<Slot> SLOTS = slots();
    private static final int[] PLACE_OF_SLOT = places();

    private record Slot(Scenario scenario, Kind kind, int part, int first) {}

    private CasePlan() {}

    /** Writes case {@code number} to a fresh sheet. */
    static CaseSheet write(RegionSettings settings, long number) {
        long block = number / BLOCK;
        int index = (int) (number % BLOCK) * STRIDE % BLOCK;
        Slot slot = SLOTS.get(index);
        Scenario scenario = slot.scenario();
        CaseSheet sheet = new CaseSheet(number, scenario.indicator() != 0);
        boolean complete = true;
        for (int part = 0; part < scenario.parts(); part++) {
            long told = numberOf(block, slot.first() + part) - settings.before();
            complete &= told >= 0 && told < settings.cases();
        }
        scenario.writer()
                .accept(new CaseContext(
                        settings,
                        number,
                        slot.kind(),
                        slot.part(),
                        scenario.parts(),
                        block * BLOCK + slot.first(),
                        complete,
                        sheet,
                        Dice.of(settings.seed(), 1, number)));
        return sheet;
    }

    static long partNumber(CaseContext context, int part) {
        long block = context.instance() / BLOCK;
        return numberOf(block, (int) (context.instance() % BLOCK) + part);
    }

    private static long numberOf(long block, int slot) {
        return block * BLOCK + PLACE_OF_SLOT[slot];
    }

    private static List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(BLOCK);
        for (Scenario scenario : Scenarios.ALL) {
            for (Kind kind : Scenarios.kinds(scenario)) {
                fill(slots, scenario, kind);
            }
        }
        for (Scenario scenario : Scenarios.UNCOUNTED) {
            fill(slots, scenario, Kind.YES);
        }
        for (int at = 0; slots.size() < BLOCK; at++) {
            Scenario next = Background.ALL.get(at % Background.ALL.size());
            if (slots.size() + next.parts() <= BLOCK) {
                fill(slots, next, Kind.NEAR_MISS);
            }
        }
        if (slots.size() != BLOCK) {
            throw new IllegalStateException("A block holds [" + slots.size() + "] cases. Maybe make BLOCK larger.");
        }
        return List.copyOf(slots);
    }

    private static void fill(List<Slot> slots, Scenario scenario, Kind kind) {
        int first = slots.size();
        for (int part = 0; part < scenario.parts(); part++) {
            slots.add(new Slot(scenario, kind, part, first));
        }
    }

    private static int[] places() {
        int[] places = new int[BLOCK];
        for (int place = 0; place < BLOCK; place++) {
            places[place * STRIDE % BLOCK] = place;
        }
        return places;
    }
}
