/**
 * Who and what the words of a row may name: people known elsewhere by name or nickname, phones, vehicles and places. What is
 * found is only ever a candidate, with its sentence and its place in the text; people judge it.
 *
 * <p>Read {@link secondlook.casework.naming.NamingFinder} first, then {@link secondlook.casework.naming.NameBook} for the
 * names that it knows.
 */
@NullMarked
package secondlook.casework.naming;

import org.jspecify.annotations.NullMarked;
