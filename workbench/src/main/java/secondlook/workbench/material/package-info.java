/**
 * The pages and papers about what was received: batches and files with the arithmetic of their rows, what goes back to
 * an agency, receipts, undo, and the register of material. It owns no table: the archive keeps all of it.
 *
 * <p>Read {@link secondlook.workbench.material.MaterialController} for the pages, then
 * {@link secondlook.workbench.material.SendBack} and {@link secondlook.workbench.material.Receipt} for what leaves.
 */
@NullMarked
package secondlook.workbench.material;

import org.jspecify.annotations.NullMarked;
