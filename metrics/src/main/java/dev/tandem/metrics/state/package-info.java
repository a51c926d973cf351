/**
 * How accumulators become bytes and come back: a header that names kind and version, the payload, a checksum. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.state.StateWriter}; {@link dev.tandem.metrics.state.StateReader} refuses what it did not write, and
 * looks at all of a state before anything is built of it.
 */
@NullMarked
package dev.tandem.metrics.state;

import org.jspecify.annotations.NullMarked;
