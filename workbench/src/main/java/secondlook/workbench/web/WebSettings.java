package secondlook.workbench.web;

/**
 * Where the pages are served.
 *
 * @param address the address to listen on; loopback unless somebody asked for another
 * @param port 0 takes any that is free
 */
public record WebSettings(String address, int port) {

    public static final String LOOPBACK = "127.0.0.1";

    public WebSettings {
        if (address.isBlank()) {
            throw new IllegalArgumentException(
                    "No address to listen on: [" + address + "]. Maybe it was meant to be [" + LOOPBACK + "].");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "Not a port: [" + port + "]. Maybe it was meant to be 0, which takes any that is free.");
        }
    }

    /** Only this machine can reach the pages. */
    public static WebSettings onLoopback(int port) {
        return new WebSettings(LOOPBACK, port);
    }
}
