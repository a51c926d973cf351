package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Edits of large plans on one calendar whose paths meet again and again: what an edit moves soon moves all that follows by the same amount, but
 * for tasks that dates of their own hold, milestones between odd and even, and tasks that nothing leads to.
 */
class LayeredEditProperties {
  private static final LocalDateTime START = RandomPlan.START;
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6());

  /** What may hold a task that the ones before it would move. */
  enum Holding {
    NOTHING,
    FEW_DATES,
    MANY_DATES,
    OPEN_STARTS,
    MILESTONES
  }

  @Property(tries = 35, edgeCases = EdgeCasesMode.NONE, seed = "20261130")
  void snapshot_afterEditsNearTheStart_equalsAFullAnalysis(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 9) int width,
      @ForAll Holding holding,
      @ForAll @IntRange(min = 0, max = 2) int policy) {
    Random random = new Random(seed);
    Project project = project(random, 700 + random.nextInt(300), width, holding);
    ScheduleEditor editor =
        ScheduleEditor.of(ActivityNetwork.compile(project, POLICIES.get(policy)));
    for (int edit = 0; edit < 10; edit++) {
      apply(editor, random, width);
      Schedule expected = CriticalPath.analyse(editor.project(), POLICIES.get(policy));
      assertThat(editor.finish()).isEqualTo(expected.finish());
      if (random.nextInt(3) == 0) {
        ScheduleEditorProperties.assertSameDates(editor.snapshot(), expected);
      }
    }
    ScheduleEditorProperties.assertSameDates(
        editor.snapshot(), CriticalPath.analyse(editor.project(), POLICIES.get(policy)));
  }

  /** A gate that its date holds on a morning, and its work on an evening, moves by a whole number of days and a side. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void finish_behindAGateThatChangesSides_isThatOfAFullAnalysis(
      @ForAll @IntRange(min = 250, max = 275) int gate) {
    ProjectBuilder builder = Project.builder("chain", START);
    for (int i = 0; i < 600; i++) {
      builder.task(RandomPlan.id(i), workhours(i == gate ? 0 : 8));
      if (i > 0) {
        builder.dependency(RandomPlan.id(i - 1), RandomPlan.id(i));
      }
    }
    Project open = builder.build();
    LocalDateTime morning =
        CriticalPath.analyse(open).task(RandomPlan.id(gate + 1)).earlyStart();
    Task held =
        open.task(RandomPlan.id(gate)).withConstraint(Constraint.startNoEarlierThan(morning));
    ScheduleEditor editor = ScheduleEditor.of(open.toBuilder().replaceTask(held).build());
    editor.changeDuration(RandomPlan.id(0), workhours(16));
    ScheduleEditorProperties.assertSameDates(
        editor.snapshot(), CriticalPath.analyse(editor.project()));
  }

  private static void apply(ScheduleEditor editor, Random random, int width) {
    int near = random.nextInt(4 * width);
    String id = RandomPlan.id(near);
    switch (random.nextInt(8)) {
      case 0 ->
        editor.addDependency(new Dependency(
            TaskId.of(id),
            TaskId.of(RandomPlan.id(4 * width + random.nextInt(600))),
            DependencyType.FINISH_TO_START,
            Lag.lag(workhours(random.nextInt(400)))));
      case 1 -> {
        List<Dependency> all = editor.project().dependencies();
        editor.removeDependency(all.get(random.nextInt(Math.min(all.size(), 8 * width))));
      }
      case 2 -> editor.changeDuration(id, workhours(1 + random.nextInt(400)));
      default -> editor.changeDuration(id, workhours(1 + random.nextInt(60)));
    }
  }

  private static Project project(Random random, int size, int width, Holding holding) {
    ProjectBuilder builder = Project.builder("layers", START);
    for (int i = 0; i < size; i++) {
      boolean milestone = holding == Holding.MILESTONES && random.nextInt(30) == 0;
      builder.task(RandomPlan.id(i), workhours(milestone ? 0 : 1 + random.nextInt(40)));
    }
    for (int i = width; i < size; i++) {
      boolean open = holding == Holding.OPEN_STARTS && random.nextInt(60) == 0;
      int links = open ? 0 : 1 + random.nextInt(3);
      int layer = i / width;
      for (int k = 0; k < links; k++) {
        int from = (layer - 1) * width + random.nextInt(width);
        builder.dependency(RandomPlan.id(from), RandomPlan.id(i), type(random), lag(random));
      }
    }
    return switch (holding) {
      case FEW_DATES -> dated(builder.build(), 60, random);
      case MANY_DATES -> dated(builder.build(), 6, random);
      default -> builder.build();
    };
  }

  /** The project with dates on some tasks, close to where they come anyway, so that edits run into them from both sides. */
  private static Project dated(Project project, int oneIn, Random random) {
    Schedule undated = CriticalPath.analyse(project);
    List<Task> tasks = new ArrayList<>();
    for (Task task : project.tasks()) {
      ScheduledTask dates = undated.task(task.id());
      int hours = random.nextInt(240) - 120;
      Constraint constraint = random.nextBoolean()
          ? Constraint.startNoEarlierThan(dates.earlyStart().plusHours(hours))
          : Constraint.finishNoEarlierThan(dates.earlyFinish().plusHours(hours));
      tasks.add(random.nextInt(oneIn) == 0 ? task.withConstraint(constraint) : task);
    }
    return project.toBuilder().replaceTasks(tasks).build();
  }

  private static DependencyType type(Random random) {
    return random.nextInt(4) > 0
        ? DependencyType.FINISH_TO_START
        : List.of(DependencyType.values()).get(random.nextInt(4));
  }

  private static Lag lag(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Lag.lag(workhours(1 + random.nextInt(16)));
      case 1 -> Lag.lead(workhours(1 + random.nextInt(3)));
      default -> Lag.NONE;
    };
  }
}
