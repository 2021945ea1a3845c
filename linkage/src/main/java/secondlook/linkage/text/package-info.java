/**
 * Words as machines compare them: folding to plain letters, string similarities, short forms of names. Read {@link
 * secondlook.linkage.text.TextFolding} and {@link secondlook.linkage.text.StringSimilarity} first.
 */
@NullMarked
package secondlook.linkage.text;

import org.jspecify.annotations.NullMarked;
