/**
 * Says how far a long run is. Start at {@link dev.tandem.examples.progress.Progress}; computations go in, lines for the error stream come
 * out.
 */
@NullMarked
package dev.tandem.examples.progress;

import org.jspecify.annotations.NullMarked;
