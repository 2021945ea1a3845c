package secondlook.synthetic;

import java.util.List;

/** Sentences that blame or minimise a child, and sentences that only look so. */
final class WordingScenarios {
    /** A sentence and the stretch of it that is meant. */
    private record Sentence(String before, String phrase, String after, String kind) {
        String text() {
            return before + phrase + after;
        }
    }

    private static final List<Sentence> AUTHOR = List.of(
            author("She is ", "putting herself at risk", " again."),
            author("In my view this is a ", "lifestyle choice", "."),
            author("He is ", "streetwise", " and knows what he is doing."),
            author("She is ", "promiscuous", " for her age."),
            author("The child ", "refuses to engage", " with us."),
            author("Appears to be ", "in a relationship with", " the older male."),
            author("Again she has ", "absconded", " from the home."),
            author("He is ", "working for", " older boys."),
            author("Mother is told that she is ", "beyond control", "."),
            author("She has an ", "older boyfriend", "."),
            author("Known for ", "attention seeking", "."),
            author("This is ", "risky behaviour", " on her part."));
    private static final List<Sentence> OTHERWISE = List.of(
            new Sentence("Mother says: \"She is ", "putting herself at risk", "\", and asks for help.", "quoted"),
            new Sentence("The caller said that she was \"", "streetwise", "\".", "quoted"),
            new Sentence("She told me that they all call him her \"", "older boyfriend", "\".", "quoted"),
            new Sentence("It is not a ", "lifestyle choice", ": she is being exploited.", "corrective"),
            new Sentence("Officers are reminded not to write ", "absconded", "; write missing.", "corrective"),
            new Sentence("A child cannot be ", "promiscuous", "; describe what adults did.", "corrective"),
            new Sentence("Mother is ", "working for", " the council.", "harmless"),
            new Sentence("The two officers are ", "in a relationship with", " the college to give talks.", "harmless"));

    static final List<Scenario> ALL = List.of(new Scenario(35, 1, WordingScenarios::wording));

    private WordingScenarios() {}

    private static Sentence author(String before, String phrase, String after) {
        return new Sentence(before, phrase, after, "author");
    }

    private static void wording(CaseContext context) {
        CaseShape shape = new CaseShape(context.variant());
        Dice dice = context.dice();
        NorthmereCase file =
                new NorthmereCase(context.sheet(), dice, shape, People.drawn(context.number(), dice, shape));
        boolean otherwise = context.kind() == Kind.NEAR_MISS;
        Sentence sentence = dice.pick(otherwise ? OTHERWISE : AUTHOR);
        Row entry = put(file, sentence, dice.chance(0.5) ? "" : "Visit made. ");
        if (context.kind() == Kind.CANNOT_TELL) {
            entry.set("author", "");
        }
        file.finish();
        file.plantIn(35, "text", NorthmereTables.LOG.path(), entry.ownKey(), context.kind());
    }

    /** Adds an entry to the log and marks the phrase in it. */
    private static Row put(NorthmereCase file, Sentence sentence, String lead) {
        Row entry = file.logRow(file.reported.plusDays(3).plusMinutes(35), lead + sentence.text());
        int start = (lead + sentence.before()).codePointCount(0, (lead + sentence.before()).length());
        int end = start + sentence.phrase().codePointCount(0, sentence.phrase().length());
        return entry.marks(new Row.Mark("entry_text", start, end, sentence.phrase(), sentence.kind()));
    }

    /** Now and then, in a case that plants nothing, an officer's own blaming words. */
    static void sometimes(NorthmereCase file) {
        if (file.chance(0.06)) {
            put(file, file.dice.pick(file.chance(0.7) ? AUTHOR : OTHERWISE), "");
        }
    }
}
