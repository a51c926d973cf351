/**
 * What the checks of a plan have in common: the tasks in scope, what leads into and out of them, and which dependencies say nothing new.
 *
 * <p>Start at {@link dev.tandem.scheduling.health.facts.PlanFacts}. Not exported.
 */
@NullMarked
package dev.tandem.scheduling.health.facts;

import org.jspecify.annotations.NullMarked;
