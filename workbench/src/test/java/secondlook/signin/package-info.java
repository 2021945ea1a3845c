/** Signing in, tested from outside on the real server; not under the packages that the server scans for pages. */
@NullMarked
package secondlook.signin;

import org.jspecify.annotations.NullMarked;
