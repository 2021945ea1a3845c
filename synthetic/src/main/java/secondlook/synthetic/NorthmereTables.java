package secondlook.synthetic;

import java.util.List;

/** The files of Northmere Police: comma, UTF-8, dates day first. */
final class NorthmereTables {
    static final String AGENCY = "northmere-police";

    static final Table OCCURRENCES = table(
            "occurrences",
            "*occ_ref kind reported event_from event_to classification status closed outcome_code outcome_words"
                    + " closing_rationale decision_maker officer flags factors setting location location_type");
    static final Table PERSONS = table(
            "persons",
            "*person_id surname forename other_names birth_date age_recorded sex ethnicity_self ethnicity_officer"
                    + " nationality disability phone address postcode occupation occupation_current");
    static final Table INVOLVEMENTS = table("involvements", "*occ_ref *person_id *role relationship");
    static final Table LOG = table("log", "*occ_ref *entry_no entry_time author entry_text");
    static final Table ACTIONS =
            table("actions", "*action_id occ_ref raised raised_by description priority result result_date");
    static final Table CONTACTS =
            table("contacts", "*contact_id occ_ref person_id contact_time type mode wishes others_named notes");
    static final Table SUSPECT_PROCESS = table(
            "suspect_process",
            "*process_id occ_ref person_id process_type process_date outcome_code outcome_date alive");
    static final Table OUTCOMES = table(
            "outcomes",
            "*outcome_id occ_ref outcome_code outcome_words outcome_date decided_by prosecutor_ref prosecutor_ref_date");

    static final List<Table> ALL =
            List.of(OCCURRENCES, PERSONS, INVOLVEMENTS, LOG, ACTIONS, CONTACTS, SUSPECT_PROCESS, OUTCOMES);

    private NorthmereTables() {}

    private static Table table(String name, String headings) {
        return Table.of(AGENCY, AGENCY + "/" + name + ".csv", headings);
    }
}
