package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A linkage model in the open: which fields are compared in which levels, what each level weighs, and which pairs are
 * looked at. A person writes it ({@link #builder} or JSON), {@link ModelTraining} fills in what is not fixed by hand.
 * Fellegi and Sunter (1969): the match weight of a pair is the log odds of the prior plus, for each comparison, {@code
 * log2(m/u)} of its level and the adjustment for the value's frequency. Immutable and thread-safe.
 */
public final class ComparisonModel {
    /** Version of the JSON's shape. */
    public static final int FORMAT = 1;

    private final double prior;
    private final Map<String, ModelColumn> columns;
    private final List<BlockingRule> blocking;
    private final List<Comparison> comparisons;
    private final @Nullable TrainingPlan training;
    private final @Nullable String idField;
    private final boolean betweenFilesOnly;

    private ComparisonModel(Builder from) {
        prior = from.prior;
        blocking = List.copyOf(from.blocking);
        comparisons = List.copyOf(from.comparisons);
        training = from.training;
        idField = from.idField;
        betweenFilesOnly = from.betweenFilesOnly;
        columns = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            for (ComparisonLevel level : comparison.levels()) {
                level.test().columns().forEach(name -> columns.put(name, from.column(name)));
                TermFrequency frequency = level.frequency();
                if (frequency != null) {
                    columns.put(frequency.column(), from.column(frequency.column()));
                }
            }
        }
        List<BlockingRule> rules = new ArrayList<>(blocking);
        if (training != null) {
            rules.addAll(training.certain());
            rules.addAll(training.rules());
        }
        rules.forEach(rule -> rule.columns().forEach(name -> columns.put(name, from.column(name))));
        if (comparisons.isEmpty() || blocking.isEmpty()) {
            throw new IllegalArgumentException("A model needs at least one comparison and one blocking rule ["
                    + comparisons.size() + ", " + blocking.size() + "].");
        }
    }

    /** A model to be written. */
    public static Builder builder() {
        return new Builder();
    }

    /** Probability that two records taken at random are one person; NaN when not trained yet. */
    public double prior() {
        return prior;
    }

    /** Log2 odds of the prior; finite. */
    public double priorBits() {
        double sound = Math.max(1e-15, Math.min(1 - 1e-15, prior));
        return (Math.log(sound) - Math.log1p(-sound)) / Math.log(2);
    }

    /** Every column that a test, a rule or a frequency names, in the order of first mention. */
    public List<ModelColumn> columns() {
        return List.copyOf(columns.values());
    }

    public List<BlockingRule> blocking() {
        return blocking;
    }

    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** How to train, null when the model does not say. */
    public @Nullable TrainingPlan training() {
        return training;
    }

    /** The field that names a record, null when the model does not say. */
    public @Nullable String idField() {
        return idField;
    }

    /** Whether records of one file are never paired with one another. */
    public boolean betweenFilesOnly() {
        return betweenFilesOnly;
    }

    /** Whether the prior and every m and u have a value. */
    public boolean isTrained() {
        return !Double.isNaN(prior) && comparisons.stream().allMatch(Comparison::isTrained);
    }

    /**
     * Checks that the model can weigh.
     *
     * @throws IllegalArgumentException when the prior or an m or u is missing, naming the level
     */
    public void requireTrained() {
        if (Double.isNaN(prior)) {
            throw new IllegalArgumentException("The model has no prior. Maybe it is not trained yet: train it first.");
        }
        for (Comparison comparison : comparisons) {
            for (ComparisonLevel level : comparison.levels()) {
                if (!level.isTrained()) {
                    throw new IllegalArgumentException("A level has no m or u [" + comparison.name() + ": "
                            + level.label() + "]. Maybe the model is not trained yet: train it first.");
                }
            }
        }
    }

    /** The same model with a prior and comparisons that were learned. */
    ComparisonModel trained(double learnedPrior, List<Comparison> learned) {
        Builder builder = builder();
        columns.values().forEach(builder::column);
        builder.blocking.addAll(blocking);
        builder.comparisons.addAll(learned);
        builder.prior = learnedPrior;
        builder.training = training;
        builder.idField = idField;
        builder.betweenFilesOnly = betweenFilesOnly;
        return builder.build();
    }

    /** The model as JSON, the same bytes for the same model. */
    public String toJson() {
        return ModelWriter.write(this);
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException when the text is no model of this format, saying what is wrong and where
     */
    public static ComparisonModel fromJson(String text) {
        return ModelReader.read(text);
    }

    @Override
    public String toString() {
        return "ComparisonModel[" + comparisons.size() + " comparisons, " + blocking.size() + " blocking rules]";
    }

    /** Collects a model's parts. A column that is not declared is the field of that name as it is written. */
    public static final class Builder {
        private double prior = Double.NaN;
        private final Map<String, ModelColumn> declared = new LinkedHashMap<>();
        private final List<BlockingRule> blocking = new ArrayList<>();
        private final List<Comparison> comparisons = new ArrayList<>();
        private @Nullable TrainingPlan training;
        private @Nullable String idField;
        private boolean betweenFilesOnly;

        private Builder() {}

        /** Probability that two records taken at random are one person. */
        public Builder prior(double probability) {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException(
                        "The prior is not between 0 and 1 [" + probability + "]. Maybe it is a weight in bits.");
            }
            prior = probability;
            return this;
        }

        /** A column with steps. */
        public Builder column(ModelColumn column) {
            declared.put(column.name(), column);
            return this;
        }

        /** A column under its field's name, with steps. */
        public Builder column(String field, ValueStep... steps) {
            return column(new ModelColumn(field, field, List.of(steps)));
        }

        /** One more blocking rule; a pair found by an earlier rule is not looked at again. */
        public Builder blockOn(String... columns) {
            return blockOn(BlockingRule.on(columns));
        }

        /** One more blocking rule. */
        public Builder blockOn(BlockingRule rule) {
            blocking.add(rule);
            return this;
        }

        /** One more comparison. */
        public Builder compare(Comparison comparison) {
            comparisons.add(comparison);
            return this;
        }

        /** How to train. */
        public Builder training(TrainingPlan plan) {
            training = plan;
            return this;
        }

        /** The field that names a record. */
        public Builder idField(String field) {
            idField = field;
            return this;
        }

        /** Whether records of one file are never paired with one another. */
        public Builder betweenFilesOnly(boolean only) {
            betweenFilesOnly = only;
            return this;
        }

        /**
         * The model.
         *
         * @throws IllegalArgumentException when it has no comparison or no blocking rule
         */
        public ComparisonModel build() {
            return new ComparisonModel(this);
        }

        private ModelColumn column(String name) {
            return declared.getOrDefault(name, ModelColumn.of(name));
        }
    }
}
