/**
 * What the words of rows may name: people known by name or nickname, phones, vehicles and places, each a candidate with its
 * sentence and its place in the text, judged by people and never tied by itself.
 *
 * <p>Read {@link secondlook.workbench.naming.FindingNamings} first (how candidates are found), then
 * {@link secondlook.workbench.naming.NamingJudgements} (how they are judged) and
 * {@link secondlook.workbench.naming.JudgedNamings} (what then stands in case files).
 */
@NullMarked
package secondlook.workbench.naming;

import org.jspecify.annotations.NullMarked;
