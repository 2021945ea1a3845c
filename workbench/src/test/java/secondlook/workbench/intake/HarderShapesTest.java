package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.workbench.intake.MappedFile.SeenFact;

/** Shapes in which what a row belongs to has to be worked for: lists in blocks, keys inside a text, empty cells below a name. */
final class HarderShapesTest {

    @TempDir
    Path folder;

    private MappedFile read(String yaml, String csv) {
        return MappedFile.read(folder, "file.csv", csv, yaml);
    }

    @Test
    void goesThroughThePiecesOfTheCellsOfEveryBlock() {
        MappedFile file = read("""
                mapping: crimes
                read: {shape: csv}
                row is:
                  - {kind: occurrence, key: no, fields: {reference: no}}
                  - kind: process
                    numbers: [1, 2]
                    each: {column: 's{n} done', split on: ';'}
                    key: [no, {constant: 's{n}'}, piece number]
                    follows: {occurrence: no}
                    fields: {text: piece}
                """, """
                no,s1 done,s2 done
                C1,arrested; bailed,seen
                """);

        assertThat(file.values(FactKind.PROCESS, Field.TEXT)).containsExactly("=arrested", "=bailed", "=seen");
        assertThat(file.of(FactKind.PROCESS))
                .extracting(SeenFact::key)
                .containsExactly("C1/s1/1", "C1/s1/2", "C1/s2/1");
    }

    @Test
    void takesAKeyOutOfAText() {
        MappedFile file = read("""
                mapping: events
                read: {shape: csv, delimiter: '|'}
                row is:
                  - kind: person
                    when: {column: event, is: nominal}
                    key: [ref, {column: words, pattern: '^(P\\d+)'}]
                    follows: {occurrence: ref}
                    fields: {full_name: {column: words, pattern: '^P\\d+ (.+)'}}
                  - kind: process
                    when: {column: event, is: interview}
                    follows: {occurrence: ref, person: [ref, {column: words, pattern: '(P\\d+)'}]}
                    fields: {text: words}
                """, """
                ref|event|words
                R1|nominal|P12 Ash Kim
                R1|interview|Under caution: P12
                R1|nominal|no number, Tom
                """);

        assertThat(file.of(FactKind.PERSON)).extracting(SeenFact::key).containsExactly("R1/P12");
        assertThat(file.of(FactKind.PROCESS)).extracting(SeenFact::person).containsExactly("R1/P12");
        assertThat(file.verdicts).contains("4 rejected: Its own key is empty or not as expected: words");
    }

    @Test
    void findsTheRecordByANameAndADayThatTwoFilesWriteDifferently() {
        String key = "[{column: child, pattern: '^([^,]+),', as: words}, {column: since, as: day}]";
        MappedFile register = MappedFile.read(folder, "register.csv", """
                child;since
                "O'DELL-TEY, Sam";04/03/2015 10.40pm
                "BRIG, Kim";21/03/2015 22:00
                """, """
                mapping: register
                read: {shape: csv}
                row is: missing episode
                key: %s
                fields: {started: since}
                """.formatted(key));
        MappedFile interviews = MappedFile.read(folder, "interviews.csv", """
                name,missing on,said
                Sam O'Dell Tey,4 March 2015,Was at a flat.
                """, """
                mapping: interviews
                read: {shape: csv}
                row is: return interview
                follows:
                  missing episode: [{column: name, pattern: ' (.+)$', as: words}, {column: missing on, as: day}]
                fields: {text: said}
                """);

        assertThat(register.of(FactKind.MISSING_EPISODE))
                .extracting(SeenFact::key)
                .containsExactly("o dell tey/2015-03-04", "brig/2015-03-21");
        assertThat(interviews.of(FactKind.RETURN_INTERVIEW))
                .extracting(SeenFact::parent)
                .containsExactly("missing_episode:o dell tey/2015-03-04");
    }

    @Test
    void goesThroughListsWithinLists() {
        MappedFile file = MappedFile.read(folder, "logs.jsonl", """
                {"unit": "Lodge", "week": {"entries": [{"no": 1, "adults": []}, {"no": 2, "adults": [{"name": "Lu"}, {"name": "Bo"}]}]}}
                {"unit": "Lodge", "week": {"entries": [{"no": 3, "adults": [{"name": "Al"}]}]}}
                """, """
                mapping: logs
                read: {shape: jsonl}
                row is:
                  - kind: home log
                    each: week.entries
                    key: 'week.entries[].no'
                    fields: {home: unit, text: 'week.entries[].no'}
                  - kind: person
                    each: week.entries[].adults
                    key: ['week.entries[].no', 'week.entries[].adults[].name', piece number]
                    fields: {full_name: 'week.entries[].adults[].name'}
                """);

        assertThat(file.of(FactKind.HOME_LOG)).extracting(SeenFact::key).containsExactly("1", "2", "3");
        assertThat(file.of(FactKind.PERSON)).extracting(SeenFact::key).containsExactly("2/Lu/1", "2/Bo/2", "3/Al/1");
        assertThat(file.values(FactKind.PERSON, Field.FULL_NAME))
                .containsExactly(
                        "^week.entries[1].adults[0].name\u001f=Lu",
                        "^week.entries[1].adults[1].name\u001f=Bo",
                        "^week.entries[0].adults[0].name\u001f=Al");
    }

    @Test
    void fillsANameDownOverTheRowsBelowItForWhatTheyFollow() {
        MappedFile file = read("""
                mapping: letters
                read: {shape: csv, fill down: child}
                row is:
                  - {kind: letter, follows: {person: child}, fields: {at: received}}
                  - {kind: person, key: child, fields: {full_name: name}}
                """, """
                child,name,received
                7,Sam Brig,2015-02-13
                ,,2015-03-13
                9,Kim Tey,2015-02-20
                ,,2015-04-13
                """);

        assertThat(file.of(FactKind.LETTER)).extracting(SeenFact::person).containsExactly("7", "7", "9", "9");
        assertThat(file.of(FactKind.PERSON)).extracting(SeenFact::key).containsExactly("7", "9");
    }

    @Test
    void citesTheAgeWhereABirthDateIsWorkedOutFromIt() {
        MappedFile file = read("""
                mapping: people
                read: {shape: csv}
                row is: person
                key: no
                fields: {birth_date: {column: born, age: age, age at: seen}}
                """, """
                no,born,age,seen
                1,,14,2014-06-01
                2,n/k,14,2014-06-01
                """);

        assertThat(file.values(FactKind.PERSON, Field.BIRTH_DATE))
                .allSatisfy(value -> assertThat(value).startsWith("^age\u001f@R1999-06-02"));
    }

    @Test
    void saysWhatAKeyAndACompletingPartNeed() {
        assertThatThrownBy(() -> read("""
                        mapping: m
                        read: {shape: csv}
                        row is: person
                        key: {pattern: '(.)'}
                        """, "a\n1\n"))
                .hasMessageContaining("line 4")
                .hasMessageContaining("a part of a key is a 'column' or a 'constant'");
        assertThatThrownBy(() -> read("""
                        mapping: m
                        read: {shape: csv}
                        row is:
                          - {kind: occurrence, key: a, fields: {reference: a}}
                          - {kind: action, key: b, completes: yes, fields: {result: b}}
                        """, "a,b\n1,2\n"))
                .hasMessageContaining("has no other part of this kind with the same key");
    }
}
