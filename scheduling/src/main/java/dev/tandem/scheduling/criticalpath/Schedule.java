package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.ScheduleDates.TaskDates;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.criticalpath.explaining.Explainer;
import dev.tandem.scheduling.criticalpath.explaining.LateExplainer;
import dev.tandem.scheduling.criticalpath.reason.Explanation;
import dev.tandem.scheduling.criticalpath.reason.LateExplanation;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * When each task of a project happens, how much float it has, and why.
 *
 * <p>A schedule is immutable and may be read from many threads. Dates are kept in columns; views of tasks are made when asked for, and
 * what takes longer (drag, independent float, explanations) is computed then.
 *
 * <p>Cost: what a method does not state takes constant time. The first question about a summary rolls all of them up, O(tasks), and the
 * first about a summary's free float O((tasks + links) log), however deep the work breakdown is.
 */
public final class Schedule {
  private final DatedPlan plan;
  private final Analysis analysis;

  Schedule(DatedPlan plan) {
    this.plan = plan;
    this.analysis = new Analysis(plan);
  }

  /** {@return the project that was scheduled; of a portfolio, all its projects as one} */
  public Project project() {
    return plan.project();
  }

  /** {@return when each project begins and ends: one, or those of a portfolio, in the order stated. Cost: O(tasks)} */
  public ImmutableList<ProjectDates> projects() {
    return ProjectDates.of(analysis);
  }

  /** {@return the network that was analysed} */
  public ActivityNetwork network() {
    return plan;
  }

  /** {@return the policy that decided where tools disagree} */
  public SchedulingPolicy policy() {
    return plan.policy();
  }

  /** {@return the earliest start of any task; the project's start if there is no task} */
  public LocalDateTime start() {
    return Instants.toDateTime(plan.dates().first());
  }

  /** {@return the latest finish of any task; the project's start if there is no task} */
  public LocalDateTime finish() {
    return Instants.toDateTime(plan.dates().last());
  }

  /**
   * {@return the dates of a task}
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public ScheduledTask task(TaskId id) {
    return new ScheduledTask(analysis, project().indexOf(id));
  }

  /**
   * {@return the dates of a task}
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public ScheduledTask task(String id) {
    return task(TaskId.of(id));
  }

  /** {@return the dates of all tasks, summaries too, in the order of declaration. Cost: O(tasks)} */
  public ImmutableList<ScheduledTask> tasks() {
    ImmutableList.Builder<ScheduledTask> tasks =
        ImmutableList.builderWithExpectedSize(project().tasks().size());
    for (int index = 0; index < project().tasks().size(); index++) {
      tasks.add(new ScheduledTask(analysis, index));
    }
    return tasks.build();
  }

  /**
   * {@return one longest path: the chain of driving tasks that ends with the last task, first to last}
   *
   * <p>Each task of it decides when the next starts or finishes. Where several chains are equally long, it is the one whose tasks were
   * declared first. Its tasks may have float, if a constraint or a calendar keeps them apart.
   *
   * <p>Cost: O(tasks + dependencies of the chain).
   */
  public ImmutableList<TaskId> criticalPath() {
    return analysis.ids(analysis.chains.longest());
  }

  /**
   * {@return the leaf tasks that the policy calls critical, in the order of their early starts. Cost: O(tasks + links), and the order of
   * the answer}
   */
  public ImmutableList<ScheduledTask> criticalTasks() {
    return tasks(analysis.critical.all());
  }

  /**
   * {@return the unfinished leaf tasks that are not critical but whose total float is at most {@code upTo}, in the order of their floats}
   *
   * <p>Cost: O(tasks + links), and the order of the answer.
   *
   * @param upTo the largest total float of the near-critical band
   */
  public ImmutableList<ScheduledTask> nearCritical(WorkDuration upTo) {
    long limit = upTo.toSeconds(project().workday());
    return tasks(analysis.critical.near(limit));
  }

  private ImmutableList<ScheduledTask> tasks(int[] nodes) {
    return IntStream.of(nodes)
        .mapToObj(node -> new ScheduledTask(analysis, analysis.network.nodes.task(node)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the most critical chains of tasks that lead to the last task, at most {@code count}}
   *
   * <p>Cost: O(tasks) to find the last task, and as {@link #floatPathsTo}.
   *
   * @param count how many paths at most; positive
   * @throws IllegalArgumentException if {@code count} is not positive
   */
  public ImmutableList<FloatPath> floatPaths(int count) {
    return new FloatPathFinder(analysis).paths(analysis.chains.last(), count);
  }

  /**
   * {@return the most critical chains of tasks that lead to a task, at most {@code count}}
   *
   * <p>The first path follows, back from the task, the predecessor whose link has the least slack. Each further path begins at the
   * branch that lies nearest to the paths found so far, as Primavera P6 orders "multiple float paths" by free float. A task belongs to one
   * path.
   *
   * <p>Cost: O(m log m) for m dependencies of the tasks on the paths found, whatever else is in the plan.
   *
   * @param to the leaf task that the paths lead to
   * @param count how many paths at most; positive
   * @throws UnknownTaskException if the project has no such task
   * @throws IllegalArgumentException if {@code to} is a summary, or {@code count} is not positive
   */
  public ImmutableList<FloatPath> floatPathsTo(TaskId to, int count) {
    return new FloatPathFinder(analysis).paths(analysis.leafNode(to), count);
  }

  /**
   * {@return what is ready, in work, blocked and finished at the status date, the last one of several projects, or at the start if there is
   * none. Cost: as {@link #readiness(LocalDateTime)}}
   */
  public Readiness readiness() {
    return readiness(plan.projects().stream()
        .flatMap(each -> each.statusDate().stream())
        .max(Comparator.naturalOrder())
        .orElseGet(this::start));
  }

  /**
   * {@return what is ready, in work, blocked and finished at a time}
   *
   * <p>Cost: O(tasks + links), and the order of the tasks.
   *
   * @param at the time
   */
  public Readiness readiness(LocalDateTime at) {
    return ReadinessReport.of(analysis, at);
  }

  /** {@return every constraint, deadline, finish date and dependency that the schedule does not keep, each with its cause. Cost: O(tasks + links)} */
  public ImmutableList<Violation> violations() {
    return new ViolationFinder(analysis).find();
  }

  /** {@return every dependency that work already done has broken: the successor went ahead before the predecessor allowed it. Cost: O(links)} */
  public ImmutableList<OutOfSequence> outOfSequence() {
    return OutOfSequence.find(analysis);
  }

  /**
   * {@return why a task has its early dates: the chain of reasons back to a date that a person set}
   *
   * <p>Cost: none until it is read; see {@link Explanation}.
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public Explanation explain(TaskId id) {
    return new Explainer(analysis).explain(project().indexOf(id));
  }

  /**
   * {@return why a task has its early dates: the chain of reasons back to a date that a person set}
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public Explanation explain(String id) {
    return explain(TaskId.of(id));
  }

  /**
   * {@return why a task has its late dates: the chain of reasons forward to the date that limits them}
   *
   * <p>Together with {@link #explain(TaskId)} this is why a task has its float, negative float too: the chain ends with the deadline,
   * constraint or finish that leaves so little. Of a summary, the leaf that must finish last is explained.
   *
   * <p>Cost: none until it is read; see {@link LateExplanation}.
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public LateExplanation explainLate(TaskId id) {
    return new LateExplainer(analysis).explain(project().indexOf(id));
  }

  /**
   * {@return why a task has its late dates: the chain of reasons forward to the date that limits them}
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public LateExplanation explainLate(String id) {
    return explainLate(TaskId.of(id));
  }

  /** {@return an editor that starts from this schedule's project and tries changes. Cost: O(tasks + links)} */
  public ScheduleEditor edit() {
    return new ScheduleEditor(this);
  }

  /**
   * {@return the dates and floats of all tasks as plain values, to be stored, compared or sent}
   *
   * <p>Cost: O(tasks + links).
   */
  public ScheduleDates dates() {
    return ScheduleDates.of(this);
  }

  /** {@return project, start and finish, and a table of the first tasks with their dates and floats. Cost: O(tasks) at most, for summaries} */
  @Override
  public String toString() {
    return ScheduleDates.text(
        project().name(),
        start(),
        finish(),
        Lists.transform(project().tasks(), task -> TaskDates.of(task(task.id()))));
  }
}
