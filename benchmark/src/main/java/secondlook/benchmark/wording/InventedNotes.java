package secondlook.benchmark.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Notes of forty words, the same for the same seed, of which one in ten holds wording to mark, in each voice by turns.
 * Invented names and slips of the pen are strewn in, for a word that no list holds costs more to look up than one it does.
 */
final class InventedNotes {

    static final int WORDS = 40;
    private static final int MARKED_ONE_IN = 10;
    private static final int NAME_ONE_IN = 15;
    private static final int SLIP_ONE_IN = 40;
    private static final String LETTERS = "abcdefghijklmnoprstuvwyz";

    private static final String[] MARKED = {
        "She is putting herself at risk.",
        "Mum said that he is promiscuous.",
        "He absconded again.",
        "Do not write \"lifestyle choice\" here.",
        "She refuses to engage with the worker.",
        "He described her as streetwise.",
        "She has an older boyfriend.",
        "Involved in county lines.",
        "Assessed as low risk.",
        "He keeps going missing."
    };

    private static final String[] PHRASES = {
        "the worker visited the home in the afternoon and spoke with the carer about school",
        "a message was left for the duty officer who will ring back before the weekend",
        "the plan was read through with the family and copies were given to those present",
        "arrived late but settled well and ate supper with the others in the kitchen",
        "the record of the meeting was shared with the school nurse and the police",
        "transport was arranged for the next appointment and the time was confirmed",
        "a neighbour had noticed a silver car parked near the flats on several evenings",
        "the house was tidy and there was food in the cupboards when we called",
        "enquiries at the shop and the station produced nothing further at this stage",
        "the review agreed that the same worker would continue to see the child weekly",
        "she spoke about football and her friends and looked forward to the holiday",
        "he was collected by his uncle and returned before nine as had been agreed",
        "statement taken and exhibits booked in with the property office for examination",
        "the doctor asked for the letter to be sent on to the clinic without delay"
    };

    private final Random random;

    private InventedNotes(long seed) {
        random = new Random(seed);
    }

    static List<String> of(int count, long seed) {
        InventedNotes notes = new InventedNotes(seed);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(notes.next(i % MARKED_ONE_IN == 0 ? MARKED[i / MARKED_ONE_IN % MARKED.length] : ""));
        }
        return texts;
    }

    private String next(String marked) {
        List<String> words = new ArrayList<>();
        while (words.size() < WORDS) {
            String[] phrase = PHRASES[random.nextInt(PHRASES.length)].split(" ");
            for (int i = 0; i < phrase.length; i++) {
                words.add(varied(phrase[i]) + (i == phrase.length - 1 ? "." : ""));
            }
        }
        int kept = marked.isEmpty() ? WORDS : WORDS - marked.split(" ").length;
        String rest = String.join(" ", words.subList(0, kept));
        return marked.isEmpty() ? rest + "." : rest + ". " + marked;
    }

    private String varied(String word) {
        if (random.nextInt(NAME_ONE_IN) == 0) {
            String name = letters(4 + random.nextInt(5));
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        if (word.length() > 4 && random.nextInt(SLIP_ONE_IN) == 0) {
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + letters(1) + word.substring(at);
        }
        return word;
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
