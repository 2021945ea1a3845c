package secondlook.casework.wording;

/** A class of words of the list, as a table by number. Immutable. */
final class WordSet {

    private final boolean[] members;

    WordSet(WordingList list, String name, Lexicon lexicon) {
        members = new boolean[lexicon.size()];
        list.wordsOf(name).forEach(word -> members[lexicon.idOf(word)] = true);
    }

    boolean has(int term) {
        return members[term];
    }

    boolean at(Tokens tokens, int token) {
        return members[tokens.term(token)];
    }
}
