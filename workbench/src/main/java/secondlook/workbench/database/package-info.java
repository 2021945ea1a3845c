/**
 * The database of a workspace: found, started, migrated, opened.
 *
 * <p>Read first: {@link secondlook.workbench.database.Workspace} (a folder or a JDBC URL) and
 * {@link secondlook.workbench.database.Database} (what everything else uses). A folder's own PostgreSQL is
 * started, shared, revived and stopped by {@code EmbeddedPostgres}. Nothing here needs Spring's context, so that
 * a command line that never serves a page never starts it.
 */
@NullMarked
package secondlook.workbench.database;

import org.jspecify.annotations.NullMarked;
