package secondlook.workbench.archive;

import java.util.Arrays;

/**
 * The numbers of case references. Kept as two hashes each, so that a million references take about 30 MB and not
 * several hundred. Not thread-safe.
 */
final class CaseNumbers {

    private static final long SECOND_SEED = 0x5851F42D4C957F2DL;
    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] first = new long[FIRST_CAPACITY];
    private long[] second = new long[FIRST_CAPACITY];
    /** The number, or 0 where the place is free; negative once the row that opens the case file has been seen. */
    private int[] numbers = new int[FIRST_CAPACITY];

    private int count;
    private int last;

    /** Notes a number that was given before. */
    void known(int number, String agency, String reference, boolean hasHead) {
        int place = place(agency, reference);
        boolean isNew = numbers[place] == 0;
        numbers[place] = hasHead ? -number : number;
        last = Math.max(last, number);
        if (isNew) {
            count++;
            grow();
        }
    }

    /** Its number, or 0 if it has none yet. */
    int find(String agency, String reference) {
        return Math.abs(numbers[place(agency, reference)]);
    }

    boolean hasHead(String agency, String reference) {
        return numbers[place(agency, reference)] < 0;
    }

    /** The next number, given to it. */
    int give(String agency, String reference, boolean hasHead) {
        known(last + 1, agency, reference, hasHead);
        return last;
    }

    private int place(String agency, String reference) {
        long one = Hash.of(Hash.of(0, agency), reference);
        long other = Hash.of(Hash.of(SECOND_SEED, agency), reference);
        int place = free(one, other);
        first[place] = one;
        second[place] = other;
        return place;
    }

    private int free(long one, long other) {
        int mask = numbers.length - 1;
        int place = (int) one & mask;
        while (numbers[place] != 0 && (first[place] != one || second[place] != other)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        if (count * 2 < numbers.length) {
            return;
        }
        long[] oldFirst = first;
        long[] oldSecond = second;
        int[] oldNumbers = numbers;
        first = new long[oldNumbers.length * 2];
        second = new long[oldNumbers.length * 2];
        numbers = Arrays.copyOf(new int[0], oldNumbers.length * 2);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int place = free(oldFirst[i], oldSecond[i]);
                first[place] = oldFirst[i];
                second[place] = oldSecond[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
