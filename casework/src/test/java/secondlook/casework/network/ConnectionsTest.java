package secondlook.casework.network;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.casework.CaseFileBuilder.aCaseFile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.LinkStanding;

class ConnectionsTest {

    private static CaseFileBuilder file(String reference, String reported) {
        return aCaseFile(reference).head(Field.REPORTED, reported);
    }

    /** Adults a, b and c in three files, two in each, as a group's files overlap. */
    private static List<CaseFile> threeFilesOfThreeAdults() {
        return List.of(
                file("NP/12/1", "2012-01-05")
                        .child("c1")
                        .suspect("a")
                        .suspect("b")
                        .build(),
                file("NP/12/2", "2012-03-05")
                        .child("c2")
                        .suspect("b")
                        .suspect("c")
                        .build(),
                file("NP/12/3", "2012-06-05")
                        .child("c3")
                        .suspect("c")
                        .suspect("a")
                        .build());
    }

    private static List<Group> groups(List<CaseFile> files) {
        return Connections.of(files, Look.AS_LINKED, NetworkSettings.standard()).groups();
    }

    @Test
    void adultsWhoShareFilesAreAGroupWithTheirFilesAndTheRowsThatSaySo() {
        List<Group> groups = groups(threeFilesOfThreeAdults());

        assertThat(groups).hasSize(1);
        Group group = groups.getFirst();
        assertThat(group.caseFiles()).hasSize(3);
        assertThat(group.people()).extracting(Thing::id).contains("person:a", "person:b", "person:c");
        assertThat(group.ties()).allSatisfy(tie -> assertThat(tie.rows()).isNotEmpty());
        assertThat(group.firsts()).extracting(Group.First::thing).contains("person:a", "person:c1");
    }

    @Test
    void oneAdultWithManyChildrenIsNoGroupEvenWhereSomebodyElseStandsInOneFile() {
        List<CaseFile> files = List.of(
                file("NP/12/1", "2012-01-05").child("c1").suspect("a").build(),
                file("NP/12/2", "2012-02-05").child("c2").suspect("a").build(),
                file("NP/12/3", "2012-03-05")
                        .child("c3")
                        .suspect("a")
                        .suspect("b")
                        .build());

        assertThat(groups(files)).isEmpty();
    }

    @Test
    void oneFileIsNoGroup() {
        assertThat(groups(List.of(file("NP/12/1", "2012-01-05")
                        .child("c1")
                        .suspect("a")
                        .suspect("b")
                        .build())))
                .isEmpty();
    }

    @Test
    void childrenRecordedTogetherAreNotTied() {
        Connections connections = Connections.of(
                List.of(file("NP/12/1", "2012-01-05").child("c1").child("c2").build()),
                Look.AS_LINKED,
                NetworkSettings.standard());

        assertThat(connections.ties()).isEmpty();
    }

    @Test
    void professionalsTieNobodyAndAreListedApart() {
        Connections connections = Connections.of(
                List.of(
                        file("NP/12/1", "2012-01-05")
                                .child("c1")
                                .suspect("a")
                                .person("p", "professional")
                                .build(),
                        file("NP/12/2", "2012-01-05")
                                .child("c2")
                                .suspect("b")
                                .person("p", "professional")
                                .build()),
                Look.AS_LINKED,
                NetworkSettings.standard());

        assertThat(connections.tiesOf("person:p")).isEmpty();
        assertThat(connections.apart()).extracting(Appearance::person).contains("person:p", "person:p");
        assertThat(connections.path("person:a", "person:b", false)).isNull();
    }

    @Test
    void aPhoneThatTwoSuspectsUsedMakesAGroupAndAStationDoesNot() {
        assertThat(groups(List.of(withPhone("NP/12/1", "c1", "a"), withPhone("NP/12/2", "c2", "b"))))
                .hasSize(1);
        for (String type : List.of("station", "hostel", "childrens-home", "dwelling")) {
            assertThat(groups(List.of(
                            withPlace("NP/12/1", "c1", "a", "Northmere Corner, Quay Road", type),
                            withPlace("NP/12/2", "c2", "b", "Northmere Corner, Quay Road", type))))
                    .isEmpty();
        }
    }

    @Test
    void twoRecordsThatSharePhoneAndNameMayBeOneAdultAndAreNoGroup() {
        assertThat(groups(List.of(
                        withPhone("NP/12/1", "c1", "a", "Mikey", "Warsop"),
                        withPhone("NP/12/2", "c2", "b", "Michael", "Warsop"))))
                .isEmpty();
        assertThat(groups(List.of(
                        withPhone("NP/12/1", "c1", "a", "Warsop", "Mikey"),
                        withPhone("NP/12/2", "c2", "b", "Mikey", "Warsop"))))
                .isEmpty();
    }

    @Test
    void anHotelOfAChainTiesNobodyNorDoesAPlaceAlone() {
        List<CaseFile> chain = List.of(
                withPlace("NP/12/1", "c1", "a", "Corran Inn hotel, Ring Road, Northmere", "hotel"),
                withPlace("NP/12/2", "c2", "b", "Corran Inn hotel, Ring Road, Northmere", "hotel"),
                withPlace("NP/12/3", "c3", "d", "Corran Inn hotel, Harbour Way, Brackwater", "hotel"));
        Connections connections = Connections.of(chain, Look.AS_LINKED, NetworkSettings.standard());

        assertThat(connections.groups()).isEmpty();
        assertThat(connections.things())
                .filteredOn(thing -> thing.kind() == ThingKind.PLACE)
                .noneMatch(Thing::tiesGroups);
        assertThat(groups(List.of(
                        withPlace("NP/12/1", "c1", "a", "Tarrow Grill, Tarrow Street", "takeaway"),
                        withPlace("NP/12/2", "c2", "b", "Tarrow Grill, Tarrow Street", "takeaway"))))
                .isEmpty();
    }

    private static CaseFile withPhone(String reference, String child, String suspect) {
        return withPhone(reference, child, suspect, "Given" + suspect, "Family" + suspect);
    }

    private static CaseFile withPhone(String reference, String child, String suspect, String forename, String surname) {
        return file(reference, "2012-01-05")
                .child(child)
                .person(suspect, "suspect", Field.FORENAME, forename, Field.SURNAME, surname, Field.BIRTH_DATE, "1980")
                .rowOf(suspect, FactKind.PHONE, Field.PHONE, "07255 123 456", Field.AT, "2012-01-02")
                .build();
    }

    private static CaseFile withPlace(String reference, String child, String suspect, String place, String type) {
        return file(reference, "2012-01-05")
                .child(child)
                .suspect(suspect)
                .head(Field.PLACE, place, Field.PLACE_TYPE, type)
                .build();
    }

    @Test
    void aStreetAndAVaguePlaceTieOnlyPossibly() {
        for (String place : List.of("Tarrow Street, Northmere", "a takeaway off Tarrow Street, name not recorded")) {
            Connections connections = Connections.of(
                    List.of(
                            withPlace("NP/12/1", "c1", "a", place, "takeaway"),
                            withPlace("NP/12/2", "c2", "b", place, "street")),
                    Look.AS_LINKED,
                    NetworkSettings.standard());

            assertThat(connections.tiesOf("person:a"))
                    .filteredOn(tie -> tie.to().startsWith("place:"))
                    .extracting(Tie::standing)
                    .containsOnly(LinkStanding.POSSIBLE);
            assertThat(connections.path("person:a", "person:b", false)).isNull();
            assertThat(connections.groups()).isEmpty();
        }
    }

    @Test
    void aChildIsNamedByALetterAndTheFile() {
        Connections connections = Connections.of(threeFilesOfThreeAdults(), Look.AS_LINKED, NetworkSettings.standard());

        assertThat(connections.thing("person:c2")).isNotNull();
        assertThat(connections.thing("person:c2").label()).isEqualTo("Child A, NP/12/2");
        assertThat(connections.standings()).extracting(Standing::role).contains("victim", "suspect");
    }

    @Test
    void peopleWhoMayBeOneAreTiedPossiblyAndMakeNoGroup() {
        Connections.Reading reading = Connections.reading(Look.AS_LINKED, NetworkSettings.standard());
        List<CaseFile> files = List.of(
                withPhone("NP/12/1", "c1", "a"),
                file("NP/12/2", "2012-01-05").child("c2").suspect("b").build());
        files.forEach(reading::read);
        reading.possiblyTheSame(
                "a", "b", "northmere-police", List.of(files.getFirst().head().row()));
        reading.possiblyTheSame(
                "a",
                "nobody-here",
                "northmere-police",
                List.of(files.getFirst().head().row()));
        Connections connections = reading.done();

        assertThat(connections.ties())
                .filteredOn(tie -> tie.says().equals("possibly the same as"))
                .hasSize(1);
        assertThat(connections.groups()).isEmpty();
        assertThat(connections.path("person:a", "person:b", false)).isNull();
    }

    @Test
    void aThingInVeryManyFilesMakesNoGroup() {
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            files.add(withPhone("NP/12/" + i, "c" + i, "s" + i));
        }

        assertThat(groups(files)).isEmpty();
    }

    @Test
    void theOrderOfFilesChangesNothing() {
        List<CaseFile> files = new ArrayList<>(threeFilesOfThreeAdults());
        files.add(withPhone("NP/13/1", "c8", "x"));
        files.add(withPhone("NP/13/2", "c9", "a"));
        Connections first = Connections.of(files, Look.AS_LINKED, NetworkSettings.standard());

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(files, new Random(seed));
            Connections other = Connections.of(files, Look.AS_LINKED, NetworkSettings.standard());
            assertThat(other.ties()).isEqualTo(first.ties());
            assertThat(other.things()).isEqualTo(first.things());
            assertThat(other.groups()).isEqualTo(first.groups());
        }
    }

    @Test
    void asRecordedPeopleAreOneOnlyByTheAgencysOwnKey() {
        List<CaseFile> files = List.of(
                file("NP/12/1", "2012-01-05").child("c1").suspect("a").build(),
                file("NP/12/2", "2012-01-05").child("c2").suspect("a").build());

        Connections recorded = Connections.of(files, Look.AS_RECORDED, NetworkSettings.standard());

        assertThat(recorded.caseFilesOf("person:northmere-police/a")).hasSize(2);
    }

    @Test
    void aPathGivesARowForEveryHopAndSaysWhyItMayBeCoincidence() {
        Connections connections = Connections.of(
                List.of(withPhone("NP/12/1", "c1", "a"), withPhone("NP/12/2", "c2", "b")),
                Look.AS_LINKED,
                NetworkSettings.standard());

        Path path = connections.path("person:c1", "person:c2", false);

        assertThat(path).isNotNull();
        assertThat(path.things()).hasSize(5);
        assertThat(path.ties())
                .hasSize(4)
                .allSatisfy(tie -> assertThat(tie.rows()).isNotEmpty());
        assertThat(path.mayBeCoincidence()).contains("Numbers are given out again, and a phone may be lent.");
    }

    @Test
    void aPathInTimeOrderNeverGoesBack() {
        CaseFile late = file("NP/12/1", "2014-01-05").child("c1").suspect("a").build();
        CaseFile early = file("NP/12/2", "2012-01-05").child("c2").suspect("a").build();
        Connections connections = Connections.of(List.of(late, early), Look.AS_LINKED, NetworkSettings.standard());

        assertThat(connections.path("person:c2", "person:c1", true)).isNotNull();
        assertThat(connections.path("person:c1", "person:c2", true)).isNull();
        assertThat(connections.path("person:c1", "person:c2", false)).isNotNull();
    }

    @Test
    void whatStandsInSeveralFilesIsListedByNameFromEachOfThem() {
        List<CaseFile> files = threeFilesOfThreeAdults();
        Connections connections = Connections.of(files, Look.AS_LINKED, NetworkSettings.standard());

        assertThat(connections.alsoElsewhere(files.getFirst().id()))
                .extracting(Thing::id)
                .containsExactly("person:a", "person:b");
    }

    @Test
    void aPartOfARegistrationIsPossiblyOfAWholeOneAndTiesNobody() {
        List<CaseFile> files = List.of(
                file("NP/12/1", "2012-01-05")
                        .child("c1")
                        .suspect("a")
                        .rowOf("a", FactKind.VEHICLE, Field.REGISTRATION, "?4KR")
                        .build(),
                file("NP/12/2", "2012-01-05")
                        .child("c2")
                        .suspect("b")
                        .rowOf("b", FactKind.VEHICLE, Field.REGISTRATION, "AB12 4KR")
                        .build());
        Connections connections = Connections.of(files, Look.AS_LINKED, NetworkSettings.standard());

        assertThat(connections.ties())
                .filteredOn(tie -> tie.standing() == LinkStanding.POSSIBLE)
                .extracting(Tie::says)
                .containsExactlyInAnyOrder("vehicle", "part of a registration, possibly of this one");
        assertThat(connections.groups()).isEmpty();
        assertThat(connections.path("person:a", "person:b", false)).isNull();
    }

    @Test
    void namesOfPeopleAreNotInTheTextOfThings() {
        Connections connections = Connections.of(threeFilesOfThreeAdults(), Look.AS_LINKED, NetworkSettings.standard());

        assertThat(connections.things().toString()).doesNotContain("Surname");
        assertThat(connections.ties().toString()).doesNotContain("Surname");
    }
}
