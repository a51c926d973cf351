/**
 * What queueing theory expects of a step of the work: how long things wait, and how much stands in line.
 *
 * <p>Start at {@link dev.tandem.metrics.flow.queue.ServerQueue}; rates go in, expectations come out, or the reason why there are none.
 */
@NullMarked
package dev.tandem.metrics.flow.queue;

import org.jspecify.annotations.NullMarked;
