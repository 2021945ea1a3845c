package secondlook.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;

class DateWordsTest {

    @Test
    void saysNoDateMoreExactlyThanItWasWritten() {
        assertThat(DateWords.of(DateRange.at(LocalDateTime.of(2015, 3, 3, 14, 5))))
                .isEqualTo("3 March 2015");
        assertThat(DateWords.of(DateRange.on(LocalDate.of(2015, 3, 3)))).isEqualTo("3 March 2015");
        assertThat(DateWords.of(DateRange.in(YearMonth.of(2011, 5)))).isEqualTo("May 2011");
        assertThat(DateWords.of(DateRange.in(Year.of(2012)))).isEqualTo("2012");
        assertThat(DateWords.of(range("2014-12-01", "2015-02-28", DatePrecision.SEASON)))
                .isEqualTo("winter 2014–15");
        assertThat(DateWords.of(range("2012-09-01", "2012-09-30", DatePrecision.RANGE)))
                .isEqualTo("between 1 and 30 September 2012");
        assertThat(DateWords.of(range("2012-08-20", "2012-09-30", DatePrecision.RANGE)))
                .isEqualTo("between 20 August 2012 and 30 September 2012");
    }

    @Test
    void saysTheTimeOnlyWhereOneIsWritten() {
        assertThat(DateWords.time(DateRange.at(LocalDateTime.of(2015, 3, 3, 14, 5))))
                .isEqualTo("14:05");
        assertThat(DateWords.time(DateRange.on(LocalDate.of(2015, 3, 3)))).isNull();
    }

    @Test
    void saysTheEndsOfWhatIsARange() {
        assertThat(DateWords.ends(range("2014-12-01", "2015-02-28", DatePrecision.SEASON)))
                .isEqualTo("1 Dec 2014 to 28 Feb 2015");
        assertThat(DateWords.ends(DateRange.on(LocalDate.of(2015, 3, 3)))).isNull();
    }

    private static DateRange range(String first, String last, DatePrecision precision) {
        return DateRange.between(LocalDate.parse(first), LocalDate.parse(last), precision);
    }
}
