/**
 * Finds the reasons of dates in an analysis; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.criticalpath.explaining.Explainer}: dates of an analysis go in, explanations come out, which ask for their
 * steps when they are read.
 */
@NullMarked
package dev.tandem.scheduling.criticalpath.explaining;

import org.jspecify.annotations.NullMarked;
