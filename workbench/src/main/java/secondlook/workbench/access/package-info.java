/**
 * Who is at the desk, in which roles and for what purpose, and how they got there.
 *
 * <p>Read first: {@link secondlook.workbench.access.Viewer}, which every read and every act takes, then
 * {@link secondlook.workbench.access.PasswordSignIn}.
 */
@NullMarked
package secondlook.workbench.access;

import org.jspecify.annotations.NullMarked;
