package secondlook.synthetic;

import java.util.List;

/** The sentences of the files: neutral, and invented. */
final class Wording {
    static final String ON_PAPER = "see paper report";

    static final List<String> NICKNAMES = List.of(
            "Daz", "Kez", "Moz", "Biggs", "Tek", "Ace", "Shorty", "Jigs", "Red", "Sparks", "Dee", "Manny", "Spud",
            "Ziggy", "Flip", "Trey", "Baz", "Lex", "Wolfie", "Chip");
    static final List<String> OCCUPATIONS = List.of(
            "Warehouse worker",
            "Bricklayer",
            "Unemployed",
            "Cleaner",
            "Office worker",
            "Mechanic",
            "Cook",
            "Student",
            "Shop worker",
            "Painter",
            "Farm worker",
            "Not in work");
    static final List<String> OFFICERS = List.of(
            "DC 4471", "DC 4518", "DC 2206", "DS 1183", "PC 7714", "PC 8102", "DC 3390", "DS 2045", "PC 6627",
            "DI 0931");
    static final List<String> DECISION_MAKERS =
            List.of("DI 0931 Lockett", "DS 1183 Garside", "DI 0877 Tierney", "DS 2045 Greave", "DI 0914 Fairley");
    static final List<String> FULL_RATIONALES = List.of(
            "The account was compared with phone records and camera pictures from the place named. Neither showed the"
                    + " two together on the date given, and no other witness was found. The test for charge is not met.",
            "All enquiries listed have a result. The suspect gave an account under caution that two witnesses support,"
                    + " and the examination of the exhibit showed nothing from the dates. The prosecutor advised on the"
                    + " evidence.",
            "The person named was interviewed and denied the matter. Messages were examined for the month before the"
                    + " report. No further line of enquiry could change the evidence held, and the family was told why.");
    static final List<String> TEMPLATE_RATIONALES = List.of(
            "", "NFA.", "No further action. File.", "Insufficient evidence to proceed.", "Closed as per policy.");
    /** Nothing in these lines answers an indicator: no contact, check, name, number or marker stands in them. */
    static final List<String> LOG_LINES = List.of(
            "Report read and allocated. Enquiry plan written.",
            "Supervisor's review. Enquiry plan agreed, next review in two weeks.",
            "Telephone records received and read. Nothing from the dates in question.",
            "House-to-house enquiries completed. No further witness found.",
            "Statement of the reporting person filed.",
            "Camera pictures of the road asked for; the owner keeps them seven days only.",
            "Enquiry plan updated after today's meeting of the team.",
            "Papers put in order for the supervisor.");

    static final List<String> WISHES = List.of(
            "Wants it to stop",
            "Would like her mother present",
            "Wants to be told before anyone calls",
            "Wishes to go on");

    private Wording() {}
}
