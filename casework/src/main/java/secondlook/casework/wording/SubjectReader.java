package secondlook.casework.wording;

/**
 * Tells whether a phrase is said of an adult or a thing rather than a child: "the suspect absconded", "the fire was out of
 * control". It follows the nouns and pronouns that stand where an English sentence has its subject, at the start of a
 * clause and not behind a preposition, and asks which came last before the phrase. Where nothing tells, it is taken to be
 * said of a child, for these are children's files.
 *
 * <p>She and he stand for the child, also after a parent or a professional ("mother is worried that she …"); for the
 * suspect after a suspect, unless the suspect is quoted as saying it. Which pronoun it is makes no difference.
 */
final class SubjectReader {

    private static final int WORDS_OF_PREPOSITION = 3;

    private final WordSet child;
    private final WordSet youth;
    private final WordSet suspect;
    private final WordSet adult;
    private final WordSet thing;
    private final WordSet pronoun;
    private final WordSet preposition;
    private final WordSet conjunction;
    private final WordSet title;
    private final WordSet reporting;
    private final WordSet object;
    private final WordSet matter;
    private final WordSet noting;
    private final WordSet years;
    private final WordSet firstPerson;
    private final WordSet office;
    private final WordSet own;
    private final WordSet showing;
    private final WordSet who;
    private final WordSet quality;
    private final WordSet determiner;

    private enum Subject {
        NOBODY,
        CHILD,
        SUSPECT,
        ADULT,
        THING
    }

    SubjectReader(WordingList list, Lexicon lexicon) {
        child = new WordSet(list, "child", lexicon);
        youth = new WordSet(list, "youth", lexicon);
        suspect = new WordSet(list, "suspect", lexicon);
        adult = new WordSet(list, "adult", lexicon);
        thing = new WordSet(list, "thing", lexicon);
        pronoun = new WordSet(list, "pronoun", lexicon);
        preposition = new WordSet(list, "preposition", lexicon);
        conjunction = new WordSet(list, "conjunction", lexicon);
        title = new WordSet(list, "title", lexicon);
        reporting = new WordSet(list, "reporting", lexicon);
        object = new WordSet(list, "object-pronoun", lexicon);
        matter = new WordSet(list, "matter", lexicon);
        noting = new WordSet(list, "noting", lexicon);
        years = new WordSet(list, "years", lexicon);
        firstPerson = new WordSet(list, "first-person", lexicon);
        own = new WordSet(list, "own", lexicon);
        office = new WordSet(list, "office", lexicon);
        showing = new WordSet(list, "showing", lexicon);
        who = new WordSet(list, "who", lexicon);
        quality = new WordSet(list, "quality", lexicon);
        determiner = new WordSet(list, "determiner", lexicon);
    }

    boolean isAboutAdultOrThing(Tokens tokens, Quotations quotations, int sentenceStart, int from, int to) {
        if (isQualityOfAThing(tokens, sentenceStart, from, to)) {
            return true;
        }
        Subject subject = Subject.NOBODY;
        boolean atClauseStart = true;
        int subjectAt = -1;
        for (int at = sentenceStart; at < from; at++) {
            // "Review: …", "Head of year: …": what stands before a colon says whose words they are, not of whom.
            if (at > sentenceStart && (tokens.is(at - 1, Tokens.HALT_AFTER) || tokens.is(at - 1, Tokens.COLON_AFTER))) {
                subject = Subject.NOBODY;
            }
            // "A neighbour said: "she's no angel", and declined …": what is quoted names nobody outside of it.
            if (quotations.holdWithout(tokens.start(at), tokens.start(from))) {
                continue;
            }
            // "Staff have noted challenging behaviour": theirs is the note.
            if (subject == Subject.ADULT && noting.at(tokens, at)) {
                subject = Subject.NOBODY;
            }
            // "The review of his phone shows mutual …": the phone shows it and is not it.
            if (subject == Subject.THING && showing.at(tokens, at)) {
                subject = Subject.NOBODY;
            }
            // "The carer is a decent man and I fear this …"
            if (atClauseStart && firstPerson.at(tokens, at)) {
                subject = Subject.NOBODY;
            }
            // "All was done for Chloe, who …": whoever stands before it, behind a preposition or not.
            Subject antecedent = antecedent(tokens, at, sentenceStart);
            if (antecedent != Subject.NOBODY) {
                subject = antecedent;
                subjectAt = at;
                atClauseStart = false;
                continue;
            }
            atClauseStart |= conjunction.at(tokens, at);
            atClauseStart |= at > sentenceStart && tokens.is(at - 1, Tokens.PAUSE_AFTER);
            if (atClauseStart && matter.at(tokens, at)) {
                subject = Subject.NOBODY;
            }
            Subject named = named(tokens, at, sentenceStart);
            if (named == Subject.NOBODY) {
                continue;
            }
            if (subjectAt == at - 1 && named == subject && !tokens.is(at - 1, Tokens.PAUSE_AFTER)) {
                subjectAt = at;
            } else if (pronoun.at(tokens, at)) {
                boolean suspect = subject == Subject.SUSPECT && !reporting.at(tokens, Math.max(sentenceStart, at - 1));
                subject = suspect ? Subject.SUSPECT : Subject.CHILD;
                subjectAt = at;
                atClauseStart = false;
            } else if (counts(tokens, at, sentenceStart, from)
                    && !isOneOfSeveralThings(tokens, at, subject, named)
                    && (atClauseStart || subject == Subject.NOBODY || speaksOf(subject, named))) {
                subject = named;
                subjectAt = at;
                atClauseStart = continuesName(tokens, at);
            }
        }
        if (hasObjectBefore(tokens, sentenceStart, from)) {
            return false;
        }
        boolean besideIt = subjectAt == from - 1;
        if (subject != Subject.SUSPECT && !besideIt && holdsPronoun(tokens, from, to)) {
            return false;
        }
        return subject == Subject.SUSPECT || subject == Subject.ADULT || subject == Subject.THING;
    }

    /**
     * "Provocative posters", "the feral cats": a judging adjective that stands before a noun of which the list knows
     * nothing. The words for children, and for what a child says, does or is like, are in the list.
     */
    private boolean isQualityOfAThing(Tokens tokens, int sentenceStart, int from, int to) {
        if (to >= tokens.count() || !quality.at(tokens, to - 1) || tokens.is(to - 1, Tokens.PAUSE_AFTER)) {
            return false;
        }
        boolean attributive = from == sentenceStart || determiner.at(tokens, from - 1);
        boolean aName = tokens.is(to, Tokens.CAPITAL);
        int next = tokens.term(to);
        return attributive
                && !tokens.is(to - 1, Tokens.SENTENCE_END_AFTER)
                && (thing.has(next) || adult.has(next) || (next == Lexicon.UNKNOWN && !aName));
    }

    private Subject antecedent(Tokens tokens, int at, int sentenceStart) {
        boolean follows = at > sentenceStart && who.at(tokens, at) && !pronoun.at(tokens, at - 1);
        return follows ? named(tokens, at - 1, sentenceStart) : Subject.NOBODY;
    }

    /** "He was offered trainers and a phone and took …": the phone took nothing. */
    private boolean isOneOfSeveralThings(Tokens tokens, int at, Subject subject, Subject named) {
        return named == Subject.THING
                && subject == Subject.CHILD
                && (tokens.is(at, Tokens.PAUSE_AFTER) || (at + 1 < tokens.count() && conjunction.at(tokens, at + 1)));
    }

    /** "Father described his daughter as …": what an adult speaks of. */
    private static boolean speaksOf(Subject subject, Subject named) {
        return subject == Subject.ADULT && named == Subject.CHILD;
    }

    /** "Staff note the lifestyle she has chosen"; but "the landlord knew what he was doing". */
    private boolean holdsPronoun(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (pronoun.at(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    /** "Neighbours call her a …", "considers him …". */
    private boolean hasObjectBefore(Tokens tokens, int sentenceStart, int from) {
        for (int back = from - 1; back >= Math.max(sentenceStart, from - 2); back--) {
            if (object.at(tokens, back) && !isPossessive(tokens, back, from)) {
                return true;
            }
        }
        return false;
    }

    /** "Her teacher knows …": whose teacher it is, not of whom it is said. */
    private boolean isPossessive(Tokens tokens, int at, int from) {
        // "Is her own worst enemy".
        if (at + 1 >= from) {
            return own.at(tokens, from);
        }
        Subject next = role(tokens.term(at + 1));
        return next != Subject.NOBODY && next != Subject.CHILD;
    }

    /** "Adult male", "car driver": the noun is still to come. */
    private boolean continuesName(Tokens tokens, int at) {
        return at + 1 < tokens.count() && role(tokens.term(at + 1)) != Subject.NOBODY;
    }

    /** Of a possessive, only what follows is the subject, unless the phrase itself follows. */
    private boolean counts(Tokens tokens, int at, int sentenceStart, int from) {
        if (tokens.is(at, Tokens.POSSESSIVE)) {
            return from - at <= 2;
        }
        int reach = tokens.term(at) == Lexicon.UNKNOWN ? 1 : WORDS_OF_PREPOSITION;
        for (int back = at - 1; back >= Math.max(sentenceStart, at - reach); back--) {
            if (preposition.at(tokens, back)) {
                return false;
            }
            if (tokens.is(back, Tokens.PAUSE_AFTER) || conjunction.at(tokens, back) || pronoun.at(tokens, back)) {
                return true;
            }
        }
        return true;
    }

    private Subject named(Tokens tokens, int at, int sentenceStart) {
        int term = tokens.term(at);
        boolean yearOld = term == Lexicon.CHILD_AGE && at + 1 < tokens.count() && years.at(tokens, at + 1);
        if (pronoun.has(term) || yearOld) {
            return Subject.CHILD;
        }
        // "I suspect that she …"
        if (suspect.has(term) && at > sentenceStart && firstPerson.at(tokens, at - 1)) {
            return Subject.NOBODY;
        }
        boolean young = (at > sentenceStart && youth.at(tokens, at - 1)) || isFollowedBy(Lexicon.CHILD_AGE, tokens, at);
        Subject role = role(term);
        // "Her sister, 21, …"
        if (role == Subject.CHILD && isFollowedBy(Lexicon.ADULT_AGE, tokens, at)) {
            return Subject.ADULT;
        }
        // "Defendant, 16, …"
        if ((role == Subject.ADULT && young)
                || (role == Subject.SUSPECT && isFollowedBy(Lexicon.CHILD_AGE, tokens, at))) {
            return Subject.CHILD;
        }
        if (role != Subject.NOBODY || term != Lexicon.UNKNOWN || !tokens.is(at, Tokens.CAPITAL)) {
            return role;
        }
        if (at > sentenceStart && title.at(tokens, at - 1)) {
            return Subject.ADULT;
        }
        // "Councillor Aldous …": the name of the one before it.
        if (at > sentenceStart && !separates(tokens, at - 1) && office.at(tokens, at - 1)) {
            return Subject.ADULT;
        }
        if (isFollowedBy(Lexicon.ADULT_AGE, tokens, at)) {
            return Subject.ADULT;
        }
        return at == sentenceStart || tokens.is(at, Tokens.UPPER) ? Subject.NOBODY : Subject.CHILD;
    }

    private static boolean separates(Tokens tokens, int at) {
        return tokens.is(at, Tokens.PAUSE_AFTER) || tokens.is(at, Tokens.POSSESSIVE);
    }

    /** "Her sister, 21", "her sister Jasmine, 21", "a boy aged 19". */
    private static boolean isFollowedBy(int age, Tokens tokens, int at) {
        int next = at + 1;
        if (next >= tokens.count() || tokens.is(at, Tokens.POSSESSIVE)) {
            return false;
        }
        boolean name = tokens.term(next) == Lexicon.UNKNOWN && !tokens.is(at, Tokens.PAUSE_AFTER);
        return tokens.term(next) == age || (name && next + 1 < tokens.count() && tokens.term(next + 1) == age);
    }

    private Subject role(int term) {
        if (child.has(term)) {
            return Subject.CHILD;
        }
        if (suspect.has(term)) {
            return Subject.SUSPECT;
        }
        if (adult.has(term)) {
            return Subject.ADULT;
        }
        return thing.has(term) ? Subject.THING : Subject.NOBODY;
    }
}
