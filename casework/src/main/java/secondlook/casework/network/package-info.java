/**
 * What separate case files have in common: people, places, phones, vehicles, firms and homes, tied only by rows that are
 * cited, as recorded or as linked. Groups, paths from one to another with a row for every hop, and what stands in several
 * files. Nothing here counts how often a person is recorded, and nothing is ordered by it.
 *
 * <p>Read {@link secondlook.casework.network.Tie} first, then {@link secondlook.casework.network.Connections} and
 * {@link secondlook.casework.network.Group}.
 */
@NullMarked
package secondlook.casework.network;

import org.jspecify.annotations.NullMarked;
