/**
 * How moves are followed back to the changes that made them.
 *
 * <p>Start at {@link dev.tandem.scheduling.comparison.tracing.MoveTracer}; two sides and their difference go in, chains of moves come out.
 * Not exported.
 */
@NullMarked
package dev.tandem.scheduling.comparison.tracing;

import org.jspecify.annotations.NullMarked;
