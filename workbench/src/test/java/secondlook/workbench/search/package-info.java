/** Tests of the search room. */
@org.jspecify.annotations.NullMarked
package secondlook.workbench.search;
