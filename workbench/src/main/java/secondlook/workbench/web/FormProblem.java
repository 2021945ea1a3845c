package secondlook.workbench.web;

/**
 * What is wrong with one answer in a form, in words that say what to do.
 *
 * @param field the id of the control, to which the summary links
 */
public record FormProblem(String field, String message) {}
