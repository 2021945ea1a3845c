/**
 * The explicit model: comparisons with ordered levels that a person writes, the program trains or Splink trained, and
 * the fast engine that runs it over millions of records.
 *
 * <p>Read first: {@link secondlook.linkage.model.ComparisonModel} (what is compared and what it weighs), {@link
 * secondlook.linkage.model.CodedRecords} (records in), {@link secondlook.linkage.model.ModelTraining} (prior, u and m
 * from the records), {@link secondlook.linkage.model.ModelLinker} (the whole run, one line a stage), {@link
 * secondlook.linkage.model.ModelResult} (pairs and clusters out), {@link secondlook.linkage.model.SplinkModels} (models
 * of another program). The inside is in {@link secondlook.linkage.model.PairKernel}: pairs are compared by the tile, a
 * whole comparison at a time.
 */
@NullMarked
package secondlook.linkage.model;

import org.jspecify.annotations.NullMarked;
