package secondlook.casework.indicator;

import java.util.ArrayList;
import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.wording.WordingList;
import secondlook.casework.wording.WordingMatcher;

/**
 * All indicators with one set of thresholds, in the order of their numbers. Immutable and safe for many threads; the
 * same case file gives the same answers.
 */
public final class Indicators {

    private final List<Indicator> indicators;

    private Indicators(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /** The indicators of this version of the program. */
    public static Indicators standard(IndicatorSettings settings) {
        return new Indicators(List.of(
                new EnquiryWithoutResult(),
                new AccountNotTaken(settings),
                new SuspectNotInterviewed(),
                new NamedButNoSuspect(),
                new EarlyNonSupport(settings),
                new WithdrawalAfterContact(settings),
                new ClosureUnexplained(settings),
                new ResourceLedClosure(),
                new CrimeNotRecorded(settings),
                new CancelledWithoutInformation(),
                new ReclassifiedDown(settings),
                new ExploitationNotFlagged(settings),
                new OneFlagOfTwo(),
                new FlagRemovedEarly(settings),
                new RiskSteppedDown(settings),
                new SameAdultSeveralChildren(settings),
                new OtherChildrenNotChecked(),
                new PlaceRecurs(settings),
                new WarningsUnanswered(settings),
                new RepeatedNoAction(settings),
                new MeetingNotHeld(),
                new MissingWithoutPlan(settings),
                new MissingUnderGraded(),
                new SlowFirstAction(settings),
                new ReturnInterviewLate(settings),
                new ReturnInterviewLost(settings),
                new NotSeenOnReturn(),
                new AgenciesDisagree(),
                new FoundWithAdult(settings),
                new PlacedAwayNotNotified(),
                new NoticeOnly(),
                new NoEarlyAdvice(),
                new VictimCriminalised(settings),
                new NoReferralMechanism(),
                new WordingToLookAt(BuiltInWording.MATCHER),
                new IdentityFieldsIncomplete(),
                new TransferredToNobody(),
                new LongGap(settings),
                new ExhibitUnexamined(),
                new OtherSuspectsForgotten(),
                new NoReviewRoute(),
                new DocumentMissing(),
                new AccessToChildren(),
                new VictimNotTold(),
                new DecidedAgainstEvidence(),
                new DecidedOnOneContact(settings),
                new HomeLosingChildren(settings),
                new FriendsNotAsked(),
                new UnderThirteenMinimised(),
                new YearsUntilProtection(settings),
                new HarmedOnReturn(settings),
                new MovedWithoutQuestion()));
    }

    /** The indicators, by number. */
    public List<Indicator> all() {
        return indicators;
    }

    /** What each of them asks, by number. */
    public List<Description> descriptions() {
        return indicators.stream().map(Indicator::description).toList();
    }

    /**
     * What one of them asks.
     *
     * @throws IllegalArgumentException where there is no such indicator
     */
    public Description description(String key) {
        return descriptions().stream()
                .filter(description -> description.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no indicator [" + key + "]. Maybe it belongs to another version."));
    }

    /**
     * Every answer of every indicator to a case file, by the indicators' numbers, then by unit. What is yes only because
     * of a tie that nobody has judged says so.
     */
    public List<Answer> ask(CaseFile caseFile) {
        boolean unjudged = caseFile.hasUnjudgedTies();
        List<Answer> answers = new ArrayList<>();
        for (Indicator indicator : indicators) {
            answers.addAll(
                    unjudged
                            ? withPossible(indicator.ask(caseFile.settled()), indicator.ask(caseFile))
                            : indicator.ask(caseFile));
        }
        return List.copyOf(answers);
    }

    /** The settled answers, and in place of or beside them each yes that only the unjudged ties give. */
    private static List<Answer> withPossible(List<Answer> settled, List<Answer> all) {
        List<Answer> answers = new ArrayList<>(settled);
        for (Answer answer : all) {
            boolean settledToo = settled.stream()
                    .anyMatch(one -> one.truth().isYes() && one.unit().equals(answer.unit()));
            if (answer.truth().isYes() && !settledToo) {
                answers.removeIf(one -> one.unit().equals(answer.unit()));
                answers.add(answer.possible());
            }
        }
        return answers;
    }

    /** Made once in a process, by whoever asks first: every room that names an indicator asks for all of them. */
    private static final class BuiltInWording {
        private static final WordingMatcher MATCHER = WordingMatcher.load(WordingList.builtIn());
    }
}
