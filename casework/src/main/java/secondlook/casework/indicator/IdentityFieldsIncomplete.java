package secondlook.casework.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/** 36: completeness beside any breakdown; the values themselves are never read. */
final class IdentityFieldsIncomplete implements Indicator {

    private static final Description DESCRIPTION = new Description(
            36,
            "identity-fields-incomplete",
            1,
            ReasonClass.REPORTING_ONLY,
            Unit.SOURCE_AND_ROLE,
            "Asks whether ethnicity, nationality and disability are recorded, for each source and "
                    + "role; for reporting only.",
            "Casey, national audit, 2025; IICSA: half-collected data is harmful");

    private static final List<Field> FIELDS =
            List.of(Field.ETHNICITY_SELF, Field.ETHNICITY_OFFICER, Field.NATIONALITY, Field.DISABILITY);

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Map<String, List<Fact>> mentions = new TreeMap<>();
        for (PersonInCase person : caseFile.persons()) {
            for (String role : Field.ROLE.codes()) {
                if (person.isRecordedAs(role)) {
                    person.mentions()
                            .forEach(mention -> mentions.computeIfAbsent(
                                            mention.agency() + "/" + role, _ -> new ArrayList<>())
                                    .add(mention));
                }
            }
        }
        return mentions.entrySet().stream()
                .map(group -> answer(caseFile, group.getKey(), group.getValue()))
                .toList();
    }

    private static Answer answer(CaseFile caseFile, String unit, List<Fact> mentions) {
        List<Citation> empty = mentions.stream()
                .flatMap(mention -> FIELDS.stream()
                        .filter(field -> !mention.text(field).isKnown())
                        .map(mention::cell))
                .toList();
        Supplier<String> sentence = () ->
                "Of %s, recorded are: self-defined ethnicity %d, officer-defined %d, nationality %d, disability %d"
                        .formatted(
                                Phrase.count(mentions.size(), "record"),
                                known(mentions, Field.ETHNICITY_SELF),
                                known(mentions, Field.ETHNICITY_OFFICER),
                                known(mentions, Field.NATIONALITY),
                                known(mentions, Field.DISABILITY));
        return DESCRIPTION.answer(caseFile, unit, empty.isEmpty() ? Truth.no() : Truth.yes(empty), sentence);
    }

    private static long known(List<Fact> mentions, Field field) {
        return mentions.stream()
                .filter(mention -> mention.text(field).isKnown())
                .count();
    }
}
