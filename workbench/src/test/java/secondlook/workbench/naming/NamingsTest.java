package secondlook.workbench.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.naming.HowNamed;
import secondlook.casework.naming.NamedKind;
import secondlook.workbench.access.AccessRefused;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.JudgementAnswer;
import secondlook.workbench.people.People;
import secondlook.workbench.people.Standing;
import secondlook.workbench.triage.CaseFiles;

/** What people answer about names and numbers in words, and what then stands in case files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamingsTest {

    private static final String NP = NamedMaterial.NP;
    private static final String BC = NamedMaterial.BC;
    private static final String LOG = NamedMaterial.LOG;

    private final Clock clock = Clock.systemUTC();
    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private final Audit audit = new Audit(database, clock);
    private final People people = new People(database, archive, audit, clock);
    private final CaseFiles caseFiles = CaseFiles.over(database, archive, people);
    private final NamingStore store = new NamingStore(database);
    private final List<Set<Integer>> asked = new ArrayList<>();
    private final NamingJudgements judgements = new NamingJudgements(
            database, audit, new NamingReach(people), List.of((_, numbers) -> asked.add(numbers)), clock);

    @BeforeAll
    void receiveTwoFilesThatNobodyLaidSideBySide() {
        NamedMaterial.ofTwoForces().receive(database, clock);
        find();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @AfterEach
    void takeEveryAnswerBack() {
        for (long id : store.order()) {
            answer(store.one(id).orElseThrow(), JudgementAnswer.TAKEN_BACK);
        }
        asked.clear();
    }

    private void find() {
        new FindingNamings(database, archive, people, clock).run(1);
    }

    private int number(String agency, String reference) {
        return archive.caseFile(new CaseFileId(agency, reference));
    }

    private CaseFile caseFile(String agency, String reference) {
        return Objects.requireNonNull(caseFiles.build(number(agency, reference)));
    }

    /** Everything that a judgement could change of a case file. */
    private static List<Object> content(CaseFile caseFile) {
        return List.of(caseFile.persons(), caseFile.facts(), caseFile.elsewhere());
    }

    private List<KeptNaming> all() {
        return store.order().stream().map(id -> store.one(id).orElseThrow()).toList();
    }

    private KeptNaming naming(NamedKind kind, HowNamed how) {
        return all().stream()
                .filter(each -> each.kind() == kind && each.how() == how)
                .findFirst()
                .orElseThrow();
    }

    private Standing answer(KeptNaming naming, JudgementAnswer answer) {
        return judgements.answer(TestViewers.anAnalyst(), UUID.randomUUID(), naming, answer, "");
    }

    @Test
    void findsWhatOnlyAnotherFileRecordsAndNothingThatTheFileItselfDoes() {
        assertThat(all())
                .extracting(each -> each.kind() + " " + each.how() + " "
                        + (each.caseFile() == number(BC, "BC/13/2") ? "in its log" : "in a letter"))
                .containsExactlyInAnyOrder(
                        "PERSON NICKNAME in its log",
                        "PHONE NUMBER in its log",
                        "VEHICLE NUMBER in its log",
                        "PLACE PLACE in its log",
                        "PERSON TITLE in a letter",
                        "PERSON SHORT_FORM in a letter");
    }

    @Test
    void givesTheSentenceAndItsPlaceInCodePoints() {
        KeptNaming nickname = naming(NamedKind.PERSON, HowNamed.NICKNAME);

        assertThat(NamedSentence.part(LOG, nickname.starts(), nickname.ends())).isEqualTo("Razz");
        assertThat(nickname.starts()).isEqualTo(LOG.codePointCount(0, LOG.indexOf("Razz")));
        NamedSentence sentence = NamedSentence.of(LOG, nickname.starts(), nickname.ends());
        assertThat(sentence.before()).endsWith("an adult known as \"");
        assertThat(sentence.after()).isEqualTo("\" waits outside.");
    }

    @Test
    void tiesNothingBeforeSomebodySaysYes() {
        CaseFile empty = caseFile(BC, "BC/13/2");
        assertThat(empty.persons()).hasSize(1);
        assertThat(empty.facts(FactKind.PHONE)).isEmpty();
        List<Object> before = content(empty);

        answer(naming(NamedKind.PERSON, HowNamed.NICKNAME), JudgementAnswer.UNSURE);
        answer(naming(NamedKind.PHONE, HowNamed.NUMBER), JudgementAnswer.DIFFERENT);

        assertThat(content(caseFile(BC, "BC/13/2"))).isEqualTo(before);
        assertThat(asked).isEmpty();
    }

    @Test
    void aPersonJudgedToBeNamedStandsInBothFilesWithTheWordsCited() {
        KeptNaming nickname = naming(NamedKind.PERSON, HowNamed.NICKNAME);
        assertThat(answer(nickname, JudgementAnswer.SAME)).isEqualTo(Standing.SAME);

        CaseFile brackwater = caseFile(BC, "BC/13/2");
        PersonInCase named = brackwater.recordedAs("mentioned").getFirst();
        assertThat(named.person())
                .isEqualTo(
                        caseFile(NP, "NP/12/1").recordedAs("suspect").getFirst().person());
        assertThat(named.involvements().getFirst().cell(Field.ROLE).toString()).contains("text");
        assertThat(named.elsewhere()).extracting(TiedFact::caseFile).contains(new CaseFileId(NP, "NP/12/1"));
        assertThat(caseFile(NP, "NP/12/1").recordedAs("suspect").getFirst().elsewhere())
                .extracting(TiedFact::caseFile)
                .contains(new CaseFileId(BC, "BC/13/2"));
        assertThat(asked.getFirst()).containsExactlyInAnyOrder(number(NP, "NP/12/1"), number(BC, "BC/13/2"));
    }

    @Test
    void aPhoneJudgedToBelongTiesTheFiles() {
        answer(naming(NamedKind.PHONE, HowNamed.NUMBER), JudgementAnswer.SAME);

        CaseFile brackwater = caseFile(BC, "BC/13/2");
        assertThat(brackwater.facts(FactKind.PHONE))
                .extracting(fact -> fact.text(Field.PHONE).orNull())
                .containsExactly("07255 900417");
        assertThat(brackwater.elsewhere()).extracting(TiedFact::tie).contains("the same phone");
        assertThat(caseFile(NP, "NP/12/1").elsewhere())
                .extracting(TiedFact::caseFile)
                .contains(new CaseFileId(BC, "BC/13/2"));
    }

    @Test
    void aCaseFileAsRecordedHasNothingOfIt() {
        List<Object> before = content(caseFile(BC, "BC/13/2"));
        answer(naming(NamedKind.PERSON, HowNamed.NICKNAME), JudgementAnswer.SAME);
        answer(naming(NamedKind.VEHICLE, HowNamed.NUMBER), JudgementAnswer.SAME);

        assertThat(content(NamedInWords.asRecorded(caseFile(BC, "BC/13/2")))).isEqualTo(before);
    }

    @Test
    void whatALetterAboutTheChildNamesStandsInTheChildsFile() {
        answer(naming(NamedKind.PERSON, HowNamed.TITLE), JudgementAnswer.SAME);
        assertThat(caseFile(BC, "BC/13/2").recordedAs("mentioned")).hasSize(1);
    }

    @Test
    void takingTheAnswerBackUndoesItAndAsksTheSameFilesAgain() {
        List<Object> before = content(caseFile(BC, "BC/13/2"));
        KeptNaming nickname = naming(NamedKind.PERSON, HowNamed.NICKNAME);
        answer(nickname, JudgementAnswer.SAME);
        assertThat(content(caseFile(BC, "BC/13/2"))).isNotEqualTo(before);

        answer(nickname, JudgementAnswer.TAKEN_BACK);

        assertThat(content(caseFile(BC, "BC/13/2"))).isEqualTo(before);
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).isEqualTo(asked.getFirst());
    }

    @Test
    void aNewRunKeepsCandidatesAndAnswers() {
        KeptNaming nickname = naming(NamedKind.PERSON, HowNamed.NICKNAME);
        answer(nickname, JudgementAnswer.SAME);

        people.link(TestViewers.anAnalyst());
        find();

        assertThat(naming(NamedKind.PERSON, HowNamed.NICKNAME).id()).isEqualTo(nickname.id());
        assertThat(caseFile(BC, "BC/13/2").recordedAs("mentioned")).hasSize(1);
    }

    @Test
    void theThirdRunAndThoseAfterItStillLeaveCaseFilesReadable() {
        for (int run = 0; run < 3; run++) {
            people.link(TestViewers.anAnalyst());
            find();

            assertThat(caseFile(BC, "BC/13/2").facts()).isNotEmpty();
        }
    }

    @Test
    void aFormSentTwiceIsOneAnswerAndNoAnswerCanBeChanged() {
        KeptNaming phone = naming(NamedKind.PHONE, HowNamed.NUMBER);
        UUID form = UUID.randomUUID();
        judgements.answer(TestViewers.anAnalyst(), form, phone, JudgementAnswer.SAME, "");
        judgements.answer(TestViewers.anAnalyst(), form, phone, JudgementAnswer.DIFFERENT, "");

        assertThat(Standing.of(store.entries(List.of(phone.id())).get(phone.id())))
                .isEqualTo(Standing.SAME);
        assertThatThrownBy(() -> database.sql()
                        .sql("update naming_judgement set verdict = 'different'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        judgements.answer(TestViewers.aReviewer(), UUID.randomUUID(), phone, JudgementAnswer.SAME, ""))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void saysForACasePageWhatMayBeNamedWithoutNamingAnybody() {
        Namings inFile = new Namings(database, new FactLookup(database), people);
        List<Namings.Candidate> candidates = inFile.of(
                number(BC, "BC/13/2"),
                List.of(Long.valueOf(
                        caseFile(BC, "BC/13/2").recordedAs("victim").getFirst().person())));

        assertThat(candidates).hasSize(5);
        assertThat(candidates)
                .extracting(Namings.Candidate::may)
                .contains("A person recorded in 1 other row", "A vehicle that no row records in a cell of its own")
                .noneMatch(may -> may.contains("Holt"));
    }
}
