package secondlook.casework.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;

/**
 * Reads things and ties from case files, one at a time. People are tied where a row puts a child and a suspect, or two
 * suspects, into one file; to phones, vehicles, places and homes where a row says so. Two children of one file are not
 * tied, and professionals, carers and parents only where a row records them as suspect; where else they appear is kept
 * apart.
 */
final class TieReader {

    private static final Set<String> NO_GROUP_PLACES =
            Set.of("dwelling", "station", "hostel", "hospital", "school", "childrens-home", "street");

    private static final LinkStanding RECORDED = LinkStanding.RECORDED;

    private final Look look;
    private final Map<String, Thing> things = new TreeMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Appearance> apart = new ArrayList<>();
    private final Map<String, Set<String>> suspectsAndChildren = new HashMap<>();

    TieReader(Look look) {
        this.look = look;
    }

    Map<String, Thing> things() {
        return things;
    }

    List<Tie> ties() {
        return ties;
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
        tiePlacesOfTheFile(caseFile, suspects);
        keepApart(caseFile, tied.keySet());
        if (look == Look.AS_LINKED) {
            tied.forEach((id, person) -> possibleIdentities(id, person));
        }
    }

    private Map<String, PersonInCase> recordedAs(CaseFile caseFile, String role) {
        Map<String, PersonInCase> people = new TreeMap<>();
        for (PersonInCase person : caseFile.recordedAs(role)) {
            String id = idOf(person);
            people.put(id, person);
            things.putIfAbsent(id, new Thing(ThingKind.PERSON, id, labelOf(person), true));
        }
        return people;
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
                            "same file, both as suspects",
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
            case MISSING_EPISODE ->
                thing(
                        fact,
                        Field.HOME,
                        (thing, cell) -> tie(id, thing, "missing from", fact, caseFile, cell, standing));
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

    /** The place of the file itself, and places that no row ties to a person, are the suspects'. */
    private void tiePlacesOfTheFile(CaseFile caseFile, Map<String, PersonInCase> suspects) {
        caseFile.facts().stream()
                .filter(fact ->
                        fact.kind() == FactKind.OCCURRENCE || (fact.kind() == FactKind.PLACE && fact.person() == null))
                .forEach(fact -> thing(
                        fact,
                        Field.PLACE,
                        (thing, cell) -> suspects.keySet()
                                .forEach(id ->
                                        tie(id, thing, "named in the file", fact, caseFile.id(), cell, RECORDED))));
        caseFile.facts().stream()
                .filter(fact -> fact.person() == null)
                .filter(fact -> fact.kind() == FactKind.PHONE || fact.kind() == FactKind.VEHICLE)
                .forEach(fact -> suspects.keySet().forEach(id -> tieRow(id, fact, caseFile.id(), RECORDED)));
    }

    private void thing(Fact fact, Field field, BiConsumer<Thing, Citation> use) {
        String written =
                fact.kind().indexOf(field) < 0 ? null : fact.text(field).orNull();
        Thing thing = switch (field) {
            case PHONE -> phone(written);
            case REGISTRATION -> vehicle(written);
            case HOME -> named(ThingKind.HOME, "home:", written, false);
            default -> place(fact, written);
        };
        if (thing != null) {
            use.accept(things.computeIfAbsent(thing.id(), _ -> thing), fact.cell(field));
        }
    }

    private static @Nullable Thing phone(@Nullable String written) {
        String plain = Plain.phone(written);
        return plain == null || written == null
                ? null
                : new Thing(ThingKind.PHONE, "phone:" + plain, written.strip(), true);
    }

    private static @Nullable Thing vehicle(@Nullable String written) {
        String plain = Plain.registration(written);
        return plain == null || written == null
                ? null
                : new Thing(ThingKind.VEHICLE, "vehicle:" + plain, written.strip(), Plain.isWhole(plain));
    }

    private static @Nullable Thing place(Fact fact, @Nullable String written) {
        ThingKind kind = fact.is(Field.PLACE_TYPE, "taxi-firm") ? ThingKind.FIRM : ThingKind.PLACE;
        String type = fact.text(Field.PLACE_TYPE).orNull();
        boolean groups = type != null && !NO_GROUP_PLACES.contains(type);
        return named(kind, "place:", written, groups);
    }

    private static @Nullable Thing named(ThingKind kind, String prefix, @Nullable String written, boolean groups) {
        String plain = Plain.place(written);
        return plain == null || written == null ? null : new Thing(kind, prefix + plain, written.strip(), groups);
    }

    /** People who are neither harmed nor suspected here: where they appear is kept, and ties nobody. */
    private void keepApart(CaseFile caseFile, Set<String> tied) {
        for (PersonInCase person : caseFile.persons()) {
            String id = idOf(person);
            if (!tied.contains(id)) {
                person.involvements()
                        .forEach(row -> apart.add(new Appearance(
                                id,
                                labelOf(person),
                                caseFile.id(),
                                row.text(Field.ROLE).orNull(),
                                row.cell(Field.ROLE))));
            }
        }
    }

    /** A person who may be somebody in another file: a tie that waits to be judged, and makes no group. */
    private void possibleIdentities(String id, PersonInCase person) {
        for (TiedFact tied : person.elsewhere()) {
            String whose = tied.whose();
            boolean mention = tied.fact().kind() == FactKind.PERSON;
            if (tied.standing() == LinkStanding.POSSIBLE && mention && whose != null && tied.caseFile() == null) {
                ties.add(new Tie(
                        id,
                        "person:" + whose,
                        "possibly the same as",
                        null,
                        tied.fact().agency(),
                        null,
                        List.of(tied.fact().row()),
                        LinkStanding.POSSIBLE));
            }
        }
    }
}
