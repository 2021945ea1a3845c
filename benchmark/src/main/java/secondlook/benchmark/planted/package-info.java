/**
 * What the program answers beside what was planted: the fictional region goes through import, linking and triage, and
 * every answer is compared with the truth that was written beside the exports.
 */
@NullMarked
package secondlook.benchmark.planted;

import org.jspecify.annotations.NullMarked;
