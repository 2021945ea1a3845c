package secondlook.casework.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.casework.CaseFileBuilder.HOME;
import static secondlook.casework.CaseFileBuilder.POLICE;
import static secondlook.casework.CaseFileBuilder.aCaseFile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;

class HomeWeekTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 2, 2);
    private static final LocalDate LAST = LocalDate.of(2015, 2, 22);

    private static HomeRecord.ChildRow placed(String child, String from, String until) {
        return new HomeRecord.ChildRow(
                child,
                aCaseFile()
                        .loose(
                                FactKind.PLACEMENT,
                                HOME,
                                child,
                                Field.HOME,
                                "Tollen Lodge",
                                Field.STARTED,
                                from,
                                Field.ENDED,
                                until));
    }

    private static List<Episode> missing(String child, String... days) {
        List<Episode> episodes = new ArrayList<>();
        for (String day : days) {
            episodes.addAll(Episode.join(
                    child,
                    List.of(aCaseFile()
                            .loose(FactKind.MISSING_EPISODE, POLICE, child, Field.STARTED, day, Field.ENDED, day))));
        }
        return episodes;
    }

    @Test
    void aChildWhoWasMissingTwiceInAWeekCountsOnce() {
        List<HomeWeek> weeks = HomeWeek.of(
                List.of(placed("a", "2015-01-01", "2015-12-31"), placed("b", "2015-01-01", "2015-12-31")),
                missing("a", "2015-02-03", "2015-02-05"),
                FIRST,
                LAST);

        assertThat(weeks).hasSize(3);
        assertThat(weeks.getFirst().placed()).containsExactlyInAnyOrder("a", "b");
        assertThat(weeks.getFirst().missing()).containsExactly("a");
        assertThat(weeks.getFirst().share()).isEqualTo(HomeWeek.Share.HALF_OR_MORE);
        assertThat(weeks.getFirst().rows()).hasSize(4);
        assertThat(weeks.getLast().share()).isEqualTo(HomeWeek.Share.NONE);
    }

    @Test
    void aWeekThatNoPlacementTouchesCannotBeTold() {
        List<HomeWeek> weeks =
                HomeWeek.of(List.of(placed("a", "2015-02-10", "2015-02-12")), missing("a", "2015-02-03"), FIRST, LAST);

        assertThat(weeks)
                .extracting(HomeWeek::share)
                .containsExactly(HomeWeek.Share.CANNOT_TELL, HomeWeek.Share.NONE, HomeWeek.Share.CANNOT_TELL);
    }

    @Test
    void anOpenPlacementRunsOnAndAChildWhoLivesElsewhereIsNotCounted() {
        List<HomeWeek> weeks = HomeWeek.of(
                List.of(
                        placed("a", "2015-02-02", null),
                        placed("b", "2015-02-02", null),
                        placed("c", "2015-02-02", null),
                        placed("d", "2015-02-02", null),
                        placed("e", "2015-02-02", null)),
                List.copyOf(new ArrayList<>(missing("x", "2015-02-18"))),
                FIRST,
                LAST);

        assertThat(weeks).extracting(HomeWeek::share).containsOnly(HomeWeek.Share.NONE);
        assertThat(weeks.getLast().placed()).hasSize(5);
    }
}
