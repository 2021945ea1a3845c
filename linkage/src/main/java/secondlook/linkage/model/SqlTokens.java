package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A condition in SQL cut into words; quoted names keep their quotation marks, texts their apostrophes. */
final class SqlTokens {
    private final List<String> tokens = new ArrayList<>();
    private int at;

    SqlTokens(String sql) {
        for (int place = 0; place < sql.length(); ) {
            char letter = sql.charAt(place);
            int end = place + 1;
            if (Character.isWhitespace(letter)) {
                place++;
                continue;
            }
            if (letter == '"' || letter == '\'' || letter == '`') {
                end = closing(sql, place, letter);
            } else if (Character.isLetterOrDigit(letter) || letter == '_') {
                while (end < sql.length() && isWord(sql.charAt(end), letter)) {
                    end++;
                }
            } else if (end < sql.length()
                    && List.of("<=", ">=", "<>", "!=", "::", "->").contains(sql.substring(place, end + 1))) {
                end++;
            }
            tokens.add(sql.substring(place, end));
            place = end;
        }
    }

    private static boolean isWord(char letter, char first) {
        return Character.isLetterOrDigit(letter) || letter == '_' || (letter == '.' && Character.isDigit(first));
    }

    private static int closing(String sql, int from, char mark) {
        int at = from + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == mark) {
                if (at + 1 < sql.length() && sql.charAt(at + 1) == mark) {
                    at++;
                } else {
                    return at + 1;
                }
            }
            at++;
        }
        throw new SqlCondition.Unreadable("a quotation mark is not closed");
    }

    boolean ended() {
        return at == tokens.size();
    }

    /** The next word in lower case, "" at the end; it stays. */
    String peek() {
        return ended() ? "" : tokens.get(at).toLowerCase(Locale.ROOT);
    }

    /** The next word as it is written; it is taken. */
    String next() {
        if (ended()) {
            throw new SqlCondition.Unreadable("it ends too early");
        }
        return tokens.get(at++);
    }

    /** Takes the next word if it is this one. */
    boolean take(String word) {
        if (peek().equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String word) {
        if (!take(word)) {
            throw new SqlCondition.Unreadable("\"" + word + "\" is expected instead of \"" + peek() + "\"");
        }
    }

    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }
}
