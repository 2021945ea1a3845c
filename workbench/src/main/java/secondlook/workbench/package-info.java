/** The program: files in, database, pages, command line. */
@NullMarked
package secondlook.workbench;

import org.jspecify.annotations.NullMarked;
