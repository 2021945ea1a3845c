/** Tests of the database, and {@link secondlook.workbench.database.TestDatabase} for the tests of everyone. */
@NullMarked
package secondlook.workbench.database;

import org.jspecify.annotations.NullMarked;
