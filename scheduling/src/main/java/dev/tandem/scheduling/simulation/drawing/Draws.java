package dev.tandem.scheduling.simulation.drawing;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.convention.CorrelationRepair;
import dev.tandem.scheduling.simulation.pass.Spans;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/**
 * What is drawn in each sample. Immutable.
 *
 * @param durations the durations of all leaf tasks
 * @param overdue the tasks of which nothing was left to draw, as they have taken longer than their estimate allows
 * @param repairs correlations that could not hold together
 * @param costs what risks do to the cost of the plan
 * @param risks which random numbers each risk takes that may still occur
 * @param uniforms where the random numbers of costs come from
 */
public record Draws(
    Spans durations,
    ImmutableList<TaskId> overdue,
    ImmutableList<CorrelationRepair> repairs,
    ImmutableList<RiskCost> costs,
    ImmutableList<RiskNumbers> risks,
    Uniforms uniforms) {}
