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
    /** Facts that no indicator asks about, so that a rationale never contradicts what a scenario planted. */
    static final List<String> FULL_RATIONALES = List.of(
            "The account was compared with camera pictures of the road named. They do not reach back to the date given,"
                    + " and house-to-house enquiries found no witness. The test for charge is not met on what is held.",
            "Two neighbours were spoken to and place the matter on another evening. Telephone records for the month"
                    + " were read and show nothing from that date. The supervisor has read the papers and agrees.",
            "The messages handed over cover the week after the date given and not the week before. The road has no"
                    + " camera. What is held does not settle where the two were on that evening.");

    static final List<String> CAPACITY_RATIONALES = List.of(
            "Closed owing to the demand on the team. What remains to be done cannot be resourced at present.",
            "The unit has no capacity for further work on this matter, and other cases take priority.");
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

    /** What children said, in their own words as the row has them. */
    static final List<String> CHILD_WORDS = List.of(
            "I did say. I said it on the phone.",
            "I told them before and nobody came back.",
            "I don't want to go to court. I want it to stop.",
            "Don't ring my mum before you have told me.",
            "I want to know what happens next.",
            "I'd like the same lady to come again.");

    static final List<String> WISHES = List.of(
            "Wants it to stop",
            "Would like her mother present",
            "Wants to be told before anyone calls",
            "Wishes to go on");

    private Wording() {}
}
