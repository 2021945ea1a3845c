/** Tests of the command line: what every command says and ends with; start with {@code ExitCodesTest}. */
@NullMarked
package secondlook.workbench.cli;

import org.jspecify.annotations.NullMarked;
