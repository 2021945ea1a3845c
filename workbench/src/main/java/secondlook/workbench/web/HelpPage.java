package secondlook.workbench.web;

/** The pages linked in the footer, in order. Like the navigation, each is shown only when it is served. */
enum HelpPage {
    REASONS("/help/reasons", "What each reason asks"),
    ORDER("/help/order", "How the order is made"),
    KEYS("/help/keys", "Keys"),
    BREAKS("/help/breaks", "Taking a break"),
    READING("/me/reading", "Your reading"),
    ACCESSIBILITY("/help/accessibility", "Accessibility");

    private final String address;
    private final String label;

    HelpPage(String address, String label) {
        this.address = address;
        this.label = label;
    }

    String address() {
        return address;
    }

    /** Whether it is open to somebody who is not signed in. */
    boolean isForAnybody() {
        return address.startsWith("/help/");
    }

    String label() {
        return label;
    }
}
