/**
 * What people have typed into forms and not sent yet, kept on the server as they type. A leaf: any room may hand its forms
 * to {@link secondlook.workbench.drafts.TypedDrafts}. The draft of a decision is the review's own, for its key becomes the
 * decision's.
 */
@NullMarked
package secondlook.workbench.drafts;

import org.jspecify.annotations.NullMarked;
