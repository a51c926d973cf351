package dev.tandem.metrics.earnedvalue.baseline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.BudgetUnit;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tasks of a project cost, or how much work they are, for the durations that a baseline gives them. */
final class TaskBudget {
  private static final long SECONDS_PER_HOUR = 3_600;

  private final Project project;
  private final EarnedValueConvention convention;
  private final ImmutableListMultimap<TaskId, Assignment> assignments;
  private final ImmutableMap<String, WorkCalendar> calendars;
  private final Map<ResourceId, List<Resource>> members = new HashMap<>();
  private final Map<WorkCalendar, WorkingTime> times = new HashMap<>();

  TaskBudget(Project project, EarnedValueConvention convention) {
    this.project = project;
    this.convention = convention;
    ImmutableListMultimap.Builder<TaskId, Assignment> byTask = ImmutableListMultimap.builder();
    project.assignments().forEach(each -> byTask.put(each.task(), each));
    assignments = byTask.build();
    Map<String, WorkCalendar> named = new LinkedHashMap<>();
    project.calendars().forEach(each -> named.putIfAbsent(each.name(), each));
    calendars = ImmutableMap.copyOf(named);
    for (Resource each : project.resources()) {
      members.put(each.id(), ImmutableList.of(each));
    }
    for (Team team : project.teams()) {
      ImmutableList.Builder<Resource> each = ImmutableList.builder();
      project.resources().stream()
          .filter(resource -> team.members().contains(resource.id()))
          .forEach(each::add);
      members.put(team.id(), each.build());
    }
  }

  ImmutableList<BudgetPart> of(Task task, Baseline.Entry dates) {
    WorkCalendar calendar = task.durationKind() == DurationKind.ELAPSED
        ? WorkCalendar.twentyFourHours()
        : project.calendarOf(task);
    long seconds =
        times.computeIfAbsent(calendar, WorkingTime::of).between(dates.start(), dates.finish());
    return convention.unit() == BudgetUnit.COST
        ? cost(task, calendar, seconds)
        : work(task, calendar, seconds);
  }

  private ImmutableList<BudgetPart> cost(Task task, WorkCalendar calendar, long seconds) {
    Workday workday = task.durationKind().workday(project.workday());
    Rational days = Rational.of(seconds, workday.secondsPerDay());
    ImmutableList.Builder<BudgetPart> parts = ImmutableList.builder();
    add(parts, Rational.of(task.cost().fixed()), convention.accrual(), calendar);
    add(
        parts,
        Rational.of(task.cost().perWorkday()).times(days),
        AccrualRule.PRORATED,
        calendar);
    for (Assignment each : assignments.get(task.id())) {
      Rational work = each.work()
          .map(stated -> Rational.of(
              stated.toSeconds(project.workday()), project.workday().secondsPerDay()))
          .orElseGet(() -> Rational.of(each.units()).times(days));
      for (Resource resource : members(each)) {
        Rational amount = Rational.of(resource.rate()).times(work);
        add(parts, amount, AccrualRule.PRORATED, calendarOf(resource));
      }
    }
    return parts.build();
  }

  private ImmutableList<BudgetPart> work(Task task, WorkCalendar calendar, long seconds) {
    ImmutableList.Builder<BudgetPart> parts = ImmutableList.builder();
    for (Assignment each : assignments.get(task.id())) {
      Rational work = each.work()
          .map(stated -> Rational.of(stated.toSeconds(project.workday())))
          .orElseGet(() -> Rational.of(each.units()).times(Rational.of(seconds)));
      for (Resource resource : members(each)) {
        add(parts, hours(work), AccrualRule.PRORATED, calendarOf(resource));
      }
    }
    if (assignments.get(task.id()).isEmpty()
        && !project.isSummary(project.indexOf(task.id()))) {
      add(parts, hours(Rational.of(seconds)), AccrualRule.PRORATED, calendar);
    }
    return parts.build();
  }

  private static Rational hours(Rational seconds) {
    return seconds.dividedBy(Rational.of(SECONDS_PER_HOUR));
  }

  private static void add(
      ImmutableList.Builder<BudgetPart> parts,
      Rational amount,
      AccrualRule accrual,
      WorkCalendar calendar) {
    if (amount.signum() > 0) {
      parts.add(new BudgetPart(amount, accrual, calendar));
    }
  }

  /** One resource, or those of a team, of whom each does the work of the assignment. */
  private List<Resource> members(Assignment assignment) {
    return members.getOrDefault(assignment.resource(), ImmutableList.of());
  }

  private WorkCalendar calendarOf(Resource resource) {
    return resource
        .calendar()
        .map(name -> calendars.getOrDefault(name, project.calendar()))
        .orElse(project.calendar());
  }
}
