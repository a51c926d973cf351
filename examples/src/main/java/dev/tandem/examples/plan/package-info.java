/**
 * Reads plan files: JSON text to entries, entries to the domain's types. Start at {@link dev.tandem.examples.plan.PlanReader}.
 */
@NullMarked
package dev.tandem.examples.plan;

import org.jspecify.annotations.NullMarked;
