package secondlook.casework.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.casework.CaseFileBuilder.COUNCIL;
import static secondlook.casework.CaseFileBuilder.HOME;
import static secondlook.casework.CaseFileBuilder.POLICE;
import static secondlook.casework.CaseFileBuilder.aCaseFile;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

class EpisodeTest {

    private static Fact row(String agency, String started, String ended) {
        return aCaseFile().loose(FactKind.MISSING_EPISODE, agency, "c", Field.STARTED, started, Field.ENDED, ended);
    }

    private static List<List<String>> joined(Fact... rows) {
        return Episode.join("c", List.of(rows)).stream()
                .map(episode ->
                        episode.rows().stream().map(Fact::agency).sorted().toList())
                .toList();
    }

    @Test
    void oneNightInThreeRecordsIsOneEpisode() {
        assertThat(joined(
                        row(HOME, "2015-02-21 23:40", "2015-02-22 06:15"),
                        row(POLICE, "2015-02-21 23:55", "2015-02-22 06:15"),
                        row(COUNCIL, "2015-02-22", "2015-02-22")))
                .containsExactly(
                        List.of(COUNCIL, POLICE, HOME).stream().sorted().toList());
    }

    @Test
    void twoNightsOfOneAgencyAreTwoEpisodesHoweverNear() {
        assertThat(joined(
                        row(HOME, "2015-02-21 18:00", "2015-02-21 22:00"),
                        row(HOME, "2015-02-21 23:40", "2015-02-22 06:15")))
                .hasSize(2);
    }

    @Test
    void anotherDayIsAnotherEpisode() {
        assertThat(joined(
                        row(HOME, "2015-02-21 23:40", "2015-02-22 06:15"),
                        row(POLICE, "2015-02-24 23:55", "2015-02-25 06:15")))
                .hasSize(2);
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Fact home = row(HOME, "2015-02-21 23:40", "2015-02-22 06:15");
        Fact police = row(POLICE, "2015-02-21 23:55", null);

        assertThat(Stream.of(joined(home, police), joined(police, home)).distinct())
                .hasSize(1);
    }

    @Test
    void aValueIsThatOfTheFirstAgencyThatHasIt() {
        Episode episode = Episode.join(
                        "c",
                        List.of(
                                row(HOME, "2015-02-21 23:40", null),
                                row(POLICE, "2015-02-21 23:55", "2015-02-22 06:15")))
                .getFirst();

        assertThat(episode.ended().isKnown()).isTrue();
    }
}
