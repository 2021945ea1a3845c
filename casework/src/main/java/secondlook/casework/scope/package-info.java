/**
 * Scope rules: whether a case file lies within a review's terms. A rule is a file of tests in the Common Expression
 * Language, named and versioned, printed with every count. It sees recorded facts of a case file and nothing else; sex,
 * ethnicity, nationality and religion have no name in it.
 *
 * <p>Read {@link secondlook.casework.scope.ScopeFact} first, the vocabulary, then
 * {@link secondlook.casework.scope.ScopeRules} and {@link secondlook.casework.scope.ScopeAnswer}.
 */
@NullMarked
package secondlook.casework.scope;

import org.jspecify.annotations.NullMarked;
