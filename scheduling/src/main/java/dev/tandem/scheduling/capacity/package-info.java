/**
 * Whether the work that is due fits the capacity of teams, with a proof when it does not.
 *
 * <p>Start at {@link dev.tandem.scheduling.capacity.TeamLoad}; work with the periods in which it can be done goes in, a plan or an
 * overload comes out.
 */
@NullMarked
package dev.tandem.scheduling.capacity;

import org.jspecify.annotations.NullMarked;
