package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import secondlook.linkage.Workers;

/**
 * Runs kernels over all blocks of some rules. Work is cut into pieces of about equal pairs, the same for any number of
 * threads, and results come back in the order of the pieces.
 */
final class PairScan {
    private static final long PAIRS_OF_PIECE = 1 << 19;

    private final PreparedRecords records;
    private final ComparisonModel model;
    private final PairTile.ColumnNeeds needs;
    private final List<LevelProgram.Compiled> compiled = new ArrayList<>();
    private final Workers workers;

    PairScan(PreparedRecords records, ComparisonModel model, Workers workers) {
        this.records = records;
        this.model = model;
        this.workers = workers;
        needs = LevelProgram.needs(records, model.comparisons(), workers);
        for (Comparison comparison : model.comparisons()) {
            compiled.add(LevelProgram.compiled(records, comparison, compiled.size()));
        }
    }

    /** Blocks of a rule that one thread takes at once. */
    private record Piece(int rule, int fromBlock, int toBlock) {}

    /** What a scan did. */
    record Scanned<S extends TileSink>(List<S> sinks, long pairs) {}

    /** The blocks of rules, made on all threads. */
    List<BlockIndex> blocks(List<BlockingRule> rules) {
        BlockIndex[] made = new BlockIndex[rules.size()];
        workers.run(made.length, rule -> made[rule] = BlockIndex.of(records, rules.get(rule)));
        return List.of(made);
    }

    /** Pairs in blocks before those of earlier rules are left out, an upper bound of the pairs compared. */
    static long pairsAtMost(List<BlockIndex> rules) {
        long pairs = 0;
        for (BlockIndex rule : rules) {
            for (int block = 0; block < rule.blocks(); block++) {
                pairs += BlockIndex.pairs(rule.size(block));
            }
        }
        return pairs;
    }

    /** Hands every pair of every block to sinks, each pair once; the sinks in the order of the work. */
    <S extends TileSink> Scanned<S> scan(List<BlockIndex> rules, Supplier<S> newSink) {
        List<Piece> pieces = pieces(rules);
        List<S> sinks = new ArrayList<>();
        pieces.forEach(piece -> sinks.add(newSink.get()));
        long[] pairs = new long[pieces.size()];
        workers.run(pieces.size(), index -> {
            Piece piece = pieces.get(index);
            PairKernel kernel = new PairKernel(
                    records, compiled, needs, rules.subList(0, piece.rule), model.betweenFilesOnly(), sinks.get(index));
            kernel.blocks(rules.get(piece.rule), piece.fromBlock, piece.toBlock);
            pairs[index] = kernel.pairs();
        });
        return new Scanned<>(sinks, java.util.Arrays.stream(pairs).sum());
    }

    /** Hands the pairs of one set of records to a sink. */
    void scanAll(int[] members, TileSink sink) {
        PairKernel kernel = new PairKernel(records, compiled, needs, List.of(), false, sink);
        kernel.block(members, 0, members.length);
        kernel.finish();
    }

    /** A kernel for blocks handed in one by one, which leaves out pairs that earlier rules bring together. */
    PairKernel kernel(List<BlockIndex> earlier, TileSink sink) {
        return new PairKernel(records, compiled, needs, earlier, model.betweenFilesOnly(), sink);
    }

    private static List<Piece> pieces(List<BlockIndex> rules) {
        List<Piece> pieces = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            BlockIndex index = rules.get(rule);
            int from = 0;
            long pairs = 0;
            for (int block = 0; block < index.blocks(); block++) {
                pairs += BlockIndex.pairs(index.size(block));
                if (pairs >= PAIRS_OF_PIECE || block == index.blocks() - 1) {
                    pieces.add(new Piece(rule, from, block + 1));
                    from = block + 1;
                    pairs = 0;
                }
            }
        }
        return pieces;
    }
}
