/**
 * The inside of a compiled network: what a plan says, written into arrays, and the plan beside them.
 *
 * <p>Start at {@link dev.tandem.scheduling.network.compiled.CompiledPlan}. Not exported.
 */
@NullMarked
package dev.tandem.scheduling.network.compiled;

import org.jspecify.annotations.NullMarked;
