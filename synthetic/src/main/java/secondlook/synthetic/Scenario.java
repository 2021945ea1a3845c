package secondlook.synthetic;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * How one case is written so that one indicator answers as planted.
 *
 * @param indicator number of the indicator; {@link #SCOPE} where a scope rule's answer is planted; 0 where none is
 * @param parts how many case files one unit needs
 */
record Scenario(int indicator, int parts, Consumer<CaseContext> writer) {

    static final int SCOPE = -1;

    /** A scenario of one occurrence of Northmere Police that is the unit itself. */
    static Scenario occurrence(
            int indicator, BiConsumer<CaseShape, Kind> shape, BiConsumer<NorthmereCase, Kind> change) {
        return ofUnit(indicator, "occurrence", shape, change);
    }

    static Scenario ofUnit(
            int indicator, String unit, BiConsumer<CaseShape, Kind> shape, BiConsumer<NorthmereCase, Kind> change) {
        return new Scenario(indicator, 1, context -> {
            NorthmereCase file = northmere(context, shape);
            change.accept(file, context.kind());
            file.plant(indicator, unit, context.kind());
            file.finish();
        });
    }

    /** A scenario of one occurrence that plants its own units. */
    static Scenario planting(int indicator, BiConsumer<CaseShape, Kind> shape, BiConsumer<NorthmereCase, Kind> change) {
        return new Scenario(indicator, 1, context -> {
            NorthmereCase file = northmere(context, shape);
            change.accept(file, context.kind());
            file.finish();
        });
    }

    private static NorthmereCase northmere(CaseContext context, BiConsumer<CaseShape, Kind> shaping) {
        CaseShape shape = new CaseShape(context.variant());
        shaping.accept(shape, context.kind());
        People people = People.drawn(context.number(), context.dice(), shape);
        return new NorthmereCase(context.sheet(), context.dice(), shape, people);
    }

    static BiConsumer<CaseShape, Kind> asUsual() {
        return (shape, kind) -> {};
    }
}
