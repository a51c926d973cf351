/**
 * Which features to take: all that pay together, the best that fit a capacity, the best for each of several releases, the best paid for
 * out of their own returns.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.selection.NextRelease}; data flows from {@link
 * dev.tandem.metrics.prioritisation.selection.Candidate} to {@link
 * dev.tandem.metrics.prioritisation.selection.ReleaseChoice}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.selection;

import org.jspecify.annotations.NullMarked;
