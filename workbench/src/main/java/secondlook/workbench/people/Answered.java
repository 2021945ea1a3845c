package secondlook.workbench.people;

/** One answer of one person to one question, as it was given. {@link Standing} says what holds after all of them. */
public interface Answered {

    JudgementAnswer answer();

    /** The user's id. */
    String by();

    /** Whether *same* holds only once two different people say it. */
    boolean twoNeeded();
}
