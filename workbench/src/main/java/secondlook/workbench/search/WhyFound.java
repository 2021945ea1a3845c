package secondlook.workbench.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.DateWords;

/** Says why a row was found: what is the same, what is spelt otherwise, what is swapped. */
final class WhyFound {

    private static final int AROUND = 12;

    private final Typed typed;
    private final Map<String, List<SearchStore.Spelling>> spellings;
    private final RowNames rows;

    WhyFound(Typed typed, Map<String, List<SearchStore.Spelling>> spellings, RowNames rows) {
        this.typed = typed;
        this.spellings = spellings;
        this.rows = rows;
    }

    /** Of a row that records a person. */
    SearchView.Why person(Fact fact, SearchStore.@Nullable PersonRow row) {
        List<String> parts = new ArrayList<>();
        Field cited = null;
        Field first = null;
        Field last = null;
        for (String word : typed.names()) {
            Match match = best(fact, word);
            if (match != null) {
                first = first == null ? match.field() : first;
                last = match.field();
                cited = cited == null || match.likeness() != Words.Likeness.SAME ? match.field() : cited;
                if (match.likeness() == Words.Likeness.SHORT_FORM) {
                    parts.add(name(match.field()) + " in another form: " + match.recorded());
                } else if (match.likeness() == Words.Likeness.SPELT_OTHERWISE) {
                    parts.add(name(match.field()) + " spelt otherwise: " + match.recorded());
                } else if (match.field() == Field.OTHER_NAMES || match.field() == Field.NICKNAME) {
                    parts.add("recorded as another name: " + match.recorded());
                }
            }
        }
        if (first == Field.SURNAME && last == Field.FORENAME) {
            parts.add("surname and forename in the other order");
        }
        if (parts.isEmpty() && !typed.names().isEmpty()) {
            parts.add("the name is the same");
        }
        DateRange born = fact.date(Field.BIRTH_DATE).orNull();
        if (typed.born() != null && born != null && row != null) {
            parts.add(
                    switch (row.born()) {
                        case 0 -> "born on the date typed";
                        case 2 -> "day and month swapped: " + DateWords.of(born);
                        default -> "the birth date is known only in part: " + DateWords.of(born);
                    });
            cited = cited == null || row.born() != 0 ? Field.BIRTH_DATE : cited;
        }
        return why(String.join("; ", parts), fact, cited == null ? Field.SURNAME : cited, null);
    }

    /** Of a row that holds a number, a place or words. */
    SearchView.Why row(Fact fact, SearchStore.Row row) {
        return switch (row.field()) {
            case PHONE, REGISTRATION, REFERENCE -> identifier(fact, row);
            case NAME, BIRTH -> person(fact, null);
            case ADDRESS, PLACE, TEXT -> words(fact, row);
        };
    }

    private SearchView.Why identifier(Fact fact, SearchStore.Row row) {
        String what = switch (row.field()) {
            case PHONE -> "phone";
            case REGISTRATION -> "registration";
            default -> "reference";
        };
        for (Field field : row.field().fields(fact)) {
            String text = fact.text(field).orNull();
            String value =
                    text == null ? "" : row.field() == SearchField.PHONE ? Words.digits(text) : Words.identifier(text);
            if (typed.identifiers().contains(value)) {
                return why(what + " the same: " + text, fact, field, null);
            }
            for (String typedOne : typed.identifiers()) {
                boolean begins = value.startsWith(typedOne);
                if (value.length() > 2 && (begins || typedOne.contains(value))) {
                    return why(what + (begins ? " begins so: " : " noted in part: ") + text, fact, field, null);
                }
            }
        }
        return why(what + " alike", fact, row.field().fields(fact).getFirst(), null);
    }

    private SearchView.Why words(Fact fact, SearchStore.Row row) {
        Set<String> wanted = new LinkedHashSet<>();
        spellings.values().forEach(each -> each.forEach(spelling -> wanted.add(spelling.word())));
        Field field = row.field().fieldWith(fact, wanted);
        if (field == null) {
            return why(kind(fact), fact, row.field().fields(fact).getFirst(), null);
        }
        String text = fact.text(field).orNull();
        List<String> otherwise = text == null || row.likeness() == 0 ? List.of() : otherwise(text);
        String where = row.field() == SearchField.TEXT
                ? "in the text of " + kind(fact)
                : row.field() == SearchField.PLACE ? "place: " + text : "address: " + text;
        return why(
                where + (otherwise.isEmpty() ? "" : "; spelt otherwise: " + String.join(", ", otherwise)),
                fact,
                field,
                row.field() == SearchField.TEXT && text != null ? excerpt(text, wanted) : null);
    }

    /** Words of the text that are not as typed, as they are written there. */
    private List<String> otherwise(String text) {
        Set<String> here = new LinkedHashSet<>(Words.of(text));
        return typed.words().stream()
                .filter(word -> !here.contains(word))
                .flatMap(word -> spellings.getOrDefault(word, List.of()).stream()
                        .map(SearchStore.Spelling::word)
                        .filter(here::contains)
                        .limit(1))
                .toList();
    }

    private static String excerpt(String text, Set<String> wanted) {
        String[] words = text.strip().split("\\s+");
        int at = 0;
        for (int word = 0; word < words.length; word++) {
            if (Words.of(words[word]).stream().anyMatch(wanted::contains)) {
                at = word;
                break;
            }
        }
        int from = Math.max(0, at - AROUND);
        int to = Math.min(words.length, at + AROUND + 1);
        return (from > 0 ? "… " : "")
                + String.join(" ", List.of(words).subList(from, to))
                + (to < words.length ? " …" : "");
    }

    private SearchView.Why why(String words, Fact fact, Field field, @Nullable String excerpt) {
        String sentence = words.isEmpty() ? kind(fact) : words;
        return new SearchView.Why(
                sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1),
                rows.link(fact.cell(field)),
                excerpt);
    }

    private @Nullable Match best(Fact fact, String word) {
        Match best = null;
        for (Field field : SearchField.NAME.fields(fact)) {
            String text = fact.text(field).orNull();
            if (text != null) {
                for (String recorded : Words.of(text)) {
                    Words.Likeness likeness = Words.likeness(word, recorded);
                    if (likeness != Words.Likeness.NONE && (best == null || likeness.compareTo(best.likeness()) < 0)) {
                        best = new Match(field, likeness, text.strip());
                    }
                }
            }
        }
        return best;
    }

    private static String name(Field field) {
        return switch (field) {
            case SURNAME -> "surname";
            case FORENAME -> "forename";
            case OTHER_NAMES, NICKNAME -> "other name";
            default -> "name";
        };
    }

    /** "a log entry, 5 March 2015". */
    static String kind(Fact fact) {
        String kind = switch (fact.kind()) {
            case OCCURRENCE -> "the report";
            case PERSON -> "a person’s row";
            case LOG_ENTRY -> "a log entry";
            case ACTION -> "a line of enquiry";
            case PROCESS -> "what was done about a suspect";
            case HOME_LOG -> "a home’s log";
            case OFFENCE_BY_CHILD -> "an offence recorded against a child";
            case NRM -> "a trafficking referral";
            default -> article(fact.kind());
        };
        DateRange when = fact.when();
        return kind + (when == null ? "" : ", " + DateWords.of(when));
    }

    private static String article(FactKind kind) {
        String words = kind.key().replace('_', ' ');
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    /** "Kieran Marsh, born 4 July 1997", from the rows that were found. */
    static String people(List<Fact> facts) {
        return facts.stream().map(WhyFound::personWords).distinct().limit(3).collect(Collectors.joining("; "));
    }

    private static String personWords(Fact fact) {
        StringBuilder name = new StringBuilder();
        for (Field field : List.of(Field.FORENAME, Field.SURNAME)) {
            String text = fact.text(field).orNull();
            name.append(text == null ? "" : text.strip() + " ");
        }
        for (Field field : List.of(Field.FULL_NAME, Field.NICKNAME)) {
            String text = fact.text(field).orNull();
            name.append(name.isEmpty() && text != null ? text.strip() + " " : "");
        }
        DateRange born = fact.date(Field.BIRTH_DATE).orNull();
        return (name.isEmpty() ? "Name not recorded" : name.toString().strip())
                + (born == null ? "" : ", born " + DateWords.of(born));
    }

    private record Match(Field field, Words.Likeness likeness, String recorded) {
        @Override
        public String toString() {
            return "Match[" + field + "]";
        }
    }
}
