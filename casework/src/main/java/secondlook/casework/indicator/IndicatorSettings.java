package secondlook.casework.indicator;

/**
 * The thresholds of the indicators. Each is named for what it bounds, its unit last; the standard ones are the published
 * defaults.
 *
 * @param accountDays an account is late after so many days from the report (2)
 * @param earlyClosureDays a closing without support is early within so many days of the report (5)
 * @param fewContacts a child had few contacts where there were at most so many (5, 46)
 * @param withdrawalDays support withdrawn within so many days of contact with the suspect (6)
 * @param templateCharacters a rationale this short may be a template (7)
 * @param recordingHours a crime is recorded within so many hours of a disclosure (9)
 * @param earlierRecordingHours the same before 2015 (9)
 * @param reclassifiedDays a classification lowered within so many days of recording (11)
 * @param exploitationMarkers so many markers call for a flag (12)
 * @param flagRemovedDays an event within so many days of a flag's removal (14)
 * @param riskWindowDays missing episodes are compared over so many days (15)
 * @param childrenOfOneAdult one adult is tied to so many children (16)
 * @param caseFilesOfOnePlace a place stands in so many case files (18)
 * @param unansweredWarnings so many letters or referrals without a response (19)
 * @param contactsWithoutAction so many contacts that ended in no action (20)
 * @param contactsWithoutActionDays within so many days (20)
 * @param episodesWithoutPlan so many missing episodes (22)
 * @param episodesWithoutPlanDays beginning within so many days (22)
 * @param firstActionHours from the report to the first action (24)
 * @param returnInterviewHours from return to the interview (25)
 * @param returnIntelligenceDays from the interview to a reference (26)
 * @param adultFollowUpDays from the return to an arrest or interview that may be about the adult with the child (29)
 * @param offenceByChildDays either side of an active flag (33)
 * @param logGapDays between two log entries while open (38)
 * @param homeSharePercent of a home's children missing in a week (47)
 * @param homeWeeks running (47)
 * @param protectionDays from the first concern to the first protective action (50)
 * @param harmOnReturnDays from return to a row that takes it up (51)
 */
public record IndicatorSettings(
        int accountDays,
        int earlyClosureDays,
        int fewContacts,
        int withdrawalDays,
        int templateCharacters,
        int recordingHours,
        int earlierRecordingHours,
        int reclassifiedDays,
        int exploitationMarkers,
        int flagRemovedDays,
        int riskWindowDays,
        int childrenOfOneAdult,
        int caseFilesOfOnePlace,
        int unansweredWarnings,
        int contactsWithoutAction,
        int contactsWithoutActionDays,
        int episodesWithoutPlan,
        int episodesWithoutPlanDays,
        int firstActionHours,
        int returnInterviewHours,
        int returnIntelligenceDays,
        int adultFollowUpDays,
        int offenceByChildDays,
        int logGapDays,
        int homeSharePercent,
        int homeWeeks,
        int protectionDays,
        int harmOnReturnDays) {

    /** The published defaults. */
    public static IndicatorSettings standard() {
        return new IndicatorSettings(
                28, 30, 1, 14, 40, 24, 72, 30, 3, 180, 90, 2, 3, 2, 3, 365, 3, 90, 8, 72, 14, 28, 365, 60, 50, 3, 180,
                7);
    }
}
