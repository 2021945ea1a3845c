/** Tests of reading and deciding, on real pages and a real database; start with {@code ReviewJourneyTest}. */
@NullMarked
package secondlook.workbench.review;

import org.jspecify.annotations.NullMarked;
