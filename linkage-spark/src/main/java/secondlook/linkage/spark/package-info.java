/**
 * The linkage of an explicit model spread over the machines of a Spark cluster: the pairs and clusters of {@link
 * secondlook.linkage.model.ModelLinker}, to the last bit, from the same stages. Read {@link
 * secondlook.linkage.spark.SparkLinker} first.
 */
@NullMarked
package secondlook.linkage.spark;

import org.jspecify.annotations.NullMarked;
