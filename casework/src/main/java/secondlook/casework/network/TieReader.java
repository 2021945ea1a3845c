package secondlook.casework.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.NumberWords;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;

/**
 * Reads things and ties from case files, one at a time. People are tied where a row puts a child and a suspect, or two
 * suspects, into one file; to phones, vehicles, places and homes where a row says so. Two children of one file are not
 * tied, and professionals, carers and parents only where a row records them as suspect; where else they appear is kept
 * apart.
 */
final class TieReader {

    private static final Map<String, WhyNoGroup> NO_GROUP_PLACES = Map.of(
            "dwelling", WhyNoGroup.DWELLING,
            "station", WhyNoGroup.STATION,
            "hostel", WhyNoGroup.HOSTEL,
            "hospital", WhyNoGroup.HOSPITAL,
            "school", WhyNoGroup.SCHOOL,
            "childrens-home", WhyNoGroup.CHILDRENS_HOME,
            "street", WhyNoGroup.STREET);

    /** The roles in which people are tied; all others are kept apart. */
    private static final List<String> TIED = List.of("victim", "suspect", "mentioned", "other-child");

    static final String BOTH_AS_SUSPECTS = "same file, both as suspects";

    private static final LinkStanding RECORDED = LinkStanding.RECORDED;

    private final Look look;
    private final Things things = new Things();
    private final List<Standing> standings = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Tie> waiting = new ArrayList<>();
    private final List<Appearance> apart = new ArrayList<>();
    private final Map<String, PerhapsOne.Signs> signs = new HashMap<>();

    /** The person that linkage takes a record's person for, by the id in this network. */
    private final Map<String, String> personOf = new HashMap<>();

    private final Map<String, Set<String>> suspectsAndChildren = new HashMap<>();

    TieReader(Look look) {
        this.look = look;
    }

    Map<String, Thing> things() {
        return things.byId();
    }

    /** What tells people who are recorded as suspects apart. */
    Map<String, PerhapsOne.Signs> signs() {
        return signs;
    }

    Map<String, String> personOf() {
        return personOf;
    }

    /** Pairs of people who may be one, by the ids that linkage gives them. */
    List<Tie> waiting() {
        return waiting;
    }

    List<Standing> standings() {
        return standings;
    }

    List<Tie> ties() {
        Map<String, Thing> met = things.byId();
        List<Tie> all = new ArrayList<>(ties);
        waiting.stream()
                .filter(tie -> met.containsKey(tie.from()) && met.containsKey(tie.to()))
                .forEach(all::add);
        return all;
    }

    List<Appearance> apart() {
        return apart;
    }

    /** The ids of people who are recorded as suspect in some file. */
    Set<String> suspects() {
        return suspectsAndChildren.getOrDefault("suspect", Set.of());
    }

    /** The ids of people who are recorded as harmed in some file. */
    Set<String> children() {
        return suspectsAndChildren.getOrDefault("victim", Set.of());
    }

    void read(CaseFile caseFile) {
        Map<String, PersonInCase> suspects = recordedAs(caseFile, "suspect");
        Map<String, PersonInCase> children = recordedAs(caseFile, "victim");
        suspects.keySet()
                .forEach(id -> suspectsAndChildren
                        .computeIfAbsent("suspect", _ -> new TreeSet<>())
                        .add(id));
        children.keySet()
                .forEach(id -> suspectsAndChildren
                        .computeIfAbsent("victim", _ -> new TreeSet<>())
                        .add(id));
        tiePeople(caseFile, suspects, children);
        Map<String, PersonInCase> tied = new TreeMap<>(children);
        tied.putAll(suspects);
        tied.putAll(recordedAs(caseFile, "mentioned"));
        tied.putAll(recordedAs(caseFile, "other-child"));
        tied.forEach((id, person) -> tieThings(caseFile, id, person));
        tiePlacesOfTheFile(caseFile, suspects.isEmpty() ? children : suspects);
        keepApart(caseFile);
    }

    private Map<String, PersonInCase> recordedAs(CaseFile caseFile, String role) {
        Map<String, PersonInCase> people = new TreeMap<>();
        List<PersonInCase> recorded = caseFile.recordedAs(role);
        for (int place = 0; place < recorded.size(); place++) {
            PersonInCase person = recorded.get(place);
            String id = idOf(person);
            Citation row = roleOf(person, role);
            people.put(id, person);
            personOf.put(id, person.person());
            if (role.equals("suspect")) {
                signs.computeIfAbsent(id, _ -> new PerhapsOne.Signs()).add(person.mentions());
            }
            standings.add(new Standing(id, caseFile.id(), role, row));
            boolean harmed = role.equals("victim");
            String label = harmed || role.equals("other-child")
                    ? childLabel(harmed ? "Child " : "Other child ", place, caseFile.id())
                    : labelOf(person);
            things.person(id, label, harmed, caseFile.id());
        }
        return people;
    }

    /** A child by a letter and the file, as the case page calls the child: no name stands on a chart. */
    private static String childLabel(String word, int place, CaseFileId caseFile) {
        String letter = place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1);
        return word + letter + ", " + caseFile.reference();
    }

    private String idOf(PersonInCase person) {
        if (look == Look.AS_LINKED
                || (person.mentions().isEmpty() && person.involvements().isEmpty())) {
            return "person:" + person.person();
        }
        Fact first = person.involvements().isEmpty()
                ? person.mentions().getFirst()
                : person.involvements().getFirst();
        String key = first.person() == null ? first.key() : first.person();
        return "person:" + first.agency() + "/" + key;
    }

    private static String labelOf(PersonInCase person) {
        for (Fact mention : person.mentions()) {
            String full = mention.text(Field.FULL_NAME).orNull();
            String surname = mention.text(Field.SURNAME).orNull();
            String forename = mention.text(Field.FORENAME).orNull();
            String nickname = mention.text(Field.NICKNAME).orNull();
            if (full != null) {
                return full;
            }
            if (surname != null) {
                return forename == null ? surname : forename + " " + surname;
            }
            if (forename != null || nickname != null) {
                return forename == null ? "“" + nickname + "”" : forename;
            }
        }
        return "Person " + person.person();
    }

    private void tiePeople(CaseFile caseFile, Map<String, PersonInCase> suspects, Map<String, PersonInCase> children) {
        DateRange when = caseFile.reported().orNull();
        suspects.forEach((suspectId, suspect) -> {
            children.forEach((childId, child) -> add(
                    childId,
                    suspectId,
                    "same file, as harmed and suspect",
                    when,
                    caseFile,
                    List.of(roleOf(child, "victim"), roleOf(suspect, "suspect"))));
            suspects.forEach((otherId, other) -> {
                if (suspectId.compareTo(otherId) < 0) {
                    add(
                            suspectId,
                            otherId,
                            BOTH_AS_SUSPECTS,
                            when,
                            caseFile,
                            List.of(roleOf(suspect, "suspect"), roleOf(other, "suspect")));
                }
            });
        });
    }

    private static Citation roleOf(PersonInCase person, String role) {
        return person.involvements().stream()
                .filter(row -> row.is(Field.ROLE, role))
                .map(row -> row.cell(Field.ROLE))
                .findFirst()
                .orElseThrow();
    }

    private void add(
            String from, String to, String says, @Nullable DateRange when, CaseFile caseFile, List<Citation> rows) {
        if (!from.equals(to)) {
            ties.add(new Tie(from, to, says, when, caseFile.id().agency(), caseFile.id(), rows, LinkStanding.RECORDED));
        }
    }

    /** Phones, vehicles, places and homes that rows tie to a person: of this file, and of other agencies. */
    private void tieThings(CaseFile caseFile, String id, PersonInCase person) {
        for (Fact mention : person.mentions()) {
            thing(
                    mention,
                    Field.ADDRESS,
                    (thing, cell) -> tie(id, thing, "address", mention, caseFile.id(), cell, RECORDED));
            thing(
                    mention,
                    Field.PHONE,
                    (thing, cell) -> tie(id, thing, "phone", mention, caseFile.id(), cell, RECORDED));
            thing(
                    mention,
                    Field.REGISTRATION,
                    (thing, cell) -> tie(id, thing, "vehicle", mention, caseFile.id(), cell, RECORDED));
        }
        caseFile.facts().stream()
                .filter(person::isSpokenOfIn)
                .filter(fact -> fact.kind() != FactKind.PERSON)
                .forEach(fact -> tieRow(id, fact, caseFile.id(), RECORDED));
        if (look == Look.AS_LINKED) {
            person.elsewhere().stream()
                    .filter(tied -> tied.caseFile() == null && tied.standing() != LinkStanding.POSSIBLE)
                    .forEach(tied -> tieRow(id, tied.fact(), null, tied.standing()));
        }
    }

    private void tieRow(String id, Fact fact, @Nullable CaseFileId caseFile, LinkStanding standing) {
        switch (fact.kind()) {
            case PHONE ->
                thing(fact, Field.PHONE, (thing, cell) -> tie(id, thing, "phone", fact, caseFile, cell, standing));
            case VEHICLE ->
                thing(
                        fact,
                        Field.REGISTRATION,
                        (thing, cell) -> tie(id, thing, "vehicle", fact, caseFile, cell, standing));
            case PLACE ->
                thing(fact, Field.PLACE, (thing, cell) -> tie(id, thing, "place", fact, caseFile, cell, standing));
            case PLACEMENT ->
                thing(fact, Field.HOME, (thing, cell) -> tie(id, thing, "lived at", fact, caseFile, cell, standing));
            case MISSING_EPISODE -> {
                thing(
                        fact,
                        Field.HOME,
                        (thing, cell) -> tie(id, thing, "missing from", fact, caseFile, cell, standing));
                thing(
                        fact,
                        Field.FOUND_PLACE,
                        (thing, cell) -> tie(id, thing, "found at", fact, caseFile, cell, standing));
            }
            default -> {}
        }
    }

    private void tie(
            String person,
            Thing thing,
            String says,
            Fact fact,
            @Nullable CaseFileId caseFile,
            Citation cell,
            LinkStanding standing) {
        ties.add(new Tie(person, thing.id(), says, fact.when(), fact.agency(), caseFile, List.of(cell), standing));
    }

    /** The place of the file itself, and places that no row ties to a person, are the suspects'; else the children's. */
    private void tiePlacesOfTheFile(CaseFile caseFile, Map<String, PersonInCase> people) {
        caseFile.facts().stream()
                .filter(fact ->
                        fact.kind() == FactKind.OCCURRENCE || (fact.kind() == FactKind.PLACE && fact.person() == null))
                .forEach(fact -> thing(
                        fact,
                        Field.PLACE,
                        (thing, cell) -> people.keySet()
                                .forEach(id ->
                                        tie(id, thing, "named in the file", fact, caseFile.id(), cell, RECORDED))));
        caseFile.facts().stream()
                .filter(fact -> fact.person() == null)
                .filter(fact -> fact.kind() == FactKind.PHONE || fact.kind() == FactKind.VEHICLE)
                .forEach(fact -> people.keySet().forEach(id -> tieRow(id, fact, caseFile.id(), RECORDED)));
    }

    private void thing(Fact fact, Field field, BiConsumer<Thing, Citation> use) {
        String written =
                fact.kind().indexOf(field) < 0 ? null : fact.text(field).orNull();
        Thing thing = written == null
                ? null
                : switch (field) {
                    case PHONE -> phone(written);
                    case REGISTRATION -> vehicle(written);
                    case HOME -> home(written);
                    case ADDRESS -> dwelling(written);
                    default -> place(fact, written);
                };
        if (thing != null) {
            Citation cell = fact.cell(field);
            things.thing(thing);
            use.accept(thing, cell);
        }
    }

    private static @Nullable Thing phone(String written) {
        String plain = NumberWords.phone(written);
        return plain == null ? null : new Thing(ThingKind.PHONE, "phone:" + plain, written.strip(), null, null);
    }

    private static @Nullable Thing vehicle(String written) {
        String plain = Plain.registration(written);
        if (plain == null) {
            return null;
        }
        boolean whole = Plain.isWhole(plain);
        return new Thing(
                ThingKind.VEHICLE,
                "vehicle:" + plain,
                written.strip(),
                whole ? null : "part of a registration",
                whole ? null : WhyNoGroup.PART_OF_A_REGISTRATION);
    }

    private static @Nullable Thing home(String written) {
        String plain = Plain.place(written);
        return plain == null || Plain.isVague(written)
                ? null
                : new Thing(
                        ThingKind.HOME, "home:" + plain, written.strip(), "children’s home", WhyNoGroup.CHILDRENS_HOME);
    }

    /** An address without a number in it is too little to say where somebody lived. */
    private static @Nullable Thing dwelling(String written) {
        String plain = Plain.place(written);
        boolean numbered = written.chars().anyMatch(Character::isDigit);
        return plain == null || !numbered
                ? null
                : new Thing(ThingKind.PLACE, "place:" + plain, written.strip(), "dwelling", WhyNoGroup.DWELLING);
    }

    private static @Nullable Thing place(Fact fact, String written) {
        String plain = Plain.place(written);
        String type = fact.text(Field.PLACE_TYPE).orNull();
        if (plain == null) {
            return null;
        }
        ThingKind kind = "taxi-firm".equals(type) ? ThingKind.FIRM : ThingKind.PLACE;
        return new Thing(
                kind,
                "place:" + plain,
                written.strip(),
                type == null ? null : type.replace('-', ' ').replace("childrens", "children’s"),
                whyNoGroup(written, type));
    }

    private static @Nullable WhyNoGroup whyNoGroup(String written, @Nullable String type) {
        if (Plain.isVague(written)) {
            return WhyNoGroup.VAGUE;
        }
        if (type != null) {
            return NO_GROUP_PLACES.get(type);
        }
        return Plain.isStreet(written) ? WhyNoGroup.STREET : WhyNoGroup.KIND_NOT_RECORDED;
    }

    /** Roles that tie nobody are kept apart: those of professionals, carers, parents and witnesses. */
    private void keepApart(CaseFile caseFile) {
        for (PersonInCase person : caseFile.persons()) {
            String id = idOf(person);
            for (Fact row : person.involvements()) {
                String role = row.text(Field.ROLE).orNull();
                if (role == null || !TIED.contains(role.toLowerCase(Locale.ROOT))) {
                    apart.add(new Appearance(id, labelOf(person), caseFile.id(), role, row.cell(Field.ROLE)));
                }
            }
        }
    }

    /** A tie that waits to be judged, and makes no group. */
    void possiblyTheSame(String one, String other, String agency, List<Citation> rows) {
        waiting.add(new Tie(
                "person:" + one,
                "person:" + other,
                "possibly the same as",
                null,
                agency,
                null,
                rows,
                LinkStanding.POSSIBLE));
    }
}
