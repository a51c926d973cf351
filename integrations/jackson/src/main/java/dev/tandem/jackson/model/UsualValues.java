package dev.tandem.jackson.model;

import com.google.common.collect.ImmutableTable;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureKind;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.risk.ResidualRule;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import java.time.Duration;

/**
 * What a field says that is left out. Part of the format: whoever changes one changes what stored documents mean.
 */
final class UsualValues {

  private UsualValues() {}

  /** Returns the usual value by record and component. */
  static ImmutableTable<Class<?>, String, Object> all() {
    return ImmutableTable.<Class<?>, String, Object>builder()
        .put(Project.class, "scheduleFrom", ScheduleFrom.START)
        .put(Task.class, "durationKind", DurationKind.WORKING)
        .put(Task.class, "milestoneKind", MilestoneKind.WHERE_REACHED)
        .put(Task.class, "progress", Progress.NOT_STARTED)
        .put(Task.class, "cost", TaskCost.NONE)
        .put(Task.class, "calendarBasis", CalendarBasis.OF_POLICY)
        .put(Task.class, "effortRule", EffortRule.FIXED_UNITS)
        .put(Task.class, "levellingDelay", Duration.ZERO)
        .put(TaskCost.class, "fixed", 0.0)
        .put(TaskCost.class, "perWorkday", 0.0)
        .put(Project.class, "overheadPerDay", 0.0)
        .put(Dependency.class, "type", DependencyType.FINISH_TO_START)
        .put(Dependency.class, "lag", Lag.NONE)
        .put(Resource.class, "capacity", 1.0)
        .put(Resource.class, "rate", 0.0)
        .put(Assignment.class, "units", 1.0)
        .put(Objective.class, "weight", 1.0)
        .put(KeyResult.class, "weight", 1.0)
        .put(Feature.class, "kind", FeatureKind.FEATURE)
        .put(Feature.class, "costOfDelay", CostOfDelay.none())
        .put(RiskAssessment.class, "cost", Estimate.fixed(0))
        .put(RiskAssessment.class, "value", Estimate.fixed(0))
        .put(Risk.class, "cause", "")
        .put(Risk.class, "owner", "")
        .put(RiskResponse.class, "cost", Estimate.fixed(0))
        .put(RiskResponse.class, "trigger", "")
        .put(RiskResponse.class, "residualRule", ResidualRule.NO_WORSE)
        .buildOrThrow();
  }
}
