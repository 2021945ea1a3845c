package secondlook.casework.scope;

import secondlook.casework.value.Truth;

/**
 * What one test of a rule answers.
 *
 * @param words what it asks
 * @param truth yes, no or cannot tell, with the rows it rests on and what is missing
 * @param wouldMeetIf what would have to be so, where it cannot be told; else empty
 */
public record TestAnswer(String words, Truth truth, String wouldMeetIf) {}
