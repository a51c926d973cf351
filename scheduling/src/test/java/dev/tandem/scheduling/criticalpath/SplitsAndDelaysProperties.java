package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.calendar.WorkDuration.workseconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every plan whose tasks rest or wait. */
class SplitsAndDelaysProperties {

  private static Project changed(Project project, UnaryOperator<Task> change) {
    List<Task> tasks = new ArrayList<>(project.tasks());
    for (int i = 0; i < tasks.size(); i++) {
      if (!project.isSummary(i)) {
        tasks.set(i, change.apply(tasks.get(i)));
      }
    }
    return project.toBuilder().replaceTasks(tasks).build();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void splits_withoutPauseOrBehindTheWork_areNoSplits(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 14) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    Random random = new Random(seed);
    Project plan = changed(
        VariedPlan.of(RandomPlan.of(seed, size), kind, random), task -> task.withSplits(List.of()));
    Project split = changed(
        plan,
        task -> task.withSplits(List.of(
            Split.of(workhours(1 + random.nextInt(20)), WorkDuration.ZERO),
            Split.of(
                workseconds(Math.max(1, task.durationSeconds(Workday.STANDARD))),
                workhours(1 + random.nextInt(20))))));
    SchedulingPolicy rules = VariedPlan.POLICIES.get(policy);
    ScheduleEditorProperties.assertSameDates(
        CriticalPath.analyse(split, rules), CriticalPath.analyse(plan, rules));
  }

  /** Total float is exact: work that grows by it leaves the finish of the plan, and a second more moves it. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void totalFloat_ofWorkThatWaitsForFinishes_isWhatItMayGrowBy(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Random random = new Random(seed);
    Project plan = changed(
        RandomPlan.of(seed, size).onlyFinishToStart().build(),
        task -> task.durationSeconds(Workday.STANDARD) == 0
            ? task
            : within(VariedPlan.resting(task, random)));
    Schedule schedule = CriticalPath.analyse(plan);
    for (ScheduledTask task : schedule.tasks()) {
      long duration = task.task().durationSeconds(Workday.STANDARD);
      if (duration > 0) {
        long room = task.totalFloat().toSeconds(Workday.STANDARD);
        assertThat(finish(plan, task.task(), duration + room)).isEqualTo(schedule.finish());
        assertThat(finish(plan, task.task(), duration + room + 1)).isAfter(schedule.finish());
      }
    }
  }

  /** The task without pauses that a longer duration would reach. */
  private static Task within(Task task) {
    long duration = task.durationSeconds(Workday.STANDARD);
    return task.withSplits(task.splits().stream()
        .filter(split -> split.afterSeconds(Workday.STANDARD) < duration)
        .toList());
  }

  private static LocalDateTime finish(Project plan, Task task, long duration) {
    return CriticalPath.analyse(plan.toBuilder()
            .replaceTask(task.withDuration(workseconds(duration)))
            .build())
        .finish();
  }

  /** On one calendar the pieces have all the work, the pauses all the rest, and both fill the time from start to finish. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void pieces_ofATaskOnOneCalendar_haveItsWork(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Random random = new Random(seed);
    Project plan = changed(
        RandomPlan.of(seed, size).withConstraints().build(),
        task -> within(VariedPlan.resting(task, random)));
    for (ScheduledTask task : CriticalPath.analyse(plan).tasks()) {
      long duration = task.task().durationSeconds(Workday.STANDARD);
      WorkingTime calendar = WorkingTime.of(plan.calendarOf(task.task()));
      long work = 0;
      for (WorkPiece piece : task.pieces()) {
        work += calendar.between(
            piece.start().toEpochSecond(ZoneOffset.UTC),
            piece.finish().toEpochSecond(ZoneOffset.UTC));
      }
      assertThat(work).isEqualTo(duration);
      if (duration > 0) {
        List<WorkPiece> pieces = task.pieces();
        assertThat(pieces.get(0).start()).isEqualTo(task.start());
        assertThat(pieces.get(pieces.size() - 1).finish()).isEqualTo(task.finish());
      }
    }
  }
}
