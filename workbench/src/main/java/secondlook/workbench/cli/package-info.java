/**
 * The command line: what a data engineer or analyst types. The only room that prints. Commands decide before Spring
 * starts; only {@code serve} and {@code demo} start it.
 *
 * <p>Read {@link secondlook.workbench.cli.Main} first.
 */
@NullMarked
package secondlook.workbench.cli;

import org.jspecify.annotations.NullMarked;
