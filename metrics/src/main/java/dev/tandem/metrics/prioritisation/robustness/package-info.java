/**
 * How sure a ranking is when its scores are estimates, what would overturn it, and which item to research next.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.robustness.RankRobustness}: uncertain items go in, and the probabilities of
 * their ranks come out, exactly and without simulation.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.robustness;

import org.jspecify.annotations.NullMarked;
