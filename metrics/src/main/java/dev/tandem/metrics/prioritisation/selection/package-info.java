/**
 * Which features to take: all that pay together, or the best that fit a capacity.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.selection.ProjectSelection} for the first, at {@link
 * dev.tandem.metrics.prioritisation.selection.NextRelease} for the second; data flows from {@link
 * dev.tandem.metrics.prioritisation.selection.Candidate} to {@link dev.tandem.metrics.prioritisation.selection.Selection} and {@link
 * dev.tandem.metrics.prioritisation.selection.ReleaseChoice}. Several releases are planned in {@code planning} below, features paid for out
 * of their own returns in {@code funding}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.selection;

import org.jspecify.annotations.NullMarked;
