/**
 * What separate case files have in common: the network of people, places, phones, vehicles, firms and homes, kept as
 * recorded and as linked, its groups under numbers that outlive a run, and the pages that show them.
 *
 * <p>Built by {@link secondlook.workbench.connections.Connecting}, read through
 * {@link secondlook.workbench.connections.Network}; a chart is put
 * together in {@link secondlook.workbench.connections.ChartPages}.
 */
@NullMarked
package secondlook.workbench.connections;

import org.jspecify.annotations.NullMarked;
