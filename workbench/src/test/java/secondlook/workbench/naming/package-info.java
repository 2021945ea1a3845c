/** What people judge to be named in words, over a real database. */
@NullMarked
package secondlook.workbench.naming;

import org.jspecify.annotations.NullMarked;
