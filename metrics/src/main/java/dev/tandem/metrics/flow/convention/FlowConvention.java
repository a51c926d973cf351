package dev.tandem.metrics.flow.convention;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The choices that change numbers of flow.
 *
 * @param zone whose midnights part the days
 * @param cycleTime from when a cycle time runs
 * @param finish when an item that was done more than once is finished
 * @param count how times are counted
 * @param wip which items are work in progress on a day
 * @param calendar whose workdays count, for {@link TimeCount#INCLUSIVE_WORKDAYS}
 * @param quantiles what a percentile is
 */
public record FlowConvention(
    ZoneId zone,
    CycleTimeRule cycleTime,
    FinishRule finish,
    TimeCount count,
    WipRule wip,
    WorkCalendar calendar,
    QuantileDefinition quantiles) {

  /** Checks that all is there. */
  public FlowConvention {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(cycleTime, "cycleTime");
    Objects.requireNonNull(finish, "finish");
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(wip, "wip");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(quantiles, "quantiles");
  }

  /**
   * {@return first entry to last finish in inclusive days, work in progress touching the day, percentiles by nearest rank}
   *
   * @param zone whose midnights part the days
   */
  public static FlowConvention standard(ZoneId zone) {
    return new FlowConvention(
        zone,
        CycleTimeRule.FIRST_ENTRY,
        FinishRule.LAST_DONE,
        TimeCount.INCLUSIVE_DAYS,
        WipRule.TOUCHING_DAY,
        WorkCalendar.standard(),
        QuantileDefinition.NEAREST_RANK);
  }

  /**
   * {@return as ActionableAgile counts: finish − start + 1 in calendar days, from the first entry}
   *
   * @param zone whose midnights part the days
   */
  public static FlowConvention asActionableAgile(ZoneId zone) {
    return standard(zone);
  }

  /**
   * {@return as Azure DevOps documents it: the exact time from the first entry into progress to the last completion}
   *
   * @param zone whose midnights part the days
   */
  public static FlowConvention asAzureDevOps(ZoneId zone) {
    return standard(zone).withCount(TimeCount.ELAPSED_TIME).withWip(WipRule.END_OF_DAY);
  }

  /**
   * {@return as jira-agile-metrics counts: the dates' difference from the last entry, percentiles as pandas interpolates them}
   *
   * @param zone whose midnights part the days
   */
  public static FlowConvention asJiraAgileMetrics(ZoneId zone) {
    return standard(zone)
        .withCycleTime(CycleTimeRule.LAST_ENTRY)
        .withCount(TimeCount.ELAPSED_DAYS)
        .withWip(WipRule.END_OF_DAY)
        .withQuantiles(QuantileDefinition.LINEAR);
  }

  /**
   * {@return this convention with another start}
   *
   * @param newCycleTime from when a cycle time runs
   */
  public FlowConvention withCycleTime(CycleTimeRule newCycleTime) {
    return new FlowConvention(
        zone, newCycleTime, finish, count, wip, calendar, quantiles);
  }

  /**
   * {@return this convention with another finish}
   *
   * @param newFinish when an item that was done more than once is finished
   */
  public FlowConvention withFinish(FinishRule newFinish) {
    return new FlowConvention(
        zone, cycleTime, newFinish, count, wip, calendar, quantiles);
  }

  /**
   * {@return this convention with another count of times}
   *
   * @param newCount how times are counted
   */
  public FlowConvention withCount(TimeCount newCount) {
    return new FlowConvention(
        zone, cycleTime, finish, newCount, wip, calendar, quantiles);
  }

  /**
   * {@return this convention with other work in progress}
   *
   * @param newWip which items are work in progress on a day
   */
  public FlowConvention withWip(WipRule newWip) {
    return new FlowConvention(
        zone, cycleTime, finish, count, newWip, calendar, quantiles);
  }

  /**
   * {@return this convention with another calendar}
   *
   * @param newCalendar whose workdays count
   */
  public FlowConvention withCalendar(WorkCalendar newCalendar) {
    return new FlowConvention(
        zone, cycleTime, finish, count, wip, newCalendar, quantiles);
  }

  /**
   * {@return this convention with other percentiles}
   *
   * @param newQuantiles what a percentile is
   */
  public FlowConvention withQuantiles(QuantileDefinition newQuantiles) {
    return new FlowConvention(
        zone, cycleTime, finish, count, wip, calendar, newQuantiles);
  }

  /**
   * {@return the choices}
   *
   * @param subject what was measured
   */
  public MethodStatement statement(String subject) {
    MethodStatement stamps = MethodStatement.of(subject)
        .with("zone", zone)
        .with("cycle time", cycleTime)
        .with("finish", finish)
        .with("count", count);
    MethodStatement counted = count == TimeCount.INCLUSIVE_WORKDAYS
        ? stamps.with("calendar", calendar.name())
        : stamps;
    return counted.with("work in progress", wip).with("percentiles", quantiles);
  }

  /** {@return the choices in a line} */
  @Override
  public String toString() {
    return statement("flow").toString();
  }
}
