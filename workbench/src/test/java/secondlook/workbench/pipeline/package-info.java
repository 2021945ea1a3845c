/** Tests of the flow. */
@org.jspecify.annotations.NullMarked
package secondlook.workbench.pipeline;
