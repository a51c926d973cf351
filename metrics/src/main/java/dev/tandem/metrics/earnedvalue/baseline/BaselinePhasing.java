package dev.tandem.metrics.earnedvalue.baseline;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a baseline over time of a project: its dates are those of a {@link Baseline}, its budgets what tasks and assignments cost for as
 * long as those dates say, and how each task earns is stated here.
 *
 * <pre>{@code
 * TimePhasedBaseline agreed = BaselinePhasing.of(project)
 *     .withMethod("build", EarningMethod.percentComplete(WorkContour.FRONT_LOADED))
 *     .withMethod("review", EarningMethod.zeroHundred())
 *     .phase("agreed");
 * }</pre>
 *
 * <p>A baseline keeps dates alone, so that rates and fixed costs are those of the project today. Tasks without a stated method earn by per
 * cent complete; summaries, whose own cost is a licence or the like, by level of effort.
 */
public final class BaselinePhasing {
  private final Project project;
  private final EarnedValueConvention convention;
  private final ImmutableMap<TaskId, EarningMethod> methods;

  private BaselinePhasing(
      Project project,
      EarnedValueConvention convention,
      ImmutableMap<TaskId, EarningMethod> methods) {
    this.project = project;
    this.convention = convention;
    this.methods = methods;
  }

  /**
   * {@return phasing under the standard convention, where every leaf earns by per cent complete}
   *
   * @param project the project
   */
  public static BaselinePhasing of(Project project) {
    return new BaselinePhasing(project, EarnedValueConvention.standard(), ImmutableMap.of());
  }

  /**
   * {@return this phasing under another convention}
   *
   * @param newConvention the choices behind the figures
   */
  public BaselinePhasing withConvention(EarnedValueConvention newConvention) {
    return new BaselinePhasing(project, newConvention, methods);
  }

  /**
   * {@return this phasing, where a task earns in some way}
   *
   * @param task the id of the task
   * @param method how its value is planned and earned
   * @throws dev.tandem.core.project.UnknownTaskException if the project does not have it
   */
  public BaselinePhasing withMethod(String task, EarningMethod method) {
    TaskId id = project.task(task).id();
    Map<TaskId, EarningMethod> all = new LinkedHashMap<>(methods);
    all.put(id, method);
    return new BaselinePhasing(project, convention, ImmutableMap.copyOf(all));
  }

  /**
   * {@return the baseline of a name over time}
   *
   * @param name the name of one of the project's baselines
   * @throws IllegalArgumentException if the project has no such baseline, none of its tasks is in the project, or a task is apportioned to
   *     one that is not in it, is apportioned itself, or has no budget
   */
  public TimePhasedBaseline phase(String name) {
    List<String> names = project.baselines().stream().map(Baseline::name).toList();
    checkArgument(
        names.contains(name),
        "baseline must be one of project \"%s\", %s: \"%s\". Use one of these names.",
        project.name(),
        names,
        name);
    return phase(project.baselines().get(names.indexOf(name)));
  }

  /**
   * {@return a baseline over time}
   *
   * @param baseline the agreed dates
   * @throws IllegalArgumentException if none of its tasks is in the project, or a task is apportioned to one that is not in it, is
   *     apportioned itself, or has no budget
   */
  public TimePhasedBaseline phase(Baseline baseline) {
    TaskBudget budget = new TaskBudget(project, convention);
    ImmutableList.Builder<PlannedTask> tasks = ImmutableList.builder();
    ImmutableList.Builder<TaskId> missing = ImmutableList.builder();
    for (Baseline.Entry entry : baseline.entries()) {
      if (project.contains(entry.task())) {
        tasks.add(new PlannedTask(
            entry.task(),
            entry.start(),
            entry.finish(),
            budget.of(project.task(entry.task()), entry),
            methodOf(entry.task())));
      } else {
        missing.add(entry.task());
      }
    }
    return TimePhasedBaseline.of(
        baseline.name(), project, tasks.build(), convention, missing.build());
  }

  private EarningMethod methodOf(TaskId task) {
    EarningMethod stated = methods.get(task);
    if (stated != null) {
      return stated;
    }
    return project.isSummary(project.indexOf(task))
        ? EarningMethod.levelOfEffort()
        : EarningMethod.percentComplete();
  }

  /** {@return the project, the convention, and the tasks whose method is stated} */
  @Override
  public String toString() {
    return "phasing of \"" + project.name() + "\": " + methods + ", " + convention;
  }
}
