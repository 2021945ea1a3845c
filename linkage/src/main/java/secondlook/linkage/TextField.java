package secondlook.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import secondlook.linkage.text.FoldedWord;

/** A field of several words in any order, such as a whole name or an address, compared by the words' rarity. */
final class TextField extends ComparedField {
    private static final int WORDS_LIMIT = 24;
    private static final int RARE_WORDS_FOR_BLOCKING = 5;
    private static final double[] SHARES = {0.8, 0.6, 0.4, 0.2};

    private final int[][] tokens;
    private final double[] sums;
    private final String[] tokenTexts;
    private final SimilarWords similar;
    private final double[] rarityBits;
    private final double total;
    /** For each value, a bit of 64 for each of its words: most words of another value are seen not to be there. */
    private final long[] wordBits;
    /** The same for its words and all that they may be: two values that have no bit in common here share nothing. */
    private final long[] reach;
    /** Asked for the level and again for the frequency, and whenever the same two values meet. */
    private final PairMemory matched = new PairMemory(1 << 16);

    TextField(Field field, List<String> values, int[] counts) {
        super(field, values);
        Map<String, Integer> codeOfToken = new HashMap<>();
        TreeSet<String> distinct = new TreeSet<>();
        for (String value : values) {
            distinct.addAll(words(value));
        }
        tokenTexts = distinct.toArray(String[]::new);
        byte[][] letters = new byte[tokenTexts.length][];
        for (int token = 0; token < tokenTexts.length; token++) {
            codeOfToken.put(tokenTexts[token], token);
            letters[token] = FoldedWord.letters(tokenTexts[token]);
        }
        similar = new SimilarWords(tokenTexts, letters, field.kind() != FieldKind.ADDRESS);
        tokens = new int[values.size()][];
        long[] occurrences = new long[tokenTexts.length];
        long records = 0;
        for (int code = 0; code < tokens.length; code++) {
            tokens[code] = words(values.get(code)).stream()
                    .distinct()
                    .limit(WORDS_LIMIT)
                    .mapToInt(word -> codeOfToken.getOrDefault(word, 0))
                    .toArray();
            for (int token : tokens[code]) {
                occurrences[token] += counts[code];
            }
            records += counts[code];
        }
        total = Math.max(1, records);
        rarityBits = new double[tokenTexts.length];
        for (int token = 0; token < tokenTexts.length; token++) {
            rarityBits[token] = Math.log(total / Math.max(1, occurrences[token])) / Math.log(2) + 0.1;
        }
        wordBits = new long[tokens.length];
        reach = new long[tokens.length];
        sums = new double[tokens.length];
        for (int code = 0; code < tokens.length; code++) {
            sums[code] = Arrays.stream(tokens[code])
                    .mapToDouble(token -> rarityBits[token])
                    .sum();
            for (int token : tokens[code]) {
                wordBits[code] |= 1L << (token & 63);
                reach[code] |= similar.bitsOf(token);
            }
        }
    }

    /** The words of a value, each once. */
    List<String> wordsOf(int code) {
        return Arrays.stream(tokens[code]).mapToObj(token -> tokenTexts[token]).toList();
    }

    private static List<String> words(String value) {
        return List.of(value.split(" "));
    }

    @Override
    int level(int left, int right) {
        if (left == right) {
            return EXACT;
        }
        if ((reach[left] & wordBits[right]) == 0) {
            return DIFFERENT;
        }
        double share = matchedBits(left, right) / Math.max(1e-9, Math.sqrt(sums[left] * sums[right]));
        for (int step = 0; step < SHARES.length; step++) {
            if (share >= SHARES[step]) {
                return NEAR + step;
            }
        }
        return DIFFERENT;
    }

    /** Rarity, in bits, of the words that the two texts share; a misspelt word counts for three quarters. */
    private double matchedBits(int left, int right) {
        long known = matched.get(left, right);
        if (known != -1) {
            return Double.longBitsToDouble(known);
        }
        double bits = match(left, right);
        matched.put(left, right, Double.doubleToRawLongBits(bits));
        return bits;
    }

    private double match(int left, int right) {
        double bits = 0;
        int[] others = tokens[right];
        long taken = 0;
        long there = wordBits[right];
        for (int token : tokens[left]) {
            if ((similar.bitsOf(token) & there) == 0) {
                continue;
            }
            double best = 0;
            int bestAt = -1;
            for (int at = 0; at < others.length; at++) {
                if ((taken >>> at & 1) == 0) {
                    double shared = sharedBits(token, others[at]);
                    if (shared > best) {
                        best = shared;
                        bestAt = at;
                    }
                }
            }
            if (bestAt >= 0) {
                bits += best;
                taken |= 1L << bestAt;
            }
        }
        return bits;
    }

    private double sharedBits(int token, int other) {
        if (token == other) {
            return rarityBits[token];
        }
        return similar.areSimilar(token, other) ? 0.75 * Math.min(rarityBits[token], rarityBits[other]) : 0;
    }

    @Override
    double sharedLog(int left, int right, int level, double[] logs) {
        if (level == EXACT) {
            return logs[left];
        }
        // The frequency of "the words they share", at least one record in the file.
        return Math.max(-LevelTree.log2(total), -matchedBits(left, right));
    }

    @Override
    boolean usesFrequency(int level) {
        return level >= EXACT && level < DIFFERENT - 1;
    }

    @Override
    void features(int code, FeatureSink sink) {
        int[] rarestFirst = Arrays.stream(tokens[code])
                .boxed()
                .sorted((one, other) -> rarityBits[one] != rarityBits[other]
                        ? Double.compare(rarityBits[other], rarityBits[one])
                        : Integer.compare(one, other))
                .limit(RARE_WORDS_FOR_BLOCKING)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int token : rarestFirst) {
            String text = tokenTexts[token];
            sink.feature(0, text, text);
            if (text.length() >= 6) {
                sink.feature(1, text.substring(0, text.length() / 2), text);
                sink.feature(2, text.substring(text.length() / 2), text);
            }
        }
    }

    @Override
    String levelName(int level) {
        return switch (level) {
            case EXACT -> "the same";
            case NEAR -> "nearly all words shared";
            case SIMILAR -> "most words shared";
            case SIMILAR + 1 -> "some words shared";
            case SIMILAR + 2 -> "few words shared";
            default -> "no rare word shared";
        };
    }
}
