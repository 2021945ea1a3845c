package secondlook.workbench.cli;

import secondlook.workbench.access.Viewer;

/** Who runs a command: the user of the machine, for the purpose of that command. */
final class Operator {

    private Operator() {}

    static Viewer running(String command) {
        return Viewer.ofCommand(System.getProperty("user.name", ""), command);
    }
}
