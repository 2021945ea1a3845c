package secondlook.casework.indicator;

/**
 * What an indicator asks.
 *
 * @param number its number in the published list, from 1
 * @param key its stable name, such as "enquiry-without-result"
 * @param version raised whenever the same case file may be answered otherwise
 * @param reasonClass where its reasons stand in the reading order
 * @param unit what one answer is about
 * @param asks the question in one sentence, for a page
 * @param source where the question comes from
 */
public record Description(
        int number, String key, int version, ReasonClass reasonClass, Unit unit, String asks, String source) {}
