package secondlook.casework.indicator;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 9: a child told somebody, and no crime was recorded. */
final class CrimeNotRecorded implements Indicator {

    private static final Description DESCRIPTION = new Description(
            9,
            "crime-not-recorded",
            2,
            ReasonClass.AGENCIES_KNEW,
            Unit.TEXT,
            "Asks whether a recorded disclosure has no crime reference within 24 hours.",
            "National Crime Recording Standard; IOPC, Operation Linden");

    /** The rule was 72 hours until 2015. */
    private static final int TWENTY_FOUR_HOURS_SINCE = 2015;

    private static final TermList DISCLOSURE = TermList.named("disclosure");
    private static final List<FactKind> KINDS =
            List.of(FactKind.REFERRAL, FactKind.LETTER, FactKind.HOME_LOG, FactKind.CONCERN, FactKind.OCCURRENCE);

    private final int hours;
    private final int earlierHours;

    CrimeNotRecorded(IndicatorSettings settings) {
        this.hours = settings.recordingHours();
        this.earlierHours = settings.earlierRecordingHours();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return KINDS.stream()
                .flatMap(kind -> Child.rowsOfAll(caseFile, kind).stream())
                .filter(row -> row.kind() != FactKind.OCCURRENCE
                        || (row.equals(caseFile.head()) && row.is(Field.RECORD_TYPE, "incident")))
                .filter(row -> !disclosed(row).isNo())
                .map(row -> answer(caseFile, row))
                .toList();
    }

    private Answer answer(CaseFile caseFile, Fact row) {
        String unit = row.row().file() + ":" + row.row().record();
        Supplier<String> sentence = () -> "A disclosure recorded%s has no crime reference within %d hours"
                .formatted(Phrase.on(row.date(atOf(row)).orNull()), hours(row));
        return DESCRIPTION.answer(
                caseFile,
                unit,
                disclosed(row).and(recordedInTime(caseFile, row).not()).citing(row.row()),
                sentence);
    }

    /** Whether the row records a disclosure: by its cell, else, where it has none, by its words. */
    private static Truth disclosed(Fact row) {
        Recorded<Boolean> cell = row.flag(Field.DISCLOSURE);
        if (cell.isKnown() || cell instanceof Recorded.Unreadable) {
            return Cells.flag(cell, "whether the row records a disclosure");
        }
        boolean said = !DISCLOSURE.allIn(row.text(Field.TEXT).orNull()).isEmpty();
        if (said) {
            return Truth.yes(row.cell(Field.TEXT));
        }
        boolean left = cell.isEmptyField() || cell.citation() == null;
        return left ? Truth.no() : Truth.cannotTell(cell.missing("whether the row records a disclosure"));
    }

    /** Without the time of either, whether it was in time cannot be told: a reference may have come years later. */
    private Truth recordedInTime(CaseFile caseFile, Fact row) {
        Truth referred = Cells.written(row.text(Field.CRIME_REFERENCE), "the crime reference");
        if (!referred.isYes()) {
            return referred;
        }
        Recorded<DateRange> disclosed = row.date(atOf(row));
        Recorded<DateRange> recorded = recorded(caseFile, row);
        DateRange at = disclosed.orNull();
        DateRange then = recorded.orNull();
        if (at == null || then == null) {
            return referred.and(Truth.cannotTell(
                    at == null
                            ? disclosed.missing("the date of the disclosure")
                            : recorded.missing("when the crime was recorded")));
        }
        Truth inTime = within(at, then, hours(at.latest()));
        boolean straddles = hours(at.earliest()) != hours(at.latest());
        Truth byTheEarlierRule = straddles ? within(at, then, hours(at.earliest())) : inTime;
        return referred.and(
                byTheEarlierRule.value() == inTime.value()
                        ? inTime
                        : Truth.cannotTell(new Missing("whether the rule of 24 hours held yet", row.cell(atOf(row)))));
    }

    private static Truth within(DateRange at, DateRange recorded, int hours) {
        return at.moreThanHoursBefore(recorded, hours).not();
    }

    /** As the row says, else when the crime of that reference was reported, where it is this file or one that reaches it. */
    private static Recorded<DateRange> recorded(CaseFile caseFile, Fact row) {
        Recorded<DateRange> said = row.date(Field.CRIME_RECORDED);
        String reference = row.text(Field.CRIME_REFERENCE).orNull();
        if (said.isKnown() || reference == null) {
            return said;
        }
        return caseFile.everywhere(FactKind.OCCURRENCE).stream()
                .filter(crime -> !crime.row().equals(row.row()))
                .filter(crime -> reference
                        .strip()
                        .equalsIgnoreCase(crime.text(Field.REFERENCE).orNull()))
                .map(crime -> crime.date(Field.REPORTED))
                .filter(Recorded::isKnown)
                .findFirst()
                .orElse(said);
    }

    private static Field atOf(Fact row) {
        return row.kind() == FactKind.OCCURRENCE ? Field.REPORTED : Field.AT;
    }

    private int hours(Fact row) {
        DateRange at = row.date(atOf(row)).orNull();
        return at == null ? hours : hours(at.latest());
    }

    private int hours(LocalDateTime at) {
        return at.getYear() < TWENTY_FOUR_HOURS_SINCE ? earlierHours : hours;
    }
}
