package secondlook.synthetic;

import java.util.List;

/** The files of the children's homes, of health, and of practitioners and the public. */
final class OtherTables {
    /** Written as JSON Lines; {@link HomeLogFile} says how the columns stand in a line. */
    static final Table HOME_LOG = Table.of(
            "childrens-homes",
            "childrens-homes/home-log.jsonl",
            "*entry_id home home_area child_surname child_forename child_born la_number placing_authority kind at until"
                    + " police_told_at crime_ref crime_ref_at condition note");

    static final Table LETTERS = Table.of(
            "harrowick-health",
            "harrowick-health/letters.csv",
            "*letter_id child_ref child_name child_born written_at author_role addressed_to kind letter_text response"
                    + " response_date crime_ref crime_ref_at");
    static final Table CONCERNS = Table.of(
            "public-concerns",
            "public-concerns/concerns.csv",
            "*concern_id received raised_by raised_by_role about place concern_text at_risk_now answered_on");

    static final List<Table> ALL = List.of(HOME_LOG, LETTERS, CONCERNS);

    private OtherTables() {}
}
