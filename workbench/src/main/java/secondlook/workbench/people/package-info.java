/**
 * Who is who: turns the person rows of all agencies into mentions, has the linkage say which speak of one person, keeps
 * stable persons across runs, and holds what people judged, which the next run obeys.
 *
 * <p>Read {@link secondlook.workbench.people.People} first.
 */
@NullMarked
package secondlook.workbench.people;

import org.jspecify.annotations.NullMarked;
