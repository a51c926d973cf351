package dev.tandem.jackson.model;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.delivery.dora.IncidentAttribution;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueEntry;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.flow.forecast.ScopeGrowth;
import dev.tandem.metrics.objectives.ExpectedProgress;
import dev.tandem.metrics.prioritisation.ahp.AhpHierarchy;
import dev.tandem.metrics.prioritisation.choice.ChoiceFit;
import dev.tandem.metrics.prioritisation.multicriteria.Normalisation;
import dev.tandem.metrics.prioritisation.multicriteria.PreferenceFunction;
import dev.tandem.metrics.retention.convention.RetentionClock;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.revenue.convention.MovementMode;
import dev.tandem.metrics.revenue.economics.LifetimeValue;
import dev.tandem.metrics.satisfaction.CustomerEffort;

/** What the cases of the metrics' sealed types are called. */
final class MetricsTypeNames {

  private MetricsTypeNames() {}

  static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> all() {
    return ImmutableMap.<Class<?>, ImmutableMap<Class<?>, String>>builder()
        .putAll(prioritisation())
        .putAll(product())
        .putAll(delivery())
        .putAll(flow())
        .buildOrThrow();
  }

  private static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> prioritisation() {
    return ImmutableMap.of(
        AhpHierarchy.class,
        ImmutableMap.of(AhpHierarchy.Criteria.class, "criteria", AhpHierarchy.Items.class, "items"),
        ChoiceFit.class,
        ImmutableMap.of(
            ChoiceFit.Estimated.class, "estimated", ChoiceFit.NotConnected.class, "notConnected"),
        Normalisation.class,
        ImmutableMap.of(
            Normalisation.Raw.class, "raw",
            Normalisation.Maximum.class, "maximum",
            Normalisation.MinMax.class, "minMax",
            Normalisation.ValueFunction.class, "valueFunction"),
        PreferenceFunction.class,
        ImmutableMap.of(
            PreferenceFunction.Usual.class, "usual",
            PreferenceFunction.UShape.class, "uShape",
            PreferenceFunction.VShape.class, "vShape",
            PreferenceFunction.Level.class, "level",
            PreferenceFunction.Linear.class, "linear",
            PreferenceFunction.Gaussian.class, "gaussian"));
  }

  private static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> product() {
    return ImmutableMap.of(
        ExpectedProgress.class,
        ImmutableMap.of(
            ExpectedProgress.ElapsedTime.class, "elapsedTime",
            ExpectedProgress.PhasedTargets.class, "phasedTargets"),
        RetentionClock.class,
        ImmutableMap.of(
            RetentionClock.CalendarPeriods.class, "calendarPeriods",
            RetentionClock.RollingWindows.class, "rollingWindows"),
        ReturnWindow.class,
        ImmutableMap.of(
            ReturnWindow.On.class, "on",
            ReturnWindow.OnOrAfter.class, "onOrAfter",
            ReturnWindow.OnOrBefore.class, "onOrBefore",
            ReturnWindow.Streak.class, "streak",
            ReturnWindow.Brackets.class, "brackets"),
        MovementMode.class,
        ImmutableMap.of(
            MovementMode.MonthEnd.class, "monthEnd",
            MovementMode.EachDay.class, "eachDay",
            MovementMode.EachChange.class, "eachChange"),
        LifetimeValue.class,
        lifetimeValues(),
        CustomerEffort.class,
        ImmutableMap.of(CustomerEffort.Effort.class, "effort", CustomerEffort.Ease.class, "ease"));
  }

  private static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> delivery() {
    return ImmutableMap.of(
        IncidentAttribution.class,
        ImmutableMap.of(
            IncidentAttribution.Stated.class, "stated",
            IncidentAttribution.LatestWithin.class, "latestWithin",
            IncidentAttribution.StatedElseLatestWithin.class, "statedElseLatestWithin"),
        EarnedValueEntry.class,
        ImmutableMap.of(CostEntry.class, "cost", ProgressEntry.class, "progress"),
        EarningMethod.class,
        ImmutableMap.of(
            EarningMethod.PercentComplete.class, "percentComplete",
            EarningMethod.FixedFormula.class, "fixedFormula",
            EarningMethod.WeightedMilestones.class, "weightedMilestones",
            EarningMethod.LevelOfEffort.class, "levelOfEffort",
            EarningMethod.Apportioned.class, "apportioned"));
  }

  private static ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> flow() {
    return ImmutableMap.of(
        ScopeGrowth.class,
        ImmutableMap.of(
            ScopeGrowth.None.class, "none",
            ScopeGrowth.Rate.class, "rate",
            ScopeGrowth.Drawn.class, "drawn"));
  }

  private static ImmutableMap<Class<?>, String> lifetimeValues() {
    return ImmutableMap.of(
        LifetimeValue.Revenue.class, "revenue",
        LifetimeValue.Margin.class, "margin",
        LifetimeValue.FirstMonths.class, "firstMonths",
        LifetimeValue.Discounted.class, "discounted",
        LifetimeValue.SurvivalCurve.class, "survivalCurve");
  }
}
