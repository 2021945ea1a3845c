/**
 * The whole flow in one file: {@link secondlook.workbench.pipeline.CasePipeline}, from received files to a reading
 * order, one line a stage.
 */
@NullMarked
package secondlook.workbench.pipeline;

import org.jspecify.annotations.NullMarked;
