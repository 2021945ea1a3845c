package secondlook.linkage.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;

/**
 * A column's distinct values as letters for the kernels: each code point that occurs in the column has a byte of its
 * own, so comparing bytes is comparing code points, whatever the script. Values with more than 64 letters, or with
 * letters beyond the 255 commonest of the column, are "wide" and compared as texts.
 *
 * <p>Beside the letters each value has a signature: 32 classes of letters, the commonest in classes of their own, with
 * one bit for "occurs" and one for "occurs again". Common bits of two signatures, and the letters that signatures
 * cannot show, bound the letters in common from above, so unlike pairs are refused without reading them. Values of at
 * most 16 letters in a column of at most 16 different ones, such as dates, are also packed four bits a letter.
 */
final class Words {
    /** Longest value held as letters. */
    static final int LIMIT = 64;
    /** Longest part of a wide value that is compared, in characters. */
    static final int WIDE_LIMIT = 256;

    private static final int PACKED_LETTERS = 16;
    private static final int MOST_LETTERS = 255;

    /**
     * By code, two numbers. The signature: which classes of letters occur, once and again; all ones for a wide value.
     * The shape: the first four letters, above the unseen letters in eight bits, above the length in eight; wide: 0.
     */
    final long[] facts;
    /** Letters of code c from c times {@link #slot}. */
    final byte[] letters;

    final int slot;
    /** By code, four bits a letter, the first lowest; null when the column does not suit it. */
    final long @Nullable [] packed;

    private final ValueColumn values;

    private Words(ValueColumn values, int slot, boolean packs) {
        this.values = values;
        this.slot = slot;
        facts = new long[Math.multiplyExact(2, values.size())];
        letters = new byte[Math.multiplyExact(values.size(), slot)];
        packed = packs ? new long[values.size()] : null;
    }

    static Words of(ValueColumn values, Workers workers) {
        int size = values.size();
        int[][] points = new int[size][];
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<Integer, Long>[] counted = new Map[Workers.PIECES];
        workers.ranges(size, (piece, from, to) -> {
            Map<Integer, Long> own = new HashMap<>();
            long[] ascii = new long[128];
            for (int code = from; code < to; code++) {
                points[code] = part(values.value(code)).codePoints().toArray();
                for (int point : points[code]) {
                    if (point < 128) {
                        ascii[point]++;
                    } else {
                        own.merge(point, 1L, Long::sum);
                    }
                }
            }
            for (int point = 0; point < 128; point++) {
                if (ascii[point] > 0) {
                    own.merge(point, ascii[point], Long::sum);
                }
            }
            counted[piece] = own;
        });
        Map<Integer, Integer> byteOf = alphabet(counted);
        int longest = Arrays.stream(points)
                .mapToInt(own -> own.length)
                .filter(length -> length <= LIMIT)
                .max()
                .orElse(1);
        boolean packs =
                byteOf.size() <= PACKED_LETTERS && Arrays.stream(points).allMatch(own -> own.length <= PACKED_LETTERS);
        Words words = new Words(values, Math.max(8, (longest + 7) / 8 * 8), packs);
        workers.ranges(size, (piece, from, to) -> {
            for (int code = from; code < to; code++) {
                words.put(code, points[code], byteOf);
            }
        });
        return words;
    }

    /** The part of a value that is compared by measure. */
    static String part(String value) {
        return value.length() <= WIDE_LIMIT ? value : value.substring(0, WIDE_LIMIT);
    }

    /** Letters by how often they occur, from 1; a column's 255 commonest. */
    private static Map<Integer, Integer> alphabet(Map<Integer, Long>[] counted) {
        Map<Integer, Long> all = new TreeMap<>();
        for (Map<Integer, Long> own : counted) {
            own.forEach((point, count) -> all.merge(point, count, Long::sum));
        }
        List<Map.Entry<Integer, Long>> commonest = all.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Integer, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_LETTERS)
                .toList();
        Map<Integer, Integer> byteOf = new HashMap<>();
        commonest.forEach(entry -> byteOf.put(entry.getKey(), byteOf.size() + 1));
        return byteOf;
    }

    private void put(int code, int[] points, Map<Integer, Integer> byteOf) {
        if (points.length > LIMIT) {
            facts[2 * code] = -1;
            return;
        }
        int base = code * slot;
        long signature = 0;
        long pack = 0;
        for (int at = 0; at < points.length; at++) {
            int letter = byteOf.getOrDefault(points[at], 0);
            if (letter == 0) {
                facts[2 * code] = -1;
                return;
            }
            letters[base + at] = (byte) letter;
            long once = 1L << (2 * ((letter - 1) & 31));
            signature |= (signature & once) == 0 ? once : once << 1;
            pack |= at < PACKED_LETTERS ? (letter - 1L) << (4 * at) : 0;
        }
        facts[2 * code] = signature;
        long prefix = 0;
        for (int at = 0; at < Math.min(4, points.length); at++) {
            prefix |= (letters[base + at] & 255L) << (8 * at);
        }
        facts[2 * code + 1] = prefix << 32 | (long) (points.length - Long.bitCount(signature)) << 8 | points.length;
        if (packed != null) {
            packed[code] = pack;
        }
    }

    /** A value as text, for wide ones. */
    String text(int code) {
        return part(values.value(code));
    }

    long shape(int code) {
        return facts[2 * code + 1];
    }

    long signature(int code) {
        return facts[2 * code];
    }

    /** Whether a value is compared as text. */
    static boolean isWide(long shape) {
        return (shape & 255) == 0;
    }

    static int length(long shape) {
        return (int) shape & 255;
    }

    static int unseen(long shape) {
        return (int) shape >>> 8 & 255;
    }

    /** Letters at the start that two values share, at most four. */
    static int prefix(long shape, long other) {
        int differing = (int) ((shape ^ other) >>> 32);
        return Integer.numberOfTrailingZeros(differing) >>> 3;
    }

    /** Most letters that two values can have in common. */
    static int commonAtMost(long signature, long shape, long otherSignature, long otherShape) {
        return Long.bitCount(signature & otherSignature) + Math.min(unseen(shape), unseen(otherShape));
    }
}
