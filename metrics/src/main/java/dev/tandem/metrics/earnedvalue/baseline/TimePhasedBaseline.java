package dev.tandem.metrics.earnedvalue.baseline;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.schedule.CurvePoint;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What was planned to be earned by when, task by task: the performance measurement baseline.
 *
 * <p>Time is counted in the working time of the project's calendar from the first planned start; budgets of resources are spread over their
 * own calendars. The overhead of a project is not in it, since nobody earns it: give it to a task by {@link EarningMethod#levelOfEffort()}
 * if it shall be.
 *
 * <p>Immutable. Cost of making one: O(n) for n tasks; of a planned value, O(1) for each task asked; of the curve, O(n log n) and O(1) for
 * each task in work at each of its points.
 */
public final class TimePhasedBaseline {
  private final String name;
  private final Project project;
  private final EarnedValueConvention convention;
  private final ImmutableMap<TaskId, PlannedTask> tasks;
  private final ImmutableMap<TaskId, TaskCurve> curves;
  private final ImmutableList<TaskId> missing;
  private final WorkingTime time;
  private final LocalDateTime start;
  private final LocalDateTime finish;

  private TimePhasedBaseline(
      String name,
      Project project,
      EarnedValueConvention convention,
      List<PlannedTask> planned,
      List<TaskId> missing) {
    this.name = name;
    this.project = project;
    this.convention = convention;
    this.missing = ImmutableList.copyOf(missing);
    Map<TaskId, PlannedTask> byTask = new LinkedHashMap<>();
    planned.forEach(each -> byTask.put(each.task(), each));
    this.tasks = ImmutableMap.copyOf(byTask);
    this.start = planned.stream()
        .map(PlannedTask::start)
        .min(Comparator.naturalOrder())
        .orElseThrow();
    this.finish = planned.stream()
        .map(PlannedTask::finish)
        .max(Comparator.naturalOrder())
        .orElseThrow();
    Map<WorkCalendar, WorkingTime> times = new HashMap<>();
    this.time = compiled(times, project.calendar());
    this.curves = curves(times);
  }

  /**
   * {@return the baseline of tasks that are planned already}
   *
   * @param name what people call it
   * @param project the project to which the tasks belong
   * @param tasks the tasks, each once
   * @param convention the choices behind the figures
   * @throws IllegalArgumentException if there is no task, one is twice or not in the project, or one is apportioned to a task that is not
   *     there, is apportioned itself, or has no budget
   */
  public static TimePhasedBaseline of(
      String name, Project project, List<PlannedTask> tasks, EarnedValueConvention convention) {
    return of(name, project, tasks, convention, ImmutableList.of());
  }

  static TimePhasedBaseline of(
      String name,
      Project project,
      List<PlannedTask> tasks,
      EarnedValueConvention convention,
      List<TaskId> missing) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(convention, "convention");
    BaselineCheck.check(name, project, tasks);
    return new TimePhasedBaseline(name, project, convention, tasks, missing);
  }

  private WorkingTime compiled(Map<WorkCalendar, WorkingTime> times, WorkCalendar calendar) {
    return times.computeIfAbsent(
        calendar,
        each -> WorkingTime.of(
            each, start.toLocalDate(), finish.toLocalDate().plusDays(1)));
  }

  private ImmutableMap<TaskId, TaskCurve> curves(Map<WorkCalendar, WorkingTime> times) {
    Map<TaskId, TaskCurve> made = new LinkedHashMap<>();
    for (PlannedTask task : tasks.values()) {
      if (!(task.method() instanceof EarningMethod.Apportioned)) {
        made.put(task.task(), TaskCurve.of(task, calendar -> compiled(times, calendar)));
      }
    }
    ImmutableMap.Builder<TaskId, TaskCurve> all = ImmutableMap.builder();
    for (PlannedTask task : tasks.values()) {
      all.put(
          task.task(),
          task.method() instanceof EarningMethod.Apportioned apportioned
              ? found(made, apportioned.task()).apportioned(task.budgetAtCompletion())
              : found(made, task.task()));
    }
    return all.buildOrThrow();
  }

  private static <T> T found(Map<TaskId, T> byTask, TaskId task) {
    return Objects.requireNonNull(byTask.get(task), task.value());
  }

  /** {@return what people call it} */
  public String name() {
    return name;
  }

  /** {@return the project to which its tasks belong} */
  public Project project() {
    return project;
  }

  /** {@return the choices behind its figures} */
  public EarnedValueConvention convention() {
    return convention;
  }

  /** {@return the tasks that it holds, in the order stated} */
  public ImmutableList<PlannedTask> tasks() {
    return tasks.values().asList();
  }

  /**
   * {@return the task as planned}
   *
   * @param task its id
   * @throws IllegalArgumentException if the baseline does not hold it
   */
  public PlannedTask task(TaskId task) {
    return known(tasks, task);
  }

  /**
   * {@return whether it holds a task}
   *
   * @param task its id
   */
  public boolean contains(TaskId task) {
    return tasks.containsKey(task);
  }

  private <T> T known(Map<TaskId, T> byTask, TaskId task) {
    T found = byTask.get(task);
    if (found == null) {
      throw new IllegalArgumentException("task must be in baseline \"" + name + "\": " + task
          + ". Ask for a task that was planned then.");
    }
    return found;
  }

  /** {@return the tasks that were agreed on and have left the project since: nothing is known of their budget} */
  public ImmutableList<TaskId> missing() {
    return missing;
  }

  /**
   * {@return the leaf tasks of the project, and summaries with a cost of their own, that it does not hold: they cost, but earn no value
   * that was agreed on}
   */
  public ImmutableList<TaskId> unplanned() {
    List<TaskId> unplanned = new ArrayList<>();
    for (int i = 0; i < project.tasks().size(); i++) {
      Task task = project.tasks().get(i);
      boolean works = !project.isSummary(i) || task.cost().fixed() > 0;
      if (works && !tasks.containsKey(task.id())) {
        unplanned.add(task.id());
      }
    }
    return ImmutableList.copyOf(unplanned);
  }

  /** {@return when the first of its tasks was planned to start} */
  public LocalDateTime start() {
    return start;
  }

  /** {@return when the last of its tasks was planned to finish} */
  public LocalDateTime finish() {
    return finish;
  }

  /** {@return the budget at completion of all tasks} */
  public Rational budget() {
    return tasks.values().stream()
        .map(PlannedTask::budgetAtCompletion)
        .reduce(Rational.ZERO, Rational::plus);
  }

  /**
   * {@return the planned value of a task by a moment}
   *
   * @param task its id
   * @param at the moment
   * @throws IllegalArgumentException if the baseline does not hold it
   */
  public Rational plannedValue(TaskId task, LocalDateTime at) {
    return known(curves, task).planned(TaskCurve.epochSecond(at));
  }

  /**
   * {@return the planned value of some tasks at some moments}
   *
   * @param which the tasks that count
   * @param moments the moments, in order
   */
  public ImmutableList<Rational> plannedValues(
      Predicate<PlannedTask> which, List<LocalDateTime> moments) {
    PlannedValueSweep sweep = new PlannedValueSweep(tasks.values().stream()
        .filter(which)
        .map(task -> known(curves, task.task()))
        .toList());
    return moments.stream()
        .map(moment -> sweep.planned(TaskCurve.epochSecond(moment)))
        .collect(toImmutableList());
  }

  /**
   * {@return the working seconds of the project's calendar from its start to a moment; negative before it}
   *
   * @param moment the moment
   */
  public long timeAt(LocalDateTime moment) {
    return time.between(start, moment);
  }

  /**
   * {@return when some working time of the project's calendar from its start is done; part of a second counts as a second}
   *
   * @param workdays the working time, in workdays of the project; at least 0
   * @throws IllegalArgumentException if it is negative
   * @throws dev.tandem.core.calendar.NoWorkingTimeException if the calendar's hours come to an end before
   * @throws ArithmeticException if the moment is beyond all calendars
   */
  public LocalDateTime momentAfter(Rational workdays) {
    checkArgument(
        workdays.signum() >= 0,
        "working time must be at least 0: %s. Count from the planned start.",
        workdays);
    Rational seconds = workdays.times(Rational.of(project.workday().secondsPerDay()));
    Rational whole = Rational.ZERO.minus(Rational.ZERO.minus(seconds).floor());
    return time.plus(start, whole.numerator().longValueExact());
  }

  /**
   * {@return the ends of the periods from the start to a moment, and that moment; none if it is not after the start}
   *
   * @param until the moment
   */
  public ImmutableList<LocalDateTime> periodEnds(LocalDateTime until) {
    return ImmutableList.copyOf(PeriodEnds.between(start, until, convention.period(), time));
  }

  /** {@return the planned value of all tasks over time, in workdays of the project} */
  public PlannedValueCurve curve() {
    return curve(task -> true);
  }

  /**
   * {@return the planned value of some tasks over time, from the start of the whole baseline, in workdays of the project}
   *
   * @param which the tasks that count
   */
  public PlannedValueCurve curve(Predicate<PlannedTask> which) {
    List<LocalDateTime> moments = new ArrayList<>();
    moments.add(start);
    moments.addAll(periodEnds(finish));
    List<Rational> values = plannedValues(which, moments);
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      CurvePoint point = new CurvePoint(timeAt(moments.get(i)), values.get(i));
      // what falls due outside of the project's working time is planned by the end of it
      if (!points.isEmpty() && points.get(points.size() - 1).time() == point.time()) {
        points.remove(points.size() - 1);
      }
      points.add(point);
    }
    return new PlannedValueCurve(points, "workdays", project.workday().secondsPerDay());
  }

  /** {@return its name and its choices, and a row for each task} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("task")
        .words("start")
        .words("finish")
        .numbers("budget")
        .words("method")
        .rows(tasks.values(), task -> new Object[] {
          task.task(), task.start(), task.finish(), task.budgetAtCompletion(), task.method()
        });
    return "baseline \"" + name + "\" of \"" + project.name() + "\", " + convention.unit()
        + ", fixed costs " + convention.accrual() + "\n" + table;
  }
}
