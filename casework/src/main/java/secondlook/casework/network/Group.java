package secondlook.casework.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.DateRange;

/**
 * People connected in the records: two or more who are recorded as suspects, in two or more case files. A prompt to read
 * the files together, never a finding about the people.
 *
 * @param id the least of its case files, so that the same group has the same name in the next run
 * @param look as recorded or as linked
 * @param people who are in it, by name: those recorded as suspects, and the children of their files
 * @param things the phones, vehicles, places and firms that tie them, by name
 * @param caseFiles the files, by id
 * @param ties what ties them, each with its rows
 * @param firsts for each thing and person, which agency recorded it first
 */
public record Group(
        String id,
        Look look,
        List<Thing> people,
        List<Thing> things,
        List<CaseFileId> caseFiles,
        List<Tie> ties,
        List<First> firsts) {

    public Group {
        people = List.copyOf(people);
        things = List.copyOf(things);
        caseFiles = List.copyOf(caseFiles);
        ties = List.copyOf(ties);
        firsts = List.copyOf(firsts);
    }

    /**
     * Who recorded a thing first.
     *
     * @param thing the thing's id
     * @param agency the agency
     * @param when the date of its first row, or null where no row has a date
     * @param tie the tie of that row
     */
    public record First(
            String thing, String agency, @Nullable DateRange when, Tie tie) {}

    /** The files only. */
    @Override
    public String toString() {
        return "Group[" + id + ", " + caseFiles.size() + " case files]";
    }
}
