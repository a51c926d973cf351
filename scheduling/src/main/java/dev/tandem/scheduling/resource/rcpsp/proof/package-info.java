/**
 * Search for a schedule within a deadline, or for a proof that there is none: lazy clause generation. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.proof.DeadlineSearch}. Everything it knows is a literal on a start, every
 * deduction has literals for a reason, and every dead end leaves a nogood: literals that never hold together.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp.proof;

import org.jspecify.annotations.NullMarked;
