package secondlook.planted.workbench.triage;

/** Breaks: only the command line prints. */
final class Prints {
    private Prints() {}

    static void broken() {
        System.out.println("printed");
    }
}
