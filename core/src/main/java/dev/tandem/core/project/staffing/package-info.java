/**
 * Who does a task, and what duration, units and work make of one another.
 *
 * <p>Start at {@link dev.tandem.core.project.staffing.Staffing}, which is taken from a project and put back into it.
 */
@NullMarked
package dev.tandem.core.project.staffing;

import org.jspecify.annotations.NullMarked;
