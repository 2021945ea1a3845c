/**
 * What the records hold in support of the original decision, asked by fixed questions and cited as reasons are, so that
 * both sides of a case file have equal room. Read {@link secondlook.casework.support.Supports} first.
 */
@NullMarked
package secondlook.casework.support;

import org.jspecify.annotations.NullMarked;
