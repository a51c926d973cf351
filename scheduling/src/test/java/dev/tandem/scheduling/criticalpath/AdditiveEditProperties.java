package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.project.CyclicDependencyException;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * Edits of plans on one calendar, which an editor follows in ticks: changes of few dates and of nearly all, that leave the ticks and come back,
 * that fail on the way; with all dates asked for after some of them only.
 */
class AdditiveEditProperties {
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6());
  private static final WorkDuration ENDLESS = new WorkDuration(Long.MAX_VALUE / 2, WorkUnit.SECOND);

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20261130")
  void finish_ofOneCalendar_isThatOfAFullAnalysis(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 30) int size,
      @ForAll @IntRange(min = 0, max = 2) int policy,
      @ForAll boolean dated) {
    RandomPlan plan = RandomPlan.of(seed, size);
    Project project = (dated ? plan.withConstraints().withDeadlines() : plan).build();
    new Session(seed, size, plan, ofWork(project), POLICIES.get(policy)).edit(12);
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, seed = "20261130")
  void finish_ofALargerPlanWithAnEnd_isThatOfAFullAnalysis(
      @ForAll long seed, @ForAll @IntRange(min = 200, max = 500) int size) {
    RandomPlan plan = RandomPlan.of(seed, size);
    Project project = ofWork(plan.build()).toBuilder()
        .mustFinishBy(RandomPlan.START.plusDays(40))
        .build();
    new Session(seed, size, plan, project, SchedulingPolicy.standard()).edit(20);
  }

  /** A project whose tasks all have work, for a lag at a milestone is not one of ticks. */
  private static Project ofWork(Project project) {
    return project.toBuilder()
        .replaceTasks(project.tasks().stream()
            .map(task -> task.duration().isZero() ? task.withDuration(workhours(5)) : task)
            .toList())
        .build();
  }

  /** One editor and random edits. */
  private static final class Session {
    private final Random random;
    private final int size;
    private final RandomPlan plan;
    private final SchedulingPolicy policy;
    private final ScheduleEditor editor;

    Session(long seed, int size, RandomPlan plan, Project project, SchedulingPolicy policy) {
      this.random = new Random(seed);
      this.size = size;
      this.plan = plan;
      this.policy = policy;
      this.editor = ScheduleEditor.of(ActivityNetwork.compile(project, policy));
    }

    void edit(int edits) {
      for (int i = 0; i < edits; i++) {
        apply();
        ActivityNetwork network = ActivityNetwork.compile(editor.project(), policy);
        Statistics.collect(network.isAdditive() ? "additive" : "calendar");
        Schedule expected = CriticalPath.analyse(network);
        assertThat(editor.finish()).isEqualTo(expected.finish());
        if (random.nextInt(3) == 0) {
          ScheduleEditorProperties.assertSameDates(editor.snapshot(), expected);
        }
      }
    }

    private void apply() {
      String id = RandomPlan.id(random.nextInt(size));
      switch (random.nextInt(20)) {
        case 0 -> leaveFor(() -> editor.recordProgress(id, plan.progress()), id);
        case 1 -> leaveFor(() -> editor.changeDuration(id, WorkDuration.ZERO), id);
        case 2, 3 -> fail(id);
        case 4, 5, 6 -> remove();
        case 7, 8, 9, 10 -> add(id);
        case 11 ->
          editor.changeTask(editor.project().task(id).withDeadline(VariedPlan.date(random)));
        case 12 ->
          leaveFor(
              () -> editor.changeTask(VariedPlan.resting(editor.project().task(id), random)), id);
        default -> editor.changeDuration(id, workhours(1 + random.nextInt(60)));
      }
    }

    /** Most of what is not for ticks is soon taken back, sometimes after the dates have been asked for. */
    private void leaveFor(Runnable change, String id) {
      change.run();
      if (random.nextBoolean()) {
        assertSame();
      }
      if (random.nextInt(4) > 0) {
        editor.recordProgress(id, Progress.NOT_STARTED);
        editor.changeDuration(id, workhours(3));
        editor.changeTask(
            editor.project().task(id).withSplits(List.of()).withLevellingDelay(Duration.ZERO));
      }
      if (random.nextBoolean()) {
        assertSame();
      }
    }

    private void assertSame() {
      ScheduleEditorProperties.assertSameDates(
          editor.snapshot(), CriticalPath.analyse(editor.project(), policy));
    }

    /** Work that ends beyond the years of a calendar: nothing is changed. */
    private void fail(String id) {
      Project before = editor.project();
      if (!before.task(id).progress().isStarted()) {
        assertThatThrownBy(() -> editor.changeDuration(id, ENDLESS))
            .isInstanceOf(ArithmeticException.class);
        assertThat(editor.project()).isEqualTo(before);
      }
    }

    private void remove() {
      List<Dependency> dependencies = editor.project().dependencies();
      if (!dependencies.isEmpty()) {
        editor.removeDependency(dependencies.get(random.nextInt(dependencies.size())));
      }
    }

    private void add(String id) {
      TaskId other = TaskId.of(RandomPlan.id(random.nextInt(size)));
      if (other.equals(TaskId.of(id))) {
        return;
      }
      Project before = editor.project();
      try {
        editor.addDependency(new Dependency(TaskId.of(id), other, plan.type(), plan.lag()));
      } catch (CyclicDependencyException refused) {
        assertThat(editor.project()).isEqualTo(before);
      }
    }
  }
}
