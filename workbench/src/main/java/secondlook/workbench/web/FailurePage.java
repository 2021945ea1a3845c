package secondlook.workbench.web;

import org.jspecify.annotations.Nullable;

/**
 * What a reader is told when a page cannot be shown. Never says what is in the workspace, nor what broke inside.
 *
 * @param reference stands in the log beside what happened; null where nothing broke
 */
public record FailurePage(
        String title,
        String sentence,
        String nextTitle,
        String next,
        @Nullable String reference) {

    static FailurePage of(int status, String reference) {
        return switch (status) {
            case 403 ->
                new FailurePage(
                        "You may not see this",
                        "It is kept from your role or from your reason for being here. Nothing else on your pages has changed.",
                        "If you need it for the review",
                        "Ask the lead reviewer, who can say whether you may. If you came here by typing, check the address.",
                        null);
            case 404 ->
                new FailurePage(
                        "There is no page here",
                        "The address leads to nothing that is held now.",
                        "What you can do",
                        "If you typed the address, check it. If you pasted it, check that you copied all of it.",
                        null);
            case 405, 400, 415 ->
                new FailurePage(
                        "That request could not be read",
                        "Nothing was changed.",
                        "What you can do",
                        "Go back, load the page again and repeat the last step. What was kept as a draft is still there.",
                        null);
            default ->
                new FailurePage(
                        "Something went wrong here",
                        "The page could not be made. What you had saved is kept; what the last step did not confirm was not done.",
                        "What you can do",
                        "Try once more. If it happens again, give the reference to whoever runs this workspace.",
                        reference);
        };
    }
}
