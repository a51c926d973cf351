/**
 * The search for a cheapest order of one team's work, on integers: Sidney's blocks, contraction, relaxation to pairs, branch and bound. Not
 * exported.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.sequencing.jobs.SidneyDecomposition}: a {@link
 * dev.tandem.metrics.prioritisation.sequencing.jobs.JobNetwork} goes in, blocks come out, each ordered as {@link
 * dev.tandem.metrics.prioritisation.sequencing.jobs.CompositeOrder} or {@link
 * dev.tandem.metrics.prioritisation.sequencing.jobs.LastJobSearch} can.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.sequencing.jobs;

import org.jspecify.annotations.NullMarked;
