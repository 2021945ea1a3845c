/**
 * Record linkage for anyone: no framework, no domain. Which records speak of the same person, with a probability that
 * means what it says and an explanation of every link.
 *
 * <p>Read first: {@link secondlook.linkage.Linker} (the whole flow, one line a stage), {@link
 * secondlook.linkage.LinkageInput} (records in), {@link secondlook.linkage.LinkageResult} (clusters and pairs out),
 * {@link secondlook.linkage.LinkageModel} (what was learned). The inside is in {@link secondlook.linkage.ComparedField}
 * (what agreeing means), {@link secondlook.linkage.Blocking} (which pairs are looked at) and {@link
 * secondlook.linkage.Agglomeration} (how pairs become persons).
 */
@NullMarked
package secondlook.linkage;

import org.jspecify.annotations.NullMarked;
