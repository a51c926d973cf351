/**
 * Whether the work that is due fits the capacity of teams, with a proof when it does not.
 *
 * <p>Start at {@link dev.tandem.scheduling.capacity.TeamLoad}; work with the periods in which it can be done goes in, a plan or an
 * overload comes out. {@link dev.tandem.scheduling.capacity.RankFill} fills iterations in the order of ranks.
 */
@NullMarked
package dev.tandem.scheduling.capacity;

import org.jspecify.annotations.NullMarked;
