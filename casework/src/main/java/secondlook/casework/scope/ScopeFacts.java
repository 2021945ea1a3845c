package secondlook.casework.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Flags;
import secondlook.casework.reading.Markers;
import secondlook.casework.reading.Offences;
import secondlook.casework.reading.OtherFile;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** Reads the vocabulary of scope rules from a case file. */
final class ScopeFacts {

    /** Into so many parts a range of days is cut. */
    private static final int DAYS_BETWEEN = 8;

    /** How many more of a count are thought possible where the material leaves it open; more tests nothing more. */
    private static final int MORE = 4;

    private static final TermList FAMILY = TermList.named("family-relationship");
    private static final TermList OTHERS_FAMILY = TermList.named("others-family");
    private static final TermList INSTITUTION = TermList.named("institution-role");
    private static final TermList DRUGS = TermList.of("drugs", List.of("drug*", "county lines", "supply"));

    private static final Counted SUSPECTS = new Counted("suspect", Field.SUSPECTS_RECORDED, "the number of suspects");
    private static final Counted CHILDREN = new Counted("victim", Field.VICTIMS_RECORDED, "the number of children");

    /** People of one role, whom the head counts too. */
    private record Counted(String role, Field field, String what) {}

    private final CaseFile caseFile;
    private final Closing closing;
    private final List<OtherFile> others;

    private ScopeFacts(CaseFile caseFile, Basis basis) {
        this.caseFile = basis == Basis.FILE ? alone(caseFile) : caseFile;
        this.closing = new Closing(caseFile);
        this.others = basis == Basis.FILE
                ? List.of()
                : Suspects.of(caseFile).stream()
                        .flatMap(suspect -> OtherFile.of(suspect.elsewhere()).stream())
                        .toList();
    }

    static Map<ScopeFact, KnownFact> of(CaseFile caseFile, Basis basis) {
        ScopeFacts facts = new ScopeFacts(caseFile, basis);
        Map<ScopeFact, KnownFact> all = new EnumMap<>(ScopeFact.class);
        for (ScopeFact fact : ScopeFact.values()) {
            all.put(fact, facts.read(fact));
        }
        return all;
    }

    private KnownFact read(ScopeFact fact) {
        return switch (fact) {
            case SUSPECTS -> suspects(Suspects.of(caseFile));
            case IDENTIFIED_SUSPECTS ->
                identified(
                        Suspects.of(caseFile).stream().filter(Suspects::isNamed).toList());
            case CHILDREN -> children();
            case DECIDED -> date(caseFile.closed(), "the date of closing");
            case REPORTED -> date(caseFile.reported(), "the date of the report");
            case NO_FURTHER_ACTION -> yesNo(closing.noFurtherAction());
            case SEXUAL_OFFENCE -> yesNo(Offences.isSexual(caseFile));
            case CONTACT_OFFENCE -> yesNo(contactOffence());
            case DRUGS_OFFENCE -> yesNo(classifiedAs(DRUGS, "drugs"));
            case SUSPECTS_ALIVE -> yesNo(alive());
            case ALREADY_REVIEWED -> yesNo(reviewed());
            case FAMILY_SETTING -> yesNo(setting("family", Field.FAMILIAL, FAMILY));
            case INSTITUTION_SETTING -> yesNo(setting("institution", null, INSTITUTION));
            case SEXUAL_MARKERS -> markers(Markers.Family.SEXUAL);
            case CRIMINAL_MARKERS -> markers(Markers.Family.CRIMINAL);
            case SEXUAL_EXPLOITATION_FLAG -> yesNo(flagged("cse"));
            case CRIMINAL_EXPLOITATION_FLAG -> yesNo(flagged("cce"));
            case SLAVERY_RECORDED -> yesNo(slavery());
        };
    }

    private static KnownFact yesNo(Truth truth) {
        return switch (truth.value()) {
            case YES -> new KnownFact(List.of(true), truth.because(), List.of());
            case NO -> new KnownFact(List.of(false), truth.because(), List.of());
            case CANNOT_TELL -> new KnownFact(List.of(true, false), truth.because(), truth.missing());
        };
    }

    /** The two ends of a range and days between, for a window of a test may lie wholly inside. */
    private static KnownFact date(Recorded<DateRange> date, String what) {
        return switch (date) {
            case Recorded.Known<DateRange>(DateRange when, Citation cell) -> {
                Instant first = when.earliest().toInstant(ZoneOffset.UTC);
                Instant last = when.latest().toInstant(ZoneOffset.UTC);
                boolean day = when.isExactDay();
                List<Missing> missing = day ? List.of() : List.of(new Missing(what + ", exactly", cell));
                yield new KnownFact(day ? List.of(first) : days(first, last), List.of(cell), missing);
            }
            case Recorded.Absent<DateRange> absent -> new KnownFact(ANY_DAY, List.of(), List.of(absent.missing(what)));
            case Recorded.Unreadable<DateRange> raw -> new KnownFact(ANY_DAY, List.of(), List.of(raw.missing(what)));
        };
    }

    private static List<Object> days(Instant first, Instant last) {
        Duration step = Duration.between(first, last).dividedBy(DAYS_BETWEEN);
        Stream<Object> between = IntStream.range(1, DAYS_BETWEEN).mapToObj(i -> first.plus(step.multipliedBy(i)));
        return Stream.concat(Stream.concat(Stream.of((Object) first), between), Stream.of((Object) last))
                .distinct()
                .toList();
    }

    private static final List<Object> ANY_DAY = List.of(
            Instant.parse("2012-06-01T00:00:00Z"),
            Instant.parse("1990-01-01T00:00:00Z"),
            Instant.parse("2035-01-01T00:00:00Z"));

    private KnownFact suspects(List<PersonInCase> here) {
        List<Citation> because = new ArrayList<>();
        return count(names(here, because), SUSPECTS, 0, because);
    }

    /** Those who are named; where the agency counts more suspects than it records, the others may be identified too. */
    private KnownFact identified(List<PersonInCase> named) {
        List<Citation> because = new ArrayList<>();
        long names = names(named, because);
        Recorded<Integer> cell = caseFile.head().number(Field.SUSPECTS_RECORDED);
        if (!(cell instanceof Recorded.Known<Integer>(Integer counted, Citation where))) {
            return count(names, SUSPECTS, 0, because);
        }
        int others = counted - Suspects.of(caseFile).size();
        return others <= 0
                ? exactly(names, because)
                : between(
                        names, names + others, because, List.of(new Missing("who else is counted as suspect", where)));
    }

    /** How many suspects these are, with those of other files. */
    private long names(List<PersonInCase> here, List<Citation> because) {
        Set<String> names = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (PersonInCase suspect : here) {
            names.add(suspect.person());
            because.add(Suspects.recorded(suspect));
            known.addAll(OtherFile.namesOf(suspect));
        }
        for (OtherFile other : others) {
            other.suspectNames().stream().filter(name -> !known.contains(name)).forEach(names::add);
            because.addAll(other.citations());
        }
        return names.size();
    }

    private KnownFact children() {
        Set<String> names = new TreeSet<>();
        List<Citation> because = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Child child : Child.of(caseFile)) {
            names.add(child.id());
            because.add(child.recorded());
            known.addAll(OtherFile.namesOf(child.person()));
        }
        for (OtherFile other : others) {
            other.children().stream().filter(name -> !known.contains(name)).forEach(names::add);
            because.addAll(other.citations());
        }
        int adults = (int) caseFile.recordedAs("victim").stream()
                .filter(person -> !known.contains(person.person()))
                .count();
        return count(names.size(), CHILDREN, adults, because);
    }

    /**
     * At least as many as are recorded, and as the agency counts; more where neither can be read whole.
     *
     * @param left how many of those whom the agency counts are not to be counted here
     */
    private KnownFact count(long recorded, Counted of, int left, List<Citation> because) {
        Recorded<Integer> cell = caseFile.head().number(of.field());
        Truth complete = Cells.complete(caseFile, of.role());
        boolean onPaper = cell.citation() != null && !cell.isKnown() && !cell.isEmptyField();
        if (cell instanceof Recorded.Known<Integer>(Integer number, Citation where)) {
            return exactly(Math.max(recorded, number - left), plus(because, where));
        }
        if (!onPaper && complete.isYes()) {
            return exactly(recorded, because);
        }
        return between(
                recorded, recorded + MORE, because, onPaper ? List.of(cell.missing(of.what())) : complete.missing());
    }

    private static KnownFact between(long fewest, long most, List<Citation> because, List<Missing> missing) {
        return new KnownFact(
                LongStream.rangeClosed(fewest, Math.min(most, fewest + MORE))
                        .boxed()
                        .map(count -> (Object) count)
                        .toList(),
                because,
                missing);
    }

    private static KnownFact exactly(long count, List<Citation> because) {
        return new KnownFact(List.of(count), because, List.of());
    }

    private static List<Citation> plus(List<Citation> some, Citation more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private KnownFact markers(Markers.Family family) {
        List<Citation> because = Markers.of(caseFile).stream()
                .filter(marker -> marker.family() == family)
                .map(Markers.Found::cell)
                .toList();
        Recorded<String> ticked = caseFile.head().text(Field.MARKERS);
        boolean keptBack = ticked.citation() != null && !ticked.isKnown() && !ticked.isEmptyField();
        if (keptBack) {
            return between(because.size(), because.size() + MORE, because, List.of(ticked.missing("the markers")));
        }
        Truth supplied = Markers.anySupplied(caseFile);
        return supplied.isYes()
                ? exactly(because.size(), because)
                : between(because.size(), because.size() + MORE, because, supplied.missing());
    }

    private Truth flagged(String flag) {
        return Flags.isSet(caseFile, flag);
    }

    /** The single file: its own rows, without what other files and agencies say of its people. */
    private static CaseFile alone(CaseFile caseFile) {
        return isAlone(caseFile) ? caseFile : withoutOthers(caseFile);
    }

    /** Whether nothing of other files reaches it, so that it says the same on either basis. */
    static boolean isAlone(CaseFile caseFile) {
        return caseFile.elsewhere().isEmpty()
                && caseFile.persons().stream()
                        .allMatch(person -> person.elsewhere().isEmpty());
    }

    private static CaseFile withoutOthers(CaseFile caseFile) {
        return new CaseFile(
                caseFile.id(),
                caseFile.head(),
                caseFile.facts(),
                caseFile.persons().stream()
                        .map(person ->
                                new PersonInCase(person.person(), person.mentions(), person.involvements(), List.of()))
                        .toList(),
                List.of(),
                caseFile.material(),
                caseFile.homes());
    }

    private Truth contactOffence() {
        Fact head = caseFile.head();
        Recorded<Boolean> said = head.flag(Field.CONTACT_OFFENCE);
        if (said.isKnown()) {
            return Cells.flag(said, "whether it was a contact offence");
        }
        if (head.text(Field.OFFENCE_GROUP).isKnown()) {
            return Truth.of(head.is(Field.OFFENCE_GROUP, "contact-sexual"), head.cell(Field.OFFENCE_GROUP));
        }
        Truth unknown = Truth.cannotTell(said.missing("whether it was a contact offence"));
        return Offences.isSexual(caseFile).and(unknown);
    }

    private Truth classifiedAs(TermList words, String group) {
        Fact head = caseFile.head();
        if (head.text(Field.OFFENCE_GROUP).isKnown()) {
            return Truth.of(head.is(Field.OFFENCE_GROUP, group), head.cell(Field.OFFENCE_GROUP));
        }
        Recorded<String> classification = head.text(Field.CLASSIFICATION);
        return classification instanceof Recorded.Known<String>(String text, Citation cell)
                ? Truth.of(words.isIn(text), cell)
                : Truth.cannotTell(classification.missing("the classification"));
    }

    private Truth slavery() {
        Truth marked = Truth.any(Markers.of(caseFile).stream()
                .filter(marker -> marker.marker().equals("trafficking"))
                .map(marker -> Truth.yes(marker.cell()))
                .toList());
        Truth referred = Truth.any(caseFile.everywhere(FactKind.NRM).stream()
                .map(row -> Truth.yes(row.row()))
                .toList());
        return marked.or(referred).or(Offences.isSlavery(caseFile));
    }

    /** Whether any suspect is alive: as an agency says, unless a death or the outcome of a death is recorded. */
    private Truth alive() {
        List<Truth> each = Suspects.of(caseFile).stream().map(this::isAlive).toList();
        Truth noneOfThem = closing.outcomeIsOneOf("5");
        Recorded<Integer> counted = caseFile.head().number(Field.SUSPECTS_RECORDED);
        Integer number = counted.orNull();
        Truth others = number != null && number > each.size()
                ? Truth.cannotTell(new Missing("whether the other suspects are alive", counted.citation()))
                : Truth.no();
        return noneOfThem.isYes() ? noneOfThem.not() : Truth.any(each).or(others);
    }

    private Truth isAlive(PersonInCase suspect) {
        Stream<Recorded<Boolean>> said = Stream.concat(
                suspect.mentions().stream().map(mention -> mention.flag(Field.ALIVE)),
                Suspects.process(caseFile, suspect).stream().map(row -> row.flag(Field.ALIVE)));
        List<Truth> known = said.filter(Recorded::isKnown)
                .map(flag -> Cells.flag(flag, "whether a suspect is alive"))
                .toList();
        boolean died = suspect.mentions().stream()
                .anyMatch(mention -> mention.date(Field.DIED).isKnown());
        if (died) {
            return Truth.no(Suspects.recorded(suspect));
        }
        return known.isEmpty()
                ? Truth.cannotTell(new Missing("whether a suspect is alive: not recorded", Suspects.recorded(suspect)))
                : Truth.all(known);
    }

    /** Where the material has no such column, nobody recorded a review, and the review team would know of its own. */
    private Truth reviewed() {
        Recorded<Boolean> cell = caseFile.head().flag(Field.REVIEWED_BEFORE);
        return cell.citation() == null
                ? Truth.no(caseFile.head().row())
                : Cells.flag(cell, "whether it was already reviewed");
    }

    /** A friend's relative is nobody's family here. */
    private static boolean isRelated(TermList relationships, @Nullable String words) {
        return relationships.isIn(words) && (relationships != FAMILY || !OTHERS_FAMILY.isIn(words));
    }

    /** The setting as recorded, or a suspect whose relationship to the child puts the harm there. */
    private Truth setting(String code, @Nullable Field flag, TermList relationships) {
        Truth related = Truth.any(Suspects.of(caseFile).stream()
                .flatMap(suspect -> suspect.involvements().stream())
                .filter(row -> isRelated(
                                relationships, row.text(Field.RELATIONSHIP).orNull())
                        || (flag != null && Boolean.TRUE.equals(row.flag(flag).orNull())))
                .map(row -> Truth.yes(row.cell(Field.RELATIONSHIP)))
                .toList());
        Recorded<String> setting = caseFile.head().text(Field.SETTING);
        return related.or(Cells.isOneOf(setting, "the setting", code));
    }
}
