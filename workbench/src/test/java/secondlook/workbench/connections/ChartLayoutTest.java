package secondlook.workbench.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChartLayoutTest {

    private record Area(double left, double top, double right, double bottom) {
        boolean overlaps(Area other) {
            return left < other.right - 0.5
                    && other.left < right - 0.5
                    && top < other.bottom - 0.5
                    && other.top < bottom - 0.5;
        }
    }

    @Test
    void noLabelLiesOnAnotherOrOnABoxWhateverIsTied() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int number = 2 + random.nextInt(20);
            List<Long> boxes = LongStream.range(0, number).boxed().toList();
            List<ChartLayout.Line> lines = new ArrayList<>();
            for (int i = 0; i < number * 2; i++) {
                int from = random.nextInt(number);
                int to = random.nextInt(number);
                if (from != to) {
                    lines.add(new ChartLayout.Line(from, to, "same file, 20" + (10 + random.nextInt(9))));
                }
            }

            double boxHeight = seed % 2 == 0 ? ChartLayout.BOX_HEIGHT : ChartLayout.TALL_BOX;
            ChartLayout.Picture picture = ChartLayout.of(boxHeight, boxes, lines);

            List<Area> areas = areas(picture, boxHeight);
            for (int i = 0; i < areas.size(); i++) {
                for (int j = i + 1; j < areas.size(); j++) {
                    assertThat(areas.get(i).overlaps(areas.get(j)))
                            .as("seed %d: %d, %d", seed, i, j)
                            .isFalse();
                }
            }
            assertThat(areas).allSatisfy(area -> {
                assertThat(area.left()).isNotNegative();
                assertThat(area.top()).isNotNegative();
                assertThat(area.right()).isLessThanOrEqualTo(picture.width());
                assertThat(area.bottom()).isLessThanOrEqualTo(picture.height());
            });
            assertThat(ChartLayout.of(boxHeight, boxes, lines)).isEqualTo(picture);
        }
    }

    private static List<Area> areas(ChartLayout.Picture picture, double boxHeight) {
        List<Area> areas = new ArrayList<>();
        picture.boxes()
                .values()
                .forEach(place -> areas.add(
                        new Area(place.x(), place.y(), place.x() + ChartLayout.BOX_WIDTH, place.y() + boxHeight)));
        picture.lines()
                .forEach(line -> areas.add(new Area(
                        line.label().x() - line.labelWidth() / 2,
                        line.label().y() - 14,
                        line.label().x() + line.labelWidth() / 2,
                        line.label().y() + 4)));
        return areas;
    }
}
