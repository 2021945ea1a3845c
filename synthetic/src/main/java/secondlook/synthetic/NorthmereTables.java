package secondlook.synthetic;

import java.util.List;

/** The files of Northmere Police: comma, UTF-8, dates day first. */
final class NorthmereTables {
    static final String AGENCY = "northmere-police";

    static final Table OCCURRENCES = table(
            "occurrences",
            "*occ_ref kind reported event_from event_to classification status closed outcome_code outcome_words"
                    + " closing_rationale decision_maker officer flags factors setting contact_offence"
                    + " suspects_recorded victims_recorded reviewed_before location location_type");
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
            "*outcome_id occ_ref outcome_code outcome_words outcome_date decided_by prosecutor_ref"
                    + " prosecutor_ref_date");

    static final Table ADDRESSES =
            table("addresses", "*address_id person_id occ_ref kind address postcode lived_from lived_to");
    static final Table PHONES = table("phones", "*phone_id person_id occ_ref number first_seen note");
    static final Table VEHICLES = table("vehicles", "*vehicle_id occ_ref person_id registration description seen");
    static final Table EXHIBITS =
            table("exhibits", "*exhibit_id occ_ref seized description examination result result_date");
    static final Table FLAGS =
            table("flags", "*flag_id occ_ref person_id flag set_on set_by reason removed_on removed_by removal_reason");
    static final Table CLASSIFICATION_HISTORY = table(
            "classification_history",
            "*history_id occ_ref changed from_classification to_classification changed_by reason"
                    + " additional_information");
    static final Table TRANSFERS =
            table("transfers", "*transfer_id occ_ref sent receiving_body receiving_ref accepted");
    static final Table NOTICES = table("notices", "*notice_id occ_ref person_id child_person_id notice served");
    static final Table MISSING_REPORTS = table(
            "missing_reports",
            "*report_id person_id la_number occ_ref home reported grade first_action first_action_time returned"
                    + " found_with found_follow_up found_place movement trafficking_considered prevention_interview"
                    + " condition");
    static final Table INTELLIGENCE =
            table("intelligence", "*intel_id occ_ref person_id received source intel_text place");
    static final Table OFFENCES = table("offences", "*offence_id person_id offence_date offence disposal");
    static final Table NRM_REFERRALS =
            table("nrm_referrals", "*nrm_id person_id occ_ref recorded concern nrm_status referred_on");

    static final List<Table> ALL = List.of(
            OCCURRENCES,
            PERSONS,
            INVOLVEMENTS,
            LOG,
            ACTIONS,
            CONTACTS,
            SUSPECT_PROCESS,
            OUTCOMES,
            ADDRESSES,
            PHONES,
            VEHICLES,
            EXHIBITS,
            FLAGS,
            CLASSIFICATION_HISTORY,
            TRANSFERS,
            NOTICES,
            MISSING_REPORTS,
            INTELLIGENCE,
            OFFENCES,
            NRM_REFERRALS);

    private NorthmereTables() {}

    private static Table table(String name, String headings) {
        return Table.of(AGENCY, AGENCY + "/" + name + ".csv", headings);
    }
}
