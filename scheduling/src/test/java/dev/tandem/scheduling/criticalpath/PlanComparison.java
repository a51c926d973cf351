package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How many open leaf tasks of plans of another tool have the dates and floats that it stored.
 *
 * <p>Two instants count as equal when there is less than 0.3 minutes of working time between them on the task's calendar: Friday 17:00 and
 * Monday 08:00 are the same moment to work. Floats may differ by a minute, the unit in which the tools store them. Dates of a started task
 * are those of its remaining work where the file has them.
 */
final class PlanComparison {
  enum Measure {
    EARLY,
    LATE,
    TOTAL,
    FREE,
    CRITICAL
  }

  private static final long NEARLY_EQUAL_SECONDS = 18;
  private static final double NEARLY_EQUAL_MINUTES = 1;

  private final Map<Measure, Integer> compared = new EnumMap<>(Measure.class);
  private final Map<Measure, Integer> equal = new EnumMap<>(Measure.class);
  private final List<String> differences = new ArrayList<>();

  /** Compares the open leaf tasks of a plan. */
  static PlanComparison of(ReferencePlan plan) {
    return of(plan, false);
  }

  /** Compares the summaries of a plan. */
  static PlanComparison ofSummaries(ReferencePlan plan) {
    return of(plan, true);
  }

  private static PlanComparison of(ReferencePlan plan, boolean summaries) {
    PlanComparison comparison = new PlanComparison();
    Project project = plan.project();
    Schedule schedule = CriticalPath.analyse(project, plan.policy());
    Map<Task, WorkingTime> calendars = new HashMap<>();
    for (JsonNode json : plan.json().get("tasks")) {
      ScheduledTask task = schedule.task(json.get("id").asString());
      boolean open = !json.has("actualFinish")
          && json.path("durationConsistent").asBoolean(true)
          && json.has("expected")
          && json.path("summary").asBoolean(false) == summaries;
      if (open && task.isSummary() == summaries) {
        WorkingTime calendar = calendars.computeIfAbsent(
            task.task(), each -> WorkOfTask.of(schedule, each).axis());
        comparison.compare(project.name() + " " + task.id(), schedule, task, json, calendar);
      }
    }
    return comparison;
  }

  private void compare(
      String name, Schedule schedule, ScheduledTask task, JsonNode json, WorkingTime calendar) {
    JsonNode expected = json.get("expected");
    boolean rest = json.has("actualStart") && expected.has("remainingEarlyStart");
    LocalDateTime earlyStart = rest ? task.remainingEarlyStart().orElseThrow() : task.earlyStart();
    LocalDateTime lateStart = rest ? task.remainingLateStart().orElseThrow() : task.lateStart();
    boolean early = isEqual(calendar, earlyStart, expected.path("earlyStart"))
        && isEqual(calendar, task.earlyFinish(), expected.path("earlyFinish"));
    count(Measure.EARLY, early, name, earlyStart + " to " + task.earlyFinish(), expected);
    boolean late = isEqual(calendar, lateStart, expected.path("lateStart"))
        && isEqual(calendar, task.lateFinish(), expected.path("lateFinish"));
    count(Measure.LATE, late, name, lateStart + " to " + task.lateFinish(), expected);
    number(Measure.TOTAL, name, task.totalFloatSeconds(), expected, "totalSlack");
    long free = task.freeFloat().toSeconds(schedule.project().workday());
    number(Measure.FREE, name, free, expected, "freeSlack");
    boolean critical =
        !expected.has("critical") || expected.get("critical").asBoolean() == task.isCritical();
    count(Measure.CRITICAL, critical, name, "" + task.isCritical(), expected);
  }

  private static boolean isEqual(WorkingTime calendar, LocalDateTime actual, JsonNode wanted) {
    return wanted.isMissingNode()
        || Math.abs(calendar.between(Instants.of(actual), Instants.of(ReferencePlan.date(wanted))))
            < NEARLY_EQUAL_SECONDS;
  }

  private void number(Measure measure, String name, long seconds, JsonNode expected, String field) {
    boolean same = !expected.has(field)
        || Math.abs(seconds / 60.0 - expected.get(field).asDouble()) <= NEARLY_EQUAL_MINUTES;
    count(measure, same, name, seconds / 60.0 + " min", expected);
  }

  private void count(Measure measure, boolean same, String name, String actual, JsonNode expected) {
    compared.merge(measure, 1, Integer::sum);
    equal.merge(measure, same ? 1 : 0, Integer::sum);
    if (!same) {
      differences.add(
          name + " " + measure + ": was " + actual + ", expected " + wanted(measure, expected));
    }
  }

  private static String wanted(Measure measure, JsonNode expected) {
    return switch (measure) {
      case EARLY -> expected.path("earlyStart") + " to " + expected.path("earlyFinish");
      case LATE -> expected.path("lateStart") + " to " + expected.path("lateFinish");
      case TOTAL -> expected.path("totalSlack") + " min";
      case FREE -> expected.path("freeSlack") + " min";
      case CRITICAL -> expected.path("critical").toString();
    };
  }

  /** Takes the counts of another comparison in. */
  void add(PlanComparison other) {
    other.compared.forEach((measure, count) -> compared.merge(measure, count, Integer::sum));
    other.equal.forEach((measure, count) -> equal.merge(measure, count, Integer::sum));
    differences.addAll(other.differences);
  }

  /** What differs, a line each. */
  List<String> differences() {
    return differences;
  }

  /** The share of equal values of a measure, from 0 to 1. */
  double share(Measure measure) {
    int all = compared.getOrDefault(measure, 0);
    return all == 0 ? 1 : equal.getOrDefault(measure, 0) / (double) all;
  }

  /** One line of a table: how many tasks, and the share of equal values of each measure in percent. */
  String row(String title) {
    StringBuilder row = new StringBuilder(
        String.format(Locale.ROOT, "%-42s %6d", title, compared.getOrDefault(Measure.EARLY, 0)));
    for (Measure measure : Measure.values()) {
      row.append(String.format(Locale.ROOT, " %8.2f", 100 * share(measure)));
    }
    return row.toString();
  }
}
