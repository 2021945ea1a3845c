/**
 * The frame round the pages: layout, stylesheet, script, the marks and panels that every page uses, error pages, and the
 * server that shows them. It knows nothing of what the rooms hold: a room brings its own controller and templates, uses
 * {@code layout.html} and {@code fragments/}, and hands them the small shapes of this package.
 *
 * <p>Read {@link secondlook.workbench.web.WebServer} first, then {@link secondlook.workbench.web.PageFrames} (who is
 * signed in, which pages stand in the navigation) and {@link secondlook.workbench.web.CitationLink}.
 */
@NullMarked
package secondlook.workbench.web;

import org.jspecify.annotations.NullMarked;
