package dev.tandem.examples.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A plan file as it is written: text, and nothing resolved yet. The fields are described in {@code docs/plan-format.md}.
 *
 * <p>A text that the file leaves out is empty.
 */
record PlanFile(
    String name,
    String start,
    String statusDate,
    String mustFinishBy,
    String calendar,
    OptionalInt hoursPerDay,
    List<CalendarEntry> calendars,
    List<ResourceEntry> resources,
    List<TeamEntry> teams,
    Optional<BaselineEntry> baseline,
    Optional<ProductEntry> product,
    List<RiskEntry> risks,
    List<Double> impactLevels,
    List<StakeholderEntry> stakeholders,
    List<TaskEntry> tasks) {

  /** A calendar: its week and the days that differ. */
  record CalendarEntry(
      String name, String basedOn, Map<String, List<String>> week, List<HolidayEntry> holidays) {}

  /** A day or a range of days that differ from the week; {@code 12-25} recurs every year. */
  record HolidayEntry(String name, String date, String until, List<String> hours) {}

  /** A person or a machine. */
  record ResourceEntry(
      String id, String name, String calendar, OptionalDouble capacity, OptionalDouble perDay) {}

  /** People who work together, by their ids. */
  record TeamEntry(String id, String name, List<String> members) {}

  /** What the baseline dates of the tasks are called, and when they were agreed on. */
  record BaselineEntry(String name, String takenAt) {}

  /** A task; one with tasks below it is a summary. */
  record TaskEntry(
      String id,
      String name,
      String duration,
      String estimate,
      Optional<CostEntry> cost,
      String calendar,
      String calendarBasis,
      String effortRule,
      List<String> assigned,
      List<String> after,
      Map<String, String> constraints,
      String deadline,
      Optional<ProgressEntry> progress,
      Optional<DatesEntry> baseline,
      List<TaskEntry> tasks) {}

  /** What a task costs, once and for each day of its duration. */
  record CostEntry(OptionalDouble fixed, OptionalDouble perDay) {}

  /** What has happened to a task so far. */
  record ProgressEntry(
      String started, String finished, String remaining, OptionalDouble percentComplete) {}

  /** A start and a finish. */
  record DatesEntry(String start, String finish) {}

  /** The product that the plan delivers. */
  record ProductEntry(
      String name,
      String vision,
      String stage,
      String currency,
      List<ObjectiveEntry> objectives,
      List<ReleaseEntry> releases,
      List<FeatureEntry> features,
      Optional<BenefitsEntry> benefits) {}

  /** Features that reach customers together, and the first and the last day on which they may. */
  record ReleaseEntry(String id, String name, String from, String until) {}

  /** What the product was to bring in each period, and what it has brought in the first of them. */
  record BenefitsEntry(List<Double> planned, List<Double> realised) {}

  /** An objective with what shows that it is reached. */
  record ObjectiveEntry(
      String id,
      String title,
      String kind,
      String from,
      String until,
      List<KeyResultEntry> keyResults) {}

  /** A measured result. */
  record KeyResultEntry(
      String id, String metric, String type, OptionalDouble start, OptionalDouble target) {}

  /** A feature, the tasks that deliver it and what delay costs. */
  record FeatureEntry(
      String id,
      String name,
      String kind,
      List<String> requires,
      List<String> keyResults,
      Optional<DelayEntry> costOfDelay,
      String release,
      List<String> tasks) {}

  /** A cost of delay; which of the numbers count depends on the type. */
  record DelayEntry(
      String type,
      String from,
      String deadline,
      OptionalDouble perWeek,
      OptionalDouble penalty,
      OptionalDouble value,
      OptionalDouble weeks,
      OptionalDouble halfLifeWeeks,
      OptionalDouble rampWeeks) {}

  /** Something that may happen; how likely, what it costs, and which tasks it delays by how many workdays. */
  record RiskEntry(
      String id,
      String title,
      String kind,
      String cause,
      String owner,
      String state,
      OptionalDouble probability,
      String cost,
      Map<String, String> delays,
      String raised,
      String reviewed,
      String due,
      List<ResponseEntry> responses) {}

  /** What is done about a risk, and what it leaves of it. */
  record ResponseEntry(
      String strategy,
      String action,
      String cost,
      String trigger,
      OptionalDouble probability,
      String leaves,
      Map<String, String> delays) {}

  /** Somebody whom the plan concerns. */
  record StakeholderEntry(
      String id,
      String name,
      OptionalDouble power,
      OptionalDouble interest,
      String attitude,
      String wanted,
      OptionalDouble weight,
      List<NeedEntry> needs,
      List<ToldEntry> told) {}

  /** What somebody must be told, since when, and after how many days again. */
  record NeedEntry(String topic, String from, OptionalInt everyDays) {}

  /** What somebody was told, and when. */
  record ToldEntry(String topic, String date) {}
}
