package secondlook.synthetic;

import java.util.List;

/**
 * The files of Eastholm Council: the tables of the Standard Safeguarding Dataset, the Missing table of the SSDA903
 * return, and the council's own lists. Comma, UTF-8, ISO dates; the SSDA903 table has its dates day first.
 */
final class EastholmTables {
    static final String AGENCY = "eastholm-council";

    static final Table PERSON = table(
            "person",
            "*pers_person_id pers_forename pers_surname pers_other_names pers_sex pers_ethnicity pers_nationality"
                    + " pers_disability pers_dob pers_expected_dob");
    static final Table LINKED_IDENTIFIERS =
            table("linked_identifiers", "*link_table_id link_person_id link_identifier_type link_identifier_value");
    static final Table ADDRESS = table(
            "address",
            "*addr_table_id addr_person_id addr_address_type addr_address_start_date addr_address_end_date"
                    + " addr_address addr_address_postcode");
    static final Table CONTACTS = table(
            "contacts",
            "*cont_contact_id cont_person_id cont_contact_date cont_contact_source_code cont_contact_source_desc"
                    + " cont_contact_outcome_json cont_note");
    static final Table CIN_EPISODES = table(
            "cin_episodes",
            "*cine_referral_id cine_person_id cine_referral_date cine_cin_primary_need_code cine_referral_source_code"
                    + " cine_referral_outcome_json cine_referral_nfa cine_close_reason cine_close_date"
                    + " cine_referral_team");
    static final Table CIN_ASSESSMENTS = table(
            "cin_assessments",
            "*cina_assessment_id cina_person_id cina_referral_id cina_assessment_start_date cina_assessment_child_seen"
                    + " cina_assessment_auth_date cina_assessment_outcome_json cina_assessment_outcome_nfa");
    static final Table ASSESSMENT_FACTORS =
            table("assessment_factors", "*cinf_table_id cinf_assessment_id cinf_assessment_factors_json");
    static final Table S47_ENQUIRY = table(
            "s47_enquiry",
            "*s47e_s47_enquiry_id s47e_referral_id s47e_person_id s47e_s47_start_date s47e_s47_end_date s47e_s47_nfa"
                    + " s47e_s47_outcome_json");
    static final Table CONFERENCES = table(
            "initial_cp_conference",
            "*icpc_icpc_id icpc_s47_enquiry_id icpc_person_id icpc_icpc_date icpc_icpc_outcome_cp_flag");
    static final Table CP_PLANS = table(
            "cp_plans",
            "*cppl_cp_plan_id cppl_person_id cppl_cp_plan_start_date cppl_cp_plan_end_date"
                    + " cppl_cp_plan_initial_category");
    static final Table CLA_EPISODES = table(
            "cla_episodes",
            "*clae_cla_episode_id clae_person_id clae_cla_episode_start_date clae_cla_episode_ceased"
                    + " clae_cla_primary_need");
    static final Table PLACEMENTS = table(
            "cla_placement",
            "*clap_cla_placement_id clap_cla_id clap_person_id clap_cla_placement_start_date"
                    + " clap_cla_placement_end_date clap_cla_placement_type clap_cla_placement_provider"
                    + " clap_cla_placement_urn clap_home_name clap_out_of_area clap_host_authority_notified"
                    + " clap_host_force_notified");
    static final Table MISSING = table(
            "missing",
            "*miss_table_id miss_person_id miss_missing_episode_start_date miss_missing_episode_type"
                    + " miss_missing_episode_end_date miss_missing_rhi_offered miss_missing_rhi_accepted");
    static final Table SSDA903_MISSING = table("ssda903_missing", "*CHILD DOB MISSING *MIS_START MIS_END");
    static final Table RETURN_INTERVIEWS = table(
            "return_interviews",
            "*rhi_id rhi_missing_table_id rhi_person_id rhi_returned_at rhi_offered rhi_refusal_reason rhi_held_at"
                    + " rhi_independent rhi_notes rhi_named rhi_intelligence_ref rhi_intelligence_date");
    static final Table RISK_ASSESSMENTS =
            table("risk_assessments", "*risk_id risk_person_id risk_date risk_level risk_missing_90_days");
    static final Table MEETINGS =
            table("meetings", "*meet_id meet_person_id meet_date meet_type meet_decision meet_minutes");
    static final Table CASE_NOTES = table(
            "case_notes",
            "*note_id note_person_id note_referral_id note_date note_author note_kind note_text"
                    + " note_document_ref");
    static final Table DOCUMENTS = table("documents", "*doc_number doc_person_id doc_title doc_date");
    static final Table HOME_NOTICES = table("home_notices", "*hnot_id hnot_home hnot_date hnot_kind");

    static final List<Table> ALL = List.of(
            PERSON,
            LINKED_IDENTIFIERS,
            ADDRESS,
            CONTACTS,
            CIN_EPISODES,
            CIN_ASSESSMENTS,
            ASSESSMENT_FACTORS,
            S47_ENQUIRY,
            CONFERENCES,
            CP_PLANS,
            CLA_EPISODES,
            PLACEMENTS,
            MISSING,
            SSDA903_MISSING,
            RETURN_INTERVIEWS,
            RISK_ASSESSMENTS,
            MEETINGS,
            CASE_NOTES,
            DOCUMENTS,
            HOME_NOTICES);

    private EastholmTables() {}

    private static Table table(String name, String headings) {
        return Table.of(AGENCY, AGENCY + "/" + name + ".csv", headings);
    }
}
