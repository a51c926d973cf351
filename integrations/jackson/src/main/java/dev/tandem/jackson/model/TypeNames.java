package dev.tandem.jackson.model;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.ExceptionalHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.estimate.BetaPert;
import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.estimate.Triangular;
import dev.tandem.core.estimate.Uniform;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.InWorkingTime;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PeakUnaffected;
import dev.tandem.core.product.delay.PiecewiseLinear;
import dev.tandem.core.product.delay.TriangularWindow;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.criticalpath.reason.LateReason;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.delay.DelayImpact;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.convention.LoadMeasure;
import dev.tandem.scheduling.resource.rcpsp.ScheduleFault;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import dev.tandem.scheduling.resource.reason.FinishBound;
import dev.tandem.scheduling.resource.reason.MoveReason;

/**
 * What the cases of sealed types are called. Part of the format: a class may change its name, its case does not.
 *
 * <p>Not here: {@code Lag}, which is a text, and {@code PolicyChoice}, which is a field named after its kind.
 */
final class TypeNames {

  private TypeNames() {}

  /** Returns the names of the cases of each sealed type. */
  static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> all() {
    return ImmutableMap.<Class<?>, ImmutableMap<Class<?>, String>>builder()
        .putAll(core())
        .putAll(scheduling())
        .putAll(levelling())
        .putAll(MetricsTypeNames.all())
        .buildOrThrow();
  }

  private static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> core() {
    return ImmutableMap.of(
        ExceptionalHours.class,
        ImmutableMap.of(
            DatedHours.class,
            "dated",
            RecurringHours.class,
            "recurring",
            YearlyHours.class,
            "yearly"),
        Recurrence.class,
        ImmutableMap.of(
            Recurrence.Daily.class, "daily",
            Recurrence.Weekly.class, "weekly",
            Recurrence.Monthly.class, "monthly",
            Recurrence.Yearly.class, "yearly"),
        DayOfMonth.class,
        ImmutableMap.of(DayOfMonth.Numbered.class, "numbered", DayOfMonth.Weekday.class, "weekday"),
        Estimate.class,
        estimates(),
        DurationCorrelation.class,
        ImmutableMap.of(
            DurationCorrelation.Group.class, "group",
            DurationCorrelation.Matrix.class, "matrix"),
        CostOfDelay.class,
        costsOfDelay());
  }

  private static ImmutableMap<Class<?>, String> estimates() {
    return ImmutableMap.of(
        Fixed.class, "fixed",
        Uniform.class, "uniform",
        Triangular.class, "triangular",
        BetaPert.class, "betaPert",
        LogNormal.class, "logNormal",
        Discrete.class, "discrete");
  }

  private static ImmutableMap<Class<?>, String> costsOfDelay() {
    return ImmutableMap.of(
        CostOfDelay.None.class, "none",
        Linear.class, "linear",
        DeadlineStep.class, "deadlineStep",
        DeadlineThenLinear.class, "deadlineThenLinear",
        PeakUnaffected.class, "peakUnaffected",
        Exponential.class, "exponential",
        TriangularWindow.class, "triangularWindow",
        PiecewiseLinear.class, "piecewiseLinear",
        InWorkingTime.class, "inWorkingTime");
  }

  private static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> scheduling() {
    return ImmutableMap.of(
        Criticality.class,
        ImmutableMap.of(
            Criticality.FloatAtMost.class, "floatAtMost",
            Criticality.LongestPath.class, "longestPath"),
        Reason.class,
        reasons(),
        LateReason.class,
        lateReasons(),
        PlanChange.class,
        planChanges(),
        DelayImpact.class,
        ImmutableMap.of(
            DelayImpact.AddedTime.class, "addedTime", DelayImpact.Fragnet.class, "fragnet"),
        LowerBound.class,
        ImmutableMap.of(
            LowerBound.CriticalPath.class, "criticalPath",
            LowerBound.Disjunctive.class, "disjunctive",
            LowerBound.Energy.class, "energy",
            LowerBound.EnergyWithin.class, "energyWithin",
            LowerBound.ExhaustedSearch.class, "exhaustedSearch"),
        ScheduleFault.class,
        ImmutableMap.of(
            ScheduleFault.BrokenArc.class, "brokenArc",
            ScheduleFault.BrokenMaximalLag.class, "brokenMaximalLag",
            ScheduleFault.OutsideWindow.class, "outsideWindow",
            ScheduleFault.Overload.class, "overload"));
  }

  private static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> levelling() {
    return ImmutableMap.of(
        MoveReason.class,
        ImmutableMap.of(
            MoveReason.ResourceWait.class, "resourceWait",
            MoveReason.PredecessorMove.class, "predecessorMove",
            MoveReason.SmootherLoad.class, "smootherLoad"),
        FinishBound.class,
        ImmutableMap.of(
            FinishBound.CriticalPathLength.class, "criticalPathLength",
            FinishBound.ResourceWork.class, "resourceWork"),
        LevellingObjective.class,
        ImmutableMap.of(
            LevellingObjective.EarliestFinish.class, "earliestFinish",
            LevellingObjective.WithinFloat.class, "withinFloat",
            LevellingObjective.LeastChange.class, "leastChange",
            LevellingObjective.LeastDelayCost.class, "leastDelayCost",
            LevellingObjective.SmoothLoad.class, "smoothLoad",
            LevellingObjective.InOrder.class, "inOrder"),
        LoadMeasure.class,
        ImmutableMap.of(
            LoadMeasure.SumOfSquares.class, "sumOfSquares",
            LoadMeasure.SumOfChanges.class, "sumOfChanges",
            LoadMeasure.Overload.class, "overload"));
  }

  private static ImmutableMap<Class<?>, String> reasons() {
    return ImmutableMap.<Class<?>, String>builder()
        .put(Reason.ProjectStart.class, "projectStart")
        .put(Reason.StatusDate.class, "statusDate")
        .put(Reason.Driven.class, "driven")
        .put(Reason.Constrained.class, "constrained")
        .put(Reason.Resumed.class, "resumed")
        .put(Reason.ExpectedFinish.class, "expectedFinish")
        .put(Reason.ScheduledFromFinish.class, "scheduledFromFinish")
        .put(Reason.Started.class, "started")
        .put(Reason.Finished.class, "finished")
        .put(Reason.AsLateAsPossible.class, "asLateAsPossible")
        .put(Reason.Levelled.class, "levelled")
        .buildOrThrow();
  }

  private static ImmutableMap<Class<?>, String> lateReasons() {
    return ImmutableMap.of(
        LateReason.Successor.class, "successor",
        LateReason.Deadline.class, "deadline",
        LateReason.Constrained.class, "constrained",
        LateReason.MustFinishBy.class, "mustFinishBy",
        LateReason.ProjectFinish.class, "projectFinish",
        LateReason.Finished.class, "finished",
        LateReason.InProgress.class, "inProgress");
  }

  private static ImmutableMap<Class<?>, String> planChanges() {
    return ImmutableMap.of(
        PlanChange.TaskAdded.class, "taskAdded",
        PlanChange.TaskRemoved.class, "taskRemoved",
        PlanChange.TaskChanged.class, "taskChanged",
        PlanChange.DependencyAdded.class, "dependencyAdded",
        PlanChange.DependencyRemoved.class, "dependencyRemoved",
        PlanChange.DependencyChanged.class, "dependencyChanged",
        PlanChange.CalendarChanged.class, "calendarChanged",
        PlanChange.DriversChanged.class, "driversChanged",
        PlanChange.ProjectChanged.class, "projectChanged",
        PlanChange.PolicyChanged.class, "policyChanged");
  }
}
