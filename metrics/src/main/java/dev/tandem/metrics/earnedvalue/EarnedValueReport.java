package dev.tandem.metrics.earnedvalue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.forecast.CostForecast;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.earnedvalue.schedule.IndexLimits;
import dev.tandem.metrics.earnedvalue.schedule.ScheduleAdherence;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a project stands against a baseline: the value of each node of its work breakdown, the whole of it in time and cost, and where that
 * leads.
 *
 * <pre>{@code
 * EarnedValueReport report = EarnedValueReport.of(baseline, accumulator.snapshot(statusDate));
 * report.total().costPerformanceIndex();
 * report.schedule().estimateAtCompletion();     // duration at completion, in workdays
 * report.forecast().estimateAtCompletion();     // cost at completion
 * }</pre>
 *
 * <p>Of several baselines each makes a report of its own from one ledger. Costs of tasks that the baseline does not hold count as actual
 * cost, at their place in the work breakdown; they earn nothing.
 *
 * <p>Immutable. Cost of making one: O(n + e) for n tasks and e entries.
 */
public final class EarnedValueReport {
  private final TimePhasedBaseline baseline;
  private final EarnedValueLedger ledger;
  private final EarnedShares shares;
  private final WorkBreakdown breakdown;
  private final ImmutableList<EarnedValue> own;
  private final ImmutableList<EarnedValue> rolledUp;
  private final EarnedValue total;

  private EarnedValueReport(TimePhasedBaseline baseline, EarnedValueLedger ledger) {
    this.baseline = baseline;
    this.ledger = ledger;
    this.shares = new EarnedShares(baseline, ledger);
    this.breakdown = new WorkBreakdown(project());
    this.own = project().tasks().stream()
        .map(task -> own(task.id()))
        .collect(ImmutableList.toImmutableList());
    this.rolledUp = breakdown.rolledUp(own, baseline.convention());
    BitSet all = new BitSet();
    all.set(0, own.size());
    this.total = WorkBreakdown.sum(own, all, baseline.convention());
  }

  /**
   * {@return where a project stands}
   *
   * @param baseline what was planned
   * @param ledger what was recorded up to the moment of the report
   * @throws IllegalArgumentException if the ledger names tasks that the project does not have; it names all of them
   */
  public static EarnedValueReport of(TimePhasedBaseline baseline, EarnedValueLedger ledger) {
    List<TaskId> unknown = ledger.tasks().stream()
        .filter(task -> !baseline.project().contains(task))
        .toList();
    checkArgument(
        unknown.isEmpty(),
        "costs and reports must be of tasks of project \"%s\": %s. Name its tasks by their ids.",
        baseline.project().name(),
        unknown);
    return new EarnedValueReport(baseline, ledger);
  }

  private Project project() {
    return baseline.project();
  }

  private EarnedValue own(TaskId task) {
    Rational actual = ledger.actualCost(task, asOf());
    if (!baseline.contains(task)) {
      return new EarnedValue(
          Rational.ZERO, Rational.ZERO, actual, Rational.ZERO, baseline.convention());
    }
    PlannedTask planned = baseline.task(task);
    return new EarnedValue(
        baseline.plannedValue(task, asOf()),
        shares.earned(planned, asOf()),
        actual,
        planned.budgetAtCompletion(),
        baseline.convention());
  }

  /** {@return what was planned} */
  public TimePhasedBaseline baseline() {
    return baseline;
  }

  /** {@return what was recorded} */
  public EarnedValueLedger ledger() {
    return ledger;
  }

  /** {@return the moment of the report} */
  public LocalDateTime asOf() {
    return ledger.asOf();
  }

  /** {@return how many recorded entries came after the moment of the report and are left out} */
  public long outsideRange() {
    return ledger.outsideRange();
  }

  /** {@return the value of the whole project} */
  public EarnedValue total() {
    return total;
  }

  /**
   * {@return the value of a task and of all below it}
   *
   * @param task the task
   * @throws dev.tandem.core.project.UnknownTaskException if the project does not have it
   */
  public EarnedValue value(TaskId task) {
    return rolledUp.get(project().indexOf(task));
  }

  /**
   * {@return the value of some tasks and of all below them, each once}
   *
   * @param tasks the tasks
   * @throws dev.tandem.core.project.UnknownTaskException if the project does not have one of them
   */
  public EarnedValue value(Iterable<TaskId> tasks) {
    return WorkBreakdown.sum(own, withAllBelow(tasks), baseline.convention());
  }

  private BitSet withAllBelow(Iterable<TaskId> tasks) {
    BitSet some = new BitSet();
    tasks.forEach(task -> some.set(project().indexOf(task)));
    return breakdown.withAllBelow(some);
  }

  /** {@return the value of each node of the work breakdown, in the order of the project} */
  public ImmutableList<EarnedValueNode> nodes() {
    int[] depths = breakdown.depths();
    ImmutableList.Builder<EarnedValueNode> nodes = ImmutableList.builder();
    for (int i = 0; i < own.size(); i++) {
      nodes.add(new EarnedValueNode(project().tasks().get(i).id(), depths[i], rolledUp.get(i)));
    }
    return nodes.build();
  }

  /** {@return what was spent on tasks that the baseline does not hold} */
  public Rational unplannedCost() {
    Rational cost = Rational.ZERO;
    for (Task task : project().tasks()) {
      if (!baseline.contains(task.id())) {
        cost = cost.plus(ledger.actualCost(task.id(), asOf()));
      }
    }
    return cost;
  }

  /** {@return how far the whole project has come in time} */
  public EarnedSchedule schedule() {
    return whole().schedule();
  }

  /**
   * {@return how far some tasks and all below them have come in time, from the start of the whole baseline}
   *
   * @param tasks the tasks
   * @throws dev.tandem.core.project.UnknownTaskException if the project does not have one of them
   */
  public EarnedSchedule schedule(Iterable<TaskId> tasks) {
    return part(tasks).schedule();
  }

  private ReportPart whole() {
    return new ReportPart(baseline, ledger, shares, total, task -> true);
  }

  private ReportPart part(Iterable<TaskId> tasks) {
    BitSet all = withAllBelow(tasks);
    return new ReportPart(
        baseline, ledger, shares, value(tasks), task -> all.get(project().indexOf(task)));
  }

  /** {@return the value of the whole project at the end of each period from the planned start, and at the moment of the report} */
  public ImmutableList<CoursePoint> course() {
    List<LocalDateTime> moments = baseline.periodEnds(asOf());
    List<EarnedValue> values = whole().history().at(moments);
    ImmutableList.Builder<CoursePoint> course = ImmutableList.builder();
    for (int i = 0; i < moments.size(); i++) {
      course.add(new CoursePoint(moments.get(i), values.get(i)));
    }
    return course.build();
  }

  /** {@return what the whole project will cost, by each method that needs no estimate of people} */
  public CostForecast forecast() {
    return whole().forecast();
  }

  /**
   * {@return what some tasks and all below them will cost}
   *
   * @param tasks the tasks
   * @throws dev.tandem.core.project.UnknownTaskException if the project does not have one of them
   */
  public CostForecast forecast(Iterable<TaskId> tasks) {
    return part(tasks).forecast();
  }

  /**
   * {@return when the whole project is expected to be finished, to compare with other methods; empty if the forecast has no number, of
   * which {@link #schedule()} says why, or lies before the day of the report, as those by planned value may}
   *
   * @param method how the duration at completion is forecast
   */
  public Optional<FinishForecast> finish(DurationForecast method) {
    return whole().finish(method);
  }

  /**
   * {@return when some tasks and all below them are expected to be finished, such as those of a release; empty as for the whole project}
   *
   * @param method how the duration at completion is forecast
   * @param tasks the tasks
   * @throws dev.tandem.core.project.UnknownTaskException if the project does not have one of them
   */
  public Optional<FinishForecast> finish(DurationForecast method, Iterable<TaskId> tasks) {
    return part(tasks).finish(method);
  }

  /**
   * {@return how far the work follows the order of the plan: what was planned of each task by the earned schedule, and what is earned of
   * it}
   */
  public ScheduleAdherence adherence() {
    return new AdherenceRows(baseline, shares).at(asOf(), total.earned());
  }

  /**
   * {@return between which limits CPI will end, from how it has varied from period to period; undefined where it is}
   *
   * @param level how often such limits hold the final index
   */
  public IndexLimits costLimits(ConfidenceLevel level) {
    return new PeriodicIndices(this).costLimits(level);
  }

  /**
   * {@return between which limits SPI(t) will end, from how it has varied from period to period; undefined where it is}
   *
   * @param level how often such limits hold the final index
   */
  public IndexLimits timeLimits(ConfidenceLevel level) {
    return new PeriodicIndices(this).timeLimits(level);
  }

  /** {@return the rows behind the report} */
  public EarnedValueEvidence evidence() {
    return new EvidenceRows(baseline, ledger, shares).of(own);
  }

  /** {@return the project, the baseline, the moment, and the choices behind the figures} */
  public MethodStatement statement() {
    MethodStatement statement = MethodStatement.of("earned value")
        .with("project", project().name())
        .with("baseline", baseline.name())
        .with("as of", asOf())
        .with("not in the baseline", baseline.unplanned().size() + " tasks")
        .with("left the project", baseline.missing().size() + " tasks");
    for (Map.Entry<String, String> choice :
        baseline.convention().statement().choices().entrySet()) {
      statement = statement.with(choice.getKey(), choice.getValue());
    }
    return statement;
  }

  /** {@return each figure of the whole project in a sentence, a line each: value, time, and cost at completion} */
  public String explain() {
    CostForecast forecast = forecast();
    return total().explain() + "\n" + schedule().explain() + "\n"
        + forecast.explain(baseline.convention().estimate());
  }

  /** {@return the statement, and a row for each node of the work breakdown, the whole project last} */
  @Override
  public String toString() {
    return statement() + "\n"
        + ValueTables.of("whole project", List.of(total), value -> "", value -> value) + "\n"
        + ValueTables.of("task", nodes(), ValueTables::indented, EarnedValueNode::value);
  }
}
