/**
 * Dates, floats and the reasons for them: the critical path method.
 *
 * <p>Start at {@link dev.tandem.scheduling.criticalpath.CriticalPath}; it turns a project, or its compiled network, into a {@link
 * dev.tandem.scheduling.criticalpath.Schedule}.
 */
@NullMarked
package dev.tandem.scheduling.criticalpath;

import org.jspecify.annotations.NullMarked;
