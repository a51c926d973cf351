/**
 * Choices between items instead of scores for each: best-worst scaling (MaxDiff) and paired comparisons (Bradley–Terry).
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.choice.BradleyTerry} or {@link
 * dev.tandem.metrics.prioritisation.choice.MaxDiff}; choices go in, a {@link dev.tandem.metrics.prioritisation.choice.ChoiceFit} with
 * standard errors comes out, or the reason why there is none.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.choice;

import org.jspecify.annotations.NullMarked;
