package secondlook.planted.linkage;

import org.springframework.util.StringUtils;

/** Breaks: linkage knows no framework. */
final class KnowsSpring {
    private KnowsSpring() {}

    static boolean broken(String text) {
        return StringUtils.hasText(text);
    }
}
