/**
 * Looks at pages in a real browser. {@link secondlook.workbench.web.BrowserTest} is for every room's tests of its pages;
 * {@link secondlook.workbench.web.LayoutTest} looks at the frame, the marks and the states.
 */
package secondlook.workbench.web;
