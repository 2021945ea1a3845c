package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/** JSON Lines through a mapping: every value in the column of its path. */
final class JsonLinesTest {

    private static final String TWO_SHAPES = """
            mapping: lodge-log
            read: {shape: jsonl}
            row is:
              - kind: home log
                when: {column: at, before: 2014-09-01}
                key: id
                follows: {person: child_no}
                fields: {at: at, text: note, home: home}
              - kind: home log
                when: {column: event.at, from: 2014-09-01}
                key: id
                follows: {person: child.no}
                fields: {at: event.at, text: note, home: home.name, crime_reference: police.ref}
              - kind: person
                each: adults
                key: [id, 'adults[].n']
                fields:
                  full_name: adults[].name
                  phone: adults[].phones[0]
            """;

    @TempDir
    Path folder;

    private MappedFile read(String lines, String yaml) {
        return MappedFile.read(folder, "log.jsonl", lines, yaml);
    }

    @Test
    void readsTwoShapesOfOneFileEachThroughItsOwnPart() {
        MappedFile file = read("""
                {"id":"A1","home":"Tollen Lodge","child_no":"C7","at":"21/02/2013 23:40","note":"Not in at eleven."}
                {"id":"A2","home":{"name":"Tollen Lodge"},"child":{"no":"C7"},"event":{"at":"2015-02-03T23:10"},"police":{"ref":""}}
                """, TWO_SHAPES);

        assertThat(file.verdicts).containsExactly("1 accepted", "2 accepted");
        assertThat(file.values(FactKind.HOME_LOG, Field.AT))
                .containsExactly("@N2013-02-21T23:40", "@N2015-02-03T23:10");
        assertThat(file.values(FactKind.HOME_LOG, Field.HOME)).containsOnly("=Tollen Lodge");
        assertThat(file.facts).extracting(MappedFile.SeenFact::person).containsExactly("C7", "C7");
        assertThat(file.header).contains("home", "home.name", "event.at");
        assertThat(file.settled).anyMatch(sentence -> sentence.startsWith("Day first: 1 dates"));
    }

    @Test
    void makesOneMentionOfEveryElementOfAList() {
        MappedFile file = read("""
                {"id":"A1","at":"21/02/2013","adults":[{"n":1,"name":""},{"n":2,"name":"R. Oakhanger","phones":["07255 100200"]}]}
                {"id":"A2","at":"22/02/2013","adults":[]}
                """, TWO_SHAPES);

        assertThat(file.of(FactKind.PERSON)).hasSize(1).first().satisfies(person -> {
            assertThat(person.key()).isEqualTo("A1/2");
            assertThat(person.value(Field.FULL_NAME)).isEqualTo("^adults[1].name\u001f=R. Oakhanger");
            assertThat(person.value(Field.PHONE)).isEqualTo("^adults[1].phones[0]\u001f=07255 100200");
        });
    }

    @Test
    void rejectsALineThatCannotBeReadAndGoesOn() {
        MappedFile file = read("""
                {"id":"A1","at":"21/02/2013","note":"cut sho
                [1,2]

                {"at":"21/02/2013","note":"no key"}
                {"id":"A4","at":"23/02/2013"} {"id":"A5"}
                {"id":"A6","at":"24/02/2013"}
                """, TWO_SHAPES);

        assertThat(file.verdicts)
                .containsExactly(
                        "1 rejected: The row cannot be split: the JSON breaks off or is not well formed at character 45",
                        "2 rejected: The line is no JSON object",
                        "3 skipped: Blank row",
                        "4 rejected: Its own key is empty: id",
                        "5 rejected: The row cannot be split: something follows the end of the JSON",
                        "6 accepted");
    }

    @Test
    void keepsNumbersAsTheyAreWritten() {
        MappedFile file = read("""
                {"id":10000000000000000001,"at":"2013-02-21","note":1.50,"home":true}
                """, TWO_SHAPES);

        assertThat(file.facts).first().satisfies(fact -> {
            assertThat(fact.key()).isEqualTo("10000000000000000001");
            assertThat(fact.value(Field.TEXT)).isEqualTo("=1.50");
        });
    }

    @Test
    void tellsOfAFieldThatNoRecordHas() {
        MappedFile file = read("{\"id\":\"A1\",\"at\":\"2013-02-21\",\"notes\":\"x\"}\n", TWO_SHAPES);

        assertThat(file.settled)
                .contains("No record has the field [note], which the mapping reads. Maybe [notes] was meant.");
        assertThatThrownBy(() -> read("{\"x\":1}\n", TWO_SHAPES))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("No record of [log.jsonl] has any field");
    }

    @Test
    void survivesLinesMadeToBreakIt() {
        String deep = "{\"id\":\"A1\",\"at\":" + "[".repeat(100_000) + "}";
        String many = "{\"id\":\"A2\",\"at\":[" + "1,".repeat(100_000) + "1]}";
        String twice = "{\"id\":\"A3\",\"id\":\"B3\",\"at\":\"2013-02-21\"}";
        String nul = "{\"id\":\"A4\\u0000\",\"at\":\"2013-02-21\"}";

        MappedFile file = read(String.join("\n", deep, many, twice, nul), TWO_SHAPES);

        assertThat(file.verdicts)
                .containsExactly(
                        "1 rejected: The row cannot be split: the JSON breaks off or is not well formed",
                        "2 rejected: The row cannot be split: it has more than 2000 values",
                        "3 accepted",
                        "4 accepted");
        assertThat(file.header).contains("id", "id (2)");
    }

    @Test
    void aRowWithMoreCellsThanTheHeadingIsRejectedWhereDatesInsideAListAreUnsettled() {
        String yaml = """
                mapping: crimes
                read: {shape: csv, json: [people]}
                row is:
                  - kind: occurrence
                    key: ref
                    fields: {reference: ref}
                  - kind: person
                    each: people
                    key: [ref, 'people[].no']
                    fields: {full_name: 'people[].name', birth_date: 'people[].born'}
                """;

        MappedFile file = MappedFile.read(
                folder,
                "crimes.csv",
                "ref,people\nC1,[],one cell more,and another\nC2,\"[{\"\"no\"\":1,\"\"born\"\":\"\"04/07/1997\"\"}]\"\n",
                yaml);

        assertThat(file.verdicts).anyMatch(verdict -> verdict.startsWith("2 rejected"));
        assertThat(file.verdicts).anyMatch(verdict -> verdict.startsWith("3 accepted"));
    }

    @Test
    void readsTheValuesInsideACellOfJson() {
        String yaml = """
                mapping: crimes
                read: {shape: csv, json: [people]}
                row is:
                  - kind: occurrence
                    key: ref
                    fields: {reference: ref}
                  - kind: person
                    each: people
                    key: [ref, 'people[].no']
                    follows: {occurrence: ref}
                    fields:
                      surname: {column: 'people[].name', pattern: '^([^,]+),'}
                      birth_date: people[].born
                  - kind: referral
                    follows: {occurrence: ref}
                    fields: {response: people.answer}
                """;

        MappedFile file = MappedFile.read(folder, "crimes.csv", """
                ref,people
                R1,"[{""no"":1,""name"":""PELL, D."",""born"":""1980-03-01""},{""no"":2,""name"":""Ash""}]"
                R2,see paper report
                R3,"{""answer"":""none""}"
                R4,half a word
                """, yaml);

        assertThat(file.of(FactKind.PERSON))
                .extracting(MappedFile.SeenFact::key)
                .containsExactly("R1/1", "R1/2");
        assertThat(file.values(FactKind.PERSON, Field.SURNAME))
                .containsExactly("^people\u001f=PELL", "^people\u001f?Ash");
        assertThat(file.values(FactKind.REFERRAL, Field.RESPONSE))
                .containsExactly("^people\u001f~P", "^people\u001f=none", "^people\u001f?half a word");
        assertThat(file.warnings).contains("5 people: The cell could not be read as JSON and is kept as written.");
    }

    @Test
    void readsAFileThatIsOneListOverSeveralLines() {
        MappedFile file = read("""
                \uFEFF[
                  {
                    "id": "A1", "at": "2013-02-21", "note": "a bracket ] and a \\"quotation\\" {mark}",
                    "adults": [{"n": 1, "name": "R. Oakhanger"}]
                  },
                  {"id": "A2",
                   "note": "never closed
                  },
                  7,
                  {"id": "A4", "at": "2013-02-24"}
                ]
                """, TWO_SHAPES);

        assertThat(file.verdicts)
                .containsExactly(
                        "1 accepted",
                        "2 rejected: The row cannot be split: the JSON breaks off or is not well formed at character 25",
                        "3 rejected: The line is no JSON object",
                        "4 accepted");
        assertThat(file.values(FactKind.HOME_LOG, Field.TEXT))
                .containsExactly("=a bracket ] and a \"quotation\" {mark}", null);
        assertThat(file.of(FactKind.PERSON)).hasSize(1);
    }

    @Test
    void readsObjectsThatRunOverSeveralLinesAndListsOnOneLine() {
        assertThat(read("{\n\"id\":\"A1\",\n\"at\":\"2013-02-21\"}\n{\n\"id\":\"A2\"}\n", TWO_SHAPES).verdicts)
                .containsExactly("1 accepted", "2 accepted");
        assertThat(read("[{\"id\":\"A1\",\"at\":\"2013-02-21\"},{\"id\":\"A2\"}]", TWO_SHAPES).verdicts)
                .containsExactly("1 accepted", "2 accepted");
    }

    @Test
    void saysWhereAListWasCutOffAndWhatToDoWithOneInsideAnObject() {
        assertThat(read("[{\"id\":\"A1\",\"at\":\"2013-02-21\"},\n", TWO_SHAPES).verdicts)
                .containsExactly("1 accepted", "2 rejected: The list is not closed: no ] stands at its end");
        String inside = "{\n\"sent\":\"2026\",\n\"rows\":[" + "{\"id\":\"A1\",\"at\":\"2013-02-21\"},".repeat(2_000)
                + "{\"id\":\"A2\"}]}";
        for (String whole : List.of(inside, "{\"rows\":[{\"id\":\"A1\"}]}")) {
            assertThatThrownBy(() -> read(whole, TWO_SHAPES))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("ask for the list alone");
        }
    }

    @Test
    void losesNoElementOfAList() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("[");
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                String gap = List.of("", " ", "\n", "\r\n\t").get(random.nextInt(4));
                String words =
                        List.of("{", "}", "]", "[", ",", "\\\\", "\\\"", "x").get(random.nextInt(8));
                text.append(i == 0 ? "" : ",")
                        .append(gap)
                        .append("{\"id\":")
                        .append(gap)
                        .append("\"A")
                        .append(i)
                        .append(words)
                        .append("\",\"adults\":[[],{\"n\":\"]\"}]}");
            }
            text.append("]");
            assertThat(read(text.toString(), TWO_SHAPES).verdicts)
                    .as("round " + round)
                    .hasSize(count)
                    .allMatch(verdict -> verdict.endsWith(" accepted"));
        }
    }

    @Test
    void saysThatAListOfThisNameDoesNotStandInAnyRecord() {
        MappedFile file = read("""
                {"id":"A1","home":"Tollen Lodge","child_no":"C7","at":"21/02/2013","note":"n","adults":[{"n":1,"name":"Daz"}]}
                """, TWO_SHAPES.replace("each: adults", "each: adult"));

        assertThat(file.of(FactKind.PERSON)).isEmpty();
        assertThat(file.settled)
                .anyMatch(sentence -> sentence.startsWith("No record has the field [adult], which the mapping reads.")
                        && sentence.endsWith("Maybe [adults] was meant."));
    }

    @Test
    void namesTheValuesOfAllElementsOfAListOnceAmongWhatIsNotRead() {
        MappedFile file = read("""
                {"id":"A1","at":"21/02/2013","note":"n","adults":[{"n":1,"car":"4KR"},{"n":2,"car":"7DL"}]}
                """, TWO_SHAPES);

        assertThat(file.settled).contains("Columns that the mapping does not read: adults[].car.");
    }

    @Test
    void countsTimesInOtherZonesThoughTheMappingTellsTheOrderOfDayAndMonth() {
        MappedFile file = read("""
                {"id":"A1","child_no":"C7","at":"2014-05-03T23:30:00+02:00","note":"n"}
                """, TWO_SHAPES.replace("shape: jsonl", "shape: jsonl, dates: day first"));

        assertThat(file.values(FactKind.HOME_LOG, Field.AT)).containsExactly("@N2014-05-03T23:30");
        assertThat(file.settled).anyMatch(sentence -> sentence.endsWith("are not moved to another: 1."));
    }

    @Test
    void countsRecordsThatFollowNothingForTheirKeyIsEmpty() {
        MappedFile file = read("""
                {"id":"A1","child_no":"","at":"21/02/2013","note":"n"}
                {"id":"A2","child_no":"C7","at":"22/02/2013","note":"n"}
                """, TWO_SHAPES);

        assertThat(file.verdicts).containsExactly("1 accepted", "2 accepted");
        assertThat(file.settled)
                .contains("Records (home log) that belong to nothing, for they are empty in what they follow by"
                        + " [child_no]: 1.");
    }
}
