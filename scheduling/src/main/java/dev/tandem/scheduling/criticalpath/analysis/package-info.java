/**
 * A schedule's plan and dates together, and what several views ask of them: what is critical, what drives, floats; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.criticalpath.analysis.Analysis}: it is made of a dated plan, and schedules, explanations and findings
 * read it.
 */
@NullMarked
package dev.tandem.scheduling.criticalpath.analysis;

import org.jspecify.annotations.NullMarked;
