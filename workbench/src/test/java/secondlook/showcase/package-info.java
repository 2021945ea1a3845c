/**
 * Every mark, panel and state of the pages, with invented words, to be looked at in a browser. Outside the packages that
 * the server scans, so that it is served only where a test asks for it. Read {@link secondlook.showcase.Showcase} first.
 */
@NullMarked
package secondlook.showcase;

import org.jspecify.annotations.NullMarked;
