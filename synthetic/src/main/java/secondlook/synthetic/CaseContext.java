package secondlook.synthetic;

/**
 * Which case is being written.
 *
 * @param number from 0
 * @param part of a scenario that needs several case files, from 0
 * @param parts how many case files the scenario has
 * @param instance the same for all parts of one planted unit, and for nothing else in the region
 * @param complete whether the region is large enough to hold every part
 * @param sheet where rows and truth go
 * @param dice the case's own
 */
record CaseContext(
        RegionSettings settings,
        long number,
        Kind kind,
        int part,
        int parts,
        long instance,
        boolean complete,
        CaseSheet sheet,
        Dice dice) {

    private static final long SHARED = 0x5A;

    /** Fresh dice that fall alike in every part of the scenario. */
    Dice shared() {
        return Dice.of(settings.seed(), SHARED, instance);
    }

    /** Counts up from block to block. */
    int variant() {
        return (int) (instance / CasePlan.BLOCK);
    }

    /** Number of the case that holds another part of the same unit. */
    long partNumber(int other) {
        return CasePlan.partNumber(this, other);
    }
}
