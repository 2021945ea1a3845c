package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/** What a mapping can say of a cell, a row and a file, and how it is told what it got wrong. */
final class MappingLanguageTest {

    @TempDir
    Path folder;

    private MappedFile read(String yaml, String csv) {
        return MappedFile.read(folder, "file.csv", csv, yaml);
    }

    @Test
    void takesNamesApartHoweverTheyAreWritten() {
        MappedFile file = read("""
                mapping: people
                read: {shape: csv, delimiter: semicolon}
                row is: person
                key: no
                fields:
                  surname: {column: name, pattern: ['^([^,]+),', '(\\S+)$']}
                  forename: {column: name, pattern: {take: ['^[^,]+, *([^(]+)', '^(\\S+) '], otherwise: nothing}}
                  nickname: {column: name, pattern: {take: '[("]([^)"]+)[)"]', otherwise: nothing}}
                  other_names: {column: aka, list: ','}
                """, """
                no;name;aka
                1;HOLT, Jodie (Jo);Jo Marsh, J.
                2;Sam Brig;
                3;"de Vale, Mary-Ann";
                4;Kez;n/k
                """);

        assertThat(file.values(FactKind.PERSON, Field.SURNAME)).containsExactly("=HOLT", "=Brig", "=de Vale", "=Kez");
        assertThat(file.values(FactKind.PERSON, Field.FORENAME)).containsExactly("=Jodie", "=Sam", "=Mary-Ann", null);
        assertThat(file.values(FactKind.PERSON, Field.NICKNAME)).containsExactly("=Jo", null, null, null);
        assertThat(file.values(FactKind.PERSON, Field.OTHER_NAMES)).containsExactly("=Jo Marsh; J.", null, null, "~U");
    }

    @Test
    void makesRangesOfBirthDatesFromAges() {
        Map<String, String> ages = new LinkedHashMap<>();
        ages.put("14", "1999-06-02T00:00/2000-06-01T23:59:59");
        ages.put("14 yrs", "1999-06-02T00:00/2000-06-01T23:59:59");
        ages.put("14-15", "1998-06-02T00:00/2000-06-01T23:59:59");
        ages.put("about 14", "1998-06-02T00:00/2001-06-01T23:59:59");
        ages.put("14ish", "1998-06-02T00:00/2001-06-01T23:59:59");
        StringBuilder csv = new StringBuilder("no,dob_or_age,seen\n");
        ages.keySet().forEach(age -> csv.append("x,").append(age).append(",01/06/2014\n"));

        MappedFile file = read("""
                mapping: ages
                read: {shape: csv, dates: day first}
                row is: person
                key: no
                fields: {birth_date: {column: dob_or_age, age at: seen}}
                """, csv + "x,14/15/16,01/06/2014\n");

        assertThat(file.values(FactKind.PERSON, Field.BIRTH_DATE))
                .startsWith(ages.values().stream().map(range -> "@R" + range).toArray(String[]::new))
                .endsWith("?14/15/16");
    }

    @Test
    void readsDatesInManyShapesInOneColumn() {
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("17/04/2013", "@D2013-04-17");
        dates.put("17.4.13", "@D2013-04-17");
        dates.put("2013-04-17T14:05:00Z", "@N2013-04-17T14:05");
        dates.put("20130417", "@D2013-04-17");
        dates.put("17-Apr-2013 14:05", "@N2013-04-17T14:05");
        dates.put("17APR2013", "@D2013-04-17");
        dates.put("17/Apr/2013", "@D2013-04-17");
        dates.put("Wed 17 April 2013 at 2.05pm", "@N2013-04-17T14:05");
        dates.put("17/04/2013 1405hrs", "@N2013-04-17T14:05");
        dates.put("17 Apr 2013 at 2.05 p.m.", "@N2013-04-17T14:05");
        dates.put("17/04/2013 12.05 A.M.", "@N2013-04-17T00:05");
        dates.put("17/04/2013 5pm", "@N2013-04-17T17:00");
        dates.put("2013-04-17 00:00:00", "@D2013-04-17");
        dates.put("2013-04-17T00:00:00.000Z", "@D2013-04-17");
        dates.put("17/04/2013 00:00", "@N2013-04-17T00:00");
        dates.put("04/2013", "@M2013-04-01T00:00/2013-04-30T23:59:59");
        dates.put("summer 2012", "@S2012-06-01T00:00/2012-08-31T23:59:59");
        dates.put("31/11/2013", "?31/11/2013");
        dates.put("41381", "?41381");
        StringBuilder csv = new StringBuilder("no;at\n");
        dates.keySet().forEach(date -> csv.append("1;").append(date).append('\n'));
        String yaml = "mapping: d\nread: {shape: csv%s}\nrow is: log entry\nkey: no\nfields: {at: at}\n";

        assertThat(read(yaml.formatted(""), csv.toString()).values(FactKind.LOG_ENTRY, Field.AT))
                .containsExactlyElementsOf(dates.values());
        assertThat(read(yaml.formatted(", serials: 1900"), csv.toString())
                        .values(FactKind.LOG_ENTRY, Field.AT)
                        .getLast())
                .isEqualTo("@D2013-04-17");
    }

    @Test
    void neverGuessesTheOrderOfDayAndMonthSilently() {
        String yaml = "mapping: d\nread: {shape: csv}\nrow is: log entry\nkey: no\nfields: {at: at}\n";

        MappedFile open = read(yaml, "no,at\n1,03/04/2013\n2,05/06/2013\n");
        MappedFile settled = read(yaml, "no,at\n1,03/04/2013\n2,25/06/2013\n");

        assertThat(open.values(FactKind.LOG_ENTRY, Field.AT)).startsWith("@R2013-03-04T00:00/2013-04-03T23:59:59");
        assertThat(open.settled).anyMatch(sentence -> sentence.startsWith("The order of day and month is not settled"));
        assertThat(open.warnings).hasSize(2);
        assertThat(settled.values(FactKind.LOG_ENTRY, Field.AT)).containsExactly("@D2013-04-03", "@D2013-06-25");
    }

    @Test
    void readsBlocksOfColumnsAndRolesOnlyOfPeopleWhoAreThere() {
        MappedFile file = read("""
                mapping: wide
                read: {shape: csv}
                row is:
                  - {kind: occurrence, key: ref, fields: {reference: ref}}
                  - kind: involvement
                    numbers: [1, 2]
                    key: [ref, {constant: 'suspect {n}'}]
                    follows: {occurrence: ref, person: [ref, {constant: 'suspect {n}'}]}
                    fields: {role: {constant: suspect}, relationship: 's{n}_rel'}
                  - kind: person
                    numbers: [1, 2]
                    key: [ref, {constant: 'suspect {n}'}]
                    follows: {occurrence: ref}
                    fields: {full_name: 's{n}', address: 's{n}_addr'}
                  - kind: involvement
                    follows: {occurrence: ref, person: officer_no}
                    fields: {role: {constant: professional}}
                """, """
                ref,s1,s1_addr,s1_rel,s2,s2_addr,s2_rel,officer_no
                R1,A. Pell,4 Quay,uncle,,,,71
                R2,,,,,2 Mill,,
                """);

        assertThat(file.of(FactKind.PERSON))
                .extracting(MappedFile.SeenFact::key)
                .containsExactly("R1/suspect 1", "R2/suspect 2");
        assertThat(file.of(FactKind.INVOLVEMENT))
                .extracting(MappedFile.SeenFact::person)
                .containsExactly("R1/suspect 1", "71", "R2/suspect 2");
    }

    @Test
    void translatesCodesByTheTableOfTheirTime() {
        MappedFile file = read(
                """
                mapping: outcomes
                read: {shape: csv}
                row is: outcome
                key: no
                fields:
                  outcome:
                    column: disposal
                    by: closed
                    codes:
                      - {until: 2014-03-31, table: {undetected: vague, detected: 1}}
                      - {from: 2014-04-01, table: {undetected: 18}}
                  decided_by: {column: cps, codes: {empty: police, anything: prosecutor}}
                """, "no,disposal,closed,cps\n1,Undetected,30/03/2014,\n2,UNDETECTED,01/04/2014,ref 9\n3,detected,,\n");

        assertThat(file.values(FactKind.OUTCOME, Field.OUTCOME)).containsExactly("=vague", "=18", "?detected");
        assertThat(file.values(FactKind.OUTCOME, Field.DECIDED_BY))
                .containsExactly("=police", "=prosecutor", "=police");
    }

    @Test
    void splitsACellAtSeveralSeparatorsAndWhereEntriesBegin() {
        MappedFile file = read(
                """
                mapping: pieces
                read: {shape: csv}
                row is:
                  - kind: phone
                    each: {column: phones, split on: [';', ' / ']}
                    key: [no, piece number]
                    fields: {phone: piece}
                  - kind: log entry
                    each: {column: log, split before: '\\d\\d/\\d\\d/\\d{4}'}
                    key: [no, piece number]
                    fields: {at: {column: piece, pattern: '^(\\S+)'}, text: piece}
                """,
                "no,phones,log\n1,07255 1 / 07255 2;07255 3,\"14/02/2013 a call\nabout 15/02/2013\n16/02/2013 a visit\"\n");

        assertThat(file.of(FactKind.PHONE)).hasSize(3);
        assertThat(file.values(FactKind.LOG_ENTRY, Field.TEXT))
                .containsExactly("=14/02/2013 a call\nabout 15/02/2013", "=16/02/2013 a visit");
    }

    @Test
    void warnsOfDigitsThatASpreadsheetLost() {
        MappedFile file = read("""
                mapping: lost
                read: {shape: csv}
                row is: phone
                key: no
                fields: {phone: phone}
                """, "no,phone\n1,7255100200\n2,7.2551E+09\n3,07255 100200\n4,#REF!\n");

        assertThat(file.warnings)
                .containsExactly(
                        "2 phone: The telephone number begins without a zero, which a spreadsheet may have dropped.",
                        "3 phone: The cell holds a number that a spreadsheet shortened; its last digits are lost.",
                        "5 phone: The cell could not be read for it holds an error of a spreadsheet and is kept as written.");
    }

    @Test
    void saysWhereAMistakeStandsAndWhatMayHaveBeenMeant() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        mistakes.put(
                "mapping: m\nread: {shape: csv}\nrow is: occurence\n",
                "line 3, column 9: [occurence] is no kind of record. Maybe [occurrence] was meant.");
        mistakes.put(
                "mapping: m\nread: {shape: cvs}\nrow is: person\n",
                "line 2, column 15: [cvs] is not known here. Maybe [csv] was meant.");
        mistakes.put(
                "mapping: m\nread: {shape: csv}\nrow is: person\nkey: a\nfields:\n  surnam: b\n",
                "line 6, column 11: a record of kind [person] has no field [surnam]. Maybe [surname] was meant.");
        mistakes.put(
                "mapping: m\nread: {shape: csv}\nrow is: person\nfields:\n  surname: {colum: b}\n",
                "line 5, column 13: [colum] means nothing here. Maybe [column] was meant.");
        mistakes.put(
                "mapping: m\nread: {shape: csv}\nrow is: involvement\nfields:\n  role: {column: r, codes: {v: victm}}\n",
                "line 5, column 32: [role] has no code [victm]. Maybe [victim] was meant.");
        mistakes.put(
                "mapping: m\nread: {shape: csv}\nrow is: person\nfields: {surname: {column: b, pattern: '([a-z'}}\n",
                "line 4, column 40: the pattern cannot be read: Unclosed character class.");
        mistakes.put(
                "mapping: m\nread: {shape: csv\nrow is: person\n",
                "line 3, column 7: expected ',' or '}', but got :. Maybe a colon, a quotation mark or an indent is missing.");
        mistakes.put("", "line 1, column 1: the mapping is empty.");

        mistakes.forEach((yaml, message) -> assertThatThrownBy(() -> MappingReader.read("m.yaml", yaml))
                .isInstanceOf(MappingException.class)
                .hasMessage("m.yaml, " + message));
    }

    @Test
    void saysOfAliasesAndEndlessLevelsThatAMappingHasNone() {
        for (String yaml : List.of("mapping: &a [x]\nread: *a\n", "mapping: " + "[".repeat(5_000))) {
            assertThatThrownBy(() -> MappingReader.read("bomb.yaml", yaml))
                    .isInstanceOf(MappingException.class)
                    .hasMessageStartingWith("bomb.yaml, line 1, column 1: ");
        }
    }

    @Test
    void readsUsualDatesAsItReadsThemBesideAWeekday() {
        for (DayOrder order : DayOrder.values()) {
            DateReader dates = new DateReader(order);
            for (String day :
                    List.of("04/03/2015", "13-03-2015", "04.13.2015", "31/11/2015", "00/01/2015", "29/02/2016")) {
                for (String time : List.of("", " 22:10", "t00:00", " 00:00", " 24:10", " 22:61")) {
                    assertThat(dates.read(day + time)).as(day + time).isEqualTo(dates.read("wed " + day + time));
                }
            }
            assertThat(dates.read("2015-03-04T22:10")).isEqualTo(dates.read("2015-3-04T22:10"));
            assertThat(dates.read("2015-03-04")).isEqualTo(dates.read("2015-3-4"));
            assertThat(dates.read("2015-13-04")).isNull();
        }
    }
}
