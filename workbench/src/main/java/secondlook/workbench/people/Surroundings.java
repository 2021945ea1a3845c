package secondlook.workbench.people;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.DateWords;

/** What surrounds the records of a pair or a person: addresses in time, household, case files, and what rests on those. */
final class Surroundings {

    /** The most that one list of a page holds; what is left out is counted. */
    private static final int MOST = 12;

    private final FactLookup archive;
    private final RecordStore records;
    private final MentionReader reader;
    private final List<JudgementReach> reaches;

    Surroundings(Database database, List<JudgementReach> reaches) {
        this.archive = new FactLookup(database);
        this.records = new RecordStore(database);
        this.reader = new MentionReader(database);
        this.reaches = List.copyOf(reaches);
    }

    /** Addresses, homes and meeting places of both records, in time. */
    PairView.Places places(MentionMaterial left, MentionMaterial right, RowNames rows) {
        List<Stay> stays = new ArrayList<>(stays("First", left));
        stays.addAll(stays("Second", right));
        return new PairView.Places(
                stays.stream()
                        .limit(2 * MOST)
                        .map(stay -> new PairView.PlaceLine(
                                stay.side(),
                                stay.place(),
                                stay.words(),
                                rows.link(stay.fact().cell(stay.field()))))
                        .toList(),
                PlaceCharts.of(stays));
    }

    /** The addresses, homes and meeting places of one record, in the order of time. */
    static List<Stay> stays(String side, MentionMaterial material) {
        List<Stay> stays = new ArrayList<>();
        for (Fact row : material.rows()) {
            String address = row.text(Field.ADDRESS).orNull();
            if (address != null) {
                DateRange at = row.date(Field.AT).orNull();
                stays.add(new Stay(side, address, at, at, false, row, Field.ADDRESS));
            }
        }
        for (Fact row : material.places()) {
            boolean home = row.kind() == FactKind.PLACEMENT;
            Field field = home ? Field.HOME : row.text(Field.ADDRESS).isKnown() ? Field.ADDRESS : Field.PLACE;
            String place = row.text(field).orNull();
            if (place != null) {
                DateRange from = row.date(home ? Field.STARTED : Field.ADDED).orNull();
                DateRange to = row.date(home ? Field.ENDED : Field.REMOVED).orNull();
                stays.add(new Stay(side, place + (home ? ", placed" : ""), from, to, true, row, field));
            }
        }
        stays.sort(java.util.Comparator.comparing((Stay stay) -> stay.begins() == null)
                .thenComparing(stay -> stay.begins() == null ? LocalDateTime.MAX : stay.begins())
                .thenComparing(stay -> stay.fact().row()));
        return stays;
    }

    /** Household, agencies and case files, the first record's beside the second's. */
    List<PairView.Surrounding> around(
            Viewer viewer, MentionMaterial left, MentionMaterial right, LastRun run, RowNames rows) {
        List<PairView.Surrounding> around = new ArrayList<>();
        around.add(new PairView.Surrounding(
                "Recorded at the same address", household(left, run, rows), household(right, run, rows)));
        Map<Integer, CaseFileEntry> cases = caseFiles(PairPages.caseFiles(List.of(left, right)));
        around.add(new PairView.Surrounding(
                "Case files it stands in", standsIn(viewer, left, cases, rows), standsIn(viewer, right, cases, rows)));
        return around;
    }

    private List<PairView.Surrounding.Line> household(MentionMaterial material, LastRun run, RowNames rows) {
        Set<PersonKey> keys = new TreeSet<>();
        material.rows()
                .forEach(row -> keys.addAll(run.othersAt(material.mention().key(), row)));
        if (keys.isEmpty()) {
            return List.of(new PairView.Surrounding.Line("Nobody else, in the material read", null, null));
        }
        List<Long> facts = keys.stream()
                .limit(MOST)
                .flatMap(key -> run.rows(key).stream().limit(1))
                .toList();
        List<PairView.Surrounding.Line> lines = new ArrayList<>();
        archive.byIds(facts, archived -> {
            Fact fact = archived.fact();
            MentionMaterial other = new MentionMaterial(
                    new RecordStore.Mention(0, PersonKey.of(fact), archived.id(), null),
                    List.of(fact),
                    List.of(),
                    List.of(),
                    new TreeSet<>());
            DateRange born = fact.date(Field.BIRTH_DATE).orNull();
            lines.add(new PairView.Surrounding.Line(
                    other.name() + (born == null ? "" : ", born " + DateWords.of(born)),
                    null,
                    rows.link(fact.cell(Field.ADDRESS))));
        });
        if (keys.size() > MOST) {
            lines.add(new PairView.Surrounding.Line(
                    "and " + RowNames.count(keys.size() - MOST) + " more recorded there", null, null));
        }
        return lines;
    }

    /**
     * Others at either address who were born on the same day: twins, or one person recorded twice. The linkage does not weigh
     * this; a reader should.
     */
    List<PairView.EvidenceLine> lookalikes(MentionMaterial left, MentionMaterial right, LastRun run) {
        Set<PersonKey> keys = new TreeSet<>();
        Set<DateRange> born = new TreeSet<>();
        for (MentionMaterial material : List.of(left, right)) {
            for (Fact row : material.rows()) {
                keys.addAll(run.othersAt(material.mention().key(), row));
                DateRange date = row.date(Field.BIRTH_DATE).orNull();
                if (date != null && date.isExactDay()) {
                    born.add(date);
                }
            }
        }
        keys.remove(left.mention().key());
        keys.remove(right.mention().key());
        List<PairView.EvidenceLine> lines = new ArrayList<>();
        archive.byIds(
                keys.stream().limit(MOST).flatMap(key -> run.rows(key).stream()).toList(), archived -> {
                    DateRange date = archived.fact().date(Field.BIRTH_DATE).orNull();
                    if (date != null && born.contains(date) && lines.isEmpty()) {
                        lines.add(new PairView.EvidenceLine(
                                "Another person born on the same day is recorded at the same address",
                                "A twin, or one person recorded twice. The row stands below, under “in context”.",
                                0,
                                "not weighed"));
                    }
                });
        return lines;
    }

    private List<PairView.Surrounding.Line> standsIn(
            Viewer viewer, MentionMaterial material, Map<Integer, CaseFileEntry> cases, RowNames rows) {
        List<PairView.Surrounding.Line> lines = new ArrayList<>();
        material.caseFiles().stream().limit(MOST).forEach(number -> {
            CaseFileEntry entry = cases.get(number);
            if (entry != null) {
                lines.add(new PairView.Surrounding.Line(
                        entry.id().reference() + ", "
                                + AgencyWords.of(entry.id().agency()).name(),
                        viewer.mayOpenCaseFiles() ? CaseAddress.of(entry.id()) : null,
                        null));
            }
        });
        for (Fact row : material.involvements()) {
            String role = row.text(Field.ROLE).orNull();
            String relationship = row.text(Field.RELATIONSHIP).orNull();
            if (relationship != null && lines.size() < 2 * MOST) {
                lines.add(new PairView.Surrounding.Line(
                        (role == null ? "Recorded" : "Recorded as " + PairWords.role(role)) + ": " + relationship,
                        null,
                        rows.link(row.cell(Field.RELATIONSHIP))));
            }
        }
        if (lines.isEmpty()) {
            return List.of(new PairView.Surrounding.Line("None", null, null));
        }
        if (material.caseFiles().size() > MOST) {
            lines.add(new PairView.Surrounding.Line(
                    "and " + RowNames.count(material.caseFiles().size() - MOST) + " more", null, null));
        }
        return lines;
    }

    /** What *same* would touch: the case files that would share a person, and what rests on them. */
    List<JudgementReach.Line> ifSame(Viewer viewer, MentionMaterial left, MentionMaterial right) {
        List<RecordStore.Mention> mentions = new ArrayList<>(mentionsOf(left.mention()));
        mentions.addAll(mentionsOf(right.mention()));
        return touched(viewer, caseFilesOf(mentions), "would share a person");
    }

    /** What parting or taking back touches: the case files of all these mentions, and what rests on them. */
    List<JudgementReach.Line> touched(Viewer viewer, Collection<Integer> caseFiles, String what) {
        List<JudgementReach.Line> lines = new ArrayList<>();
        if (caseFiles.isEmpty()) {
            return List.of(new JudgementReach.Line("No case file is touched: neither record stands in one", null));
        }
        Map<Integer, CaseFileEntry> entries = caseFiles(caseFiles);
        lines.add(new JudgementReach.Line(
                entries.size() == 1
                        ? "One case file " + (what.equals("would share a person") ? "is touched" : what)
                        : RowNames.count(entries.size()) + " case files " + what,
                null));
        entries.values().stream()
                .limit(MOST)
                .forEach(entry -> lines.add(new JudgementReach.Line(
                        entry.id().reference() + ", "
                                + AgencyWords.of(entry.id().agency()).name(),
                        viewer.mayOpenCaseFiles() ? CaseAddress.of(entry.id()) : null)));
        if (entries.size() > MOST) {
            lines.add(new JudgementReach.Line("and " + RowNames.count(entries.size() - MOST) + " more", null));
        }
        reaches.forEach(reach -> lines.addAll(reach.restingOn(viewer, caseFiles)));
        return lines;
    }

    /** Every mention of the person that a mention belongs to; the mention alone where it is new. */
    private List<RecordStore.Mention> mentionsOf(RecordStore.Mention mention) {
        Long person = mention.person();
        return person == null ? List.of(mention) : records.ofPerson(person);
    }

    Set<Integer> caseFilesOf(Collection<RecordStore.Mention> mentions) {
        Set<Integer> caseFiles = new TreeSet<>();
        records.casesOf(mentions.stream().map(RecordStore.Mention::id).toList())
                .values()
                .forEach(caseFiles::addAll);
        return caseFiles;
    }

    Map<Integer, CaseFileEntry> caseFiles(Collection<Integer> numbers) {
        Map<Integer, CaseFileEntry> entries = new TreeMap<>();
        archive.caseFiles(numbers).forEach(entry -> entries.put(entry.number(), entry));
        return entries;
    }

    Map<Long, MentionMaterial> material(Collection<RecordStore.Mention> mentions, @Nullable LastRun run) {
        return reader.read(mentions, run);
    }

    /**
     * Somebody at a place for a time.
     *
     * @param lasting whether it is known to last from one date to the other, rather than to hold on a day
     */
    record Stay(
            String side,
            String place,
            @Nullable DateRange from,
            @Nullable DateRange to,
            boolean lasting,
            Fact fact,
            Field field) {

        @Nullable
        LocalDateTime begins() {
            DateRange first = from == null ? to : from;
            return first == null ? null : first.earliest();
        }

        @Nullable
        LocalDateTime ends() {
            DateRange last = to == null ? from : to;
            return last == null ? null : last.latest();
        }

        String words() {
            DateRange first = from == null ? to : from;
            if (first == null) {
                return "date not recorded";
            }
            if (!lasting) {
                return "recorded " + DateWords.inTable(first);
            }
            return (from == null ? "start not recorded" : DateWords.inTable(from)) + " to "
                    + (to == null ? "an end not recorded" : DateWords.inTable(to));
        }

        @Override
        public String toString() {
            return "Stay[" + fact.row() + "]";
        }
    }
}
