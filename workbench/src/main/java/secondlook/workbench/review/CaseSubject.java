package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;

/**
 * One that a decision answers for: a person recorded as suspect together with a child recorded as harmed. Where a case
 * file records no suspect, the child alone; where it records neither, the case file.
 *
 * @param key stable within the case file: the persons' ids, for forms and for what is kept
 * @param suspect the person's id, or empty
 * @param child the person's id, or empty
 * @param words as the page says it
 */
record CaseSubject(String key, String suspect, String child, String words) {

    /** The ones of a case file, in the order of the persons' ids. At least one. */
    static List<CaseSubject> of(CaseFile caseFile) {
        List<PersonInCase> suspects = caseFile.recordedAs("suspect");
        List<PersonInCase> children = caseFile.recordedAs("victim");
        if (suspects.isEmpty() && children.isEmpty()) {
            return List.of(
                    new CaseSubject("case", "", "", "The case file; nobody is recorded as suspect or as harmed"));
        }
        if (suspects.isEmpty()) {
            return children.stream()
                    .map(child -> subject(null, child, nameOfChild(caseFile, child) + "; no suspect is recorded"))
                    .toList();
        }
        if (children.isEmpty()) {
            return suspects.stream()
                    .map(suspect -> subject(suspect, null, nameOf(suspect) + ", recorded as suspect"))
                    .toList();
        }
        return suspects.stream()
                .flatMap(suspect -> children.stream()
                        .map(child -> subject(
                                suspect,
                                child,
                                nameOf(suspect) + ", recorded as suspect, and " + nameOfChild(caseFile, child))))
                .toList();
    }

    private static CaseSubject subject(@Nullable PersonInCase suspect, @Nullable PersonInCase child, String words) {
        String one = suspect == null ? "" : suspect.person();
        String other = child == null ? "" : child.person();
        return new CaseSubject(key(one, other), one, other, words);
    }

    /** The key of a suspect and a child, as a decision keeps the two. */
    static String key(String suspect, String child) {
        return suspect.isEmpty() && child.isEmpty() ? "case" : "s" + suspect + "c" + child;
    }

    /** "Child A", by the order of the persons' ids: the same on every page of one case file. */
    static String nameOfChild(CaseFile caseFile, PersonInCase child) {
        int place = caseFile.recordedAs("victim").indexOf(child);
        return "Child " + (place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1));
    }

    /** An adult's name as recorded, or that none is. */
    static String nameOf(PersonInCase person) {
        return person.mentions().stream()
                .map(mention -> {
                    String forename = known(mention.text(Field.FORENAME).orNull());
                    String surname = known(mention.text(Field.SURNAME).orNull());
                    String both = (forename + " " + surname).strip();
                    String name =
                            both.isEmpty() ? known(mention.text(Field.FULL_NAME).orNull()) : both;
                    String nickname = known(mention.text(Field.NICKNAME).orNull());
                    return name.isEmpty() && !nickname.isEmpty() ? "“" + nickname + "”" : name;
                })
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("A person whose name is not recorded");
    }

    private static String known(@Nullable String words) {
        return words == null ? "" : words.strip();
    }

    /** Ids only: the words may hold a name. */
    @Override
    public String toString() {
        return "CaseSubject[" + key + "]";
    }
}
