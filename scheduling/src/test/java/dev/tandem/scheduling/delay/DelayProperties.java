package dev.tandem.scheduling.delay;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.comparison.ScheduleComparison;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The methods agree with what they are made of, and, where all delay is in tasks alone, with each other. */
class DelayProperties {

  private static List<DelayEvent> events(Project project, long seed) {
    Random random = new Random(seed);
    List<DelayEvent> events = new ArrayList<>();
    for (Task task : project.tasks()) {
      if (random.nextInt(3) == 0) {
        events.add(DelayEvent.of(
            "e" + events.size(),
            random.nextBoolean() ? "owner" : "contractor",
            project.start().plusHours(random.nextInt(500)),
            task.id().toString(),
            workhours(1 + random.nextInt(30))));
      }
    }
    return events;
  }

  private static Project impacted(Project project, List<DelayEvent> events) {
    ProjectBuilder builder = project.toBuilder();
    for (DelayEvent event : events) {
      DelayImpact.AddedTime added = (DelayImpact.AddedTime) event.impact();
      Task task = project.task(added.task());
      long hours = task.durationSeconds(project.workday()) / 3600
          + added.time().toSeconds(project.workday()) / 3600;
      builder.replaceTask(task.withDuration(workhours(hours)));
    }
    return builder.build();
  }

  private static Project built(Schedule schedule) {
    ProjectBuilder builder = schedule.project().toBuilder();
    for (ScheduledTask task : schedule.tasks()) {
      builder.replaceTask(task.task().withProgress(Progress.finished(task.start(), task.finish())));
    }
    return builder.build();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void impactedAsPlanned_total_isTheShiftBetweenBaselineAndAllEventsTogether(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    Project project = SamplePlans.plain(seed, size);
    List<DelayEvent> events = events(project, seed);
    DelayCase.Builder delays = DelayCase.builder().baseline(project);
    events.forEach(delays::event);
    assertThat(delays.build().analyse(DelayMethod.IMPACTED_AS_PLANNED).total())
        .isEqualTo(ScheduleComparison.between(
                CriticalPath.analyse(project), CriticalPath.analyse(impacted(project, events)))
            .finishShift());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void collapsedAsBuilt_ofWhatWasBuiltAsImpacted_comesBackToTheBaseline(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    Project project = SamplePlans.plain(seed, size);
    List<DelayEvent> events = events(project, seed);
    Schedule impacted = CriticalPath.analyse(impacted(project, events));
    DelayCase.Builder delays = DelayCase.builder().asBuilt(built(impacted));
    events.forEach(delays::event);
    DelayAnalysis analysis = delays.build().analyse(DelayMethod.COLLAPSED_AS_BUILT);
    List<DelayStep> steps = analysis.steps();
    if (!steps.isEmpty()) {
      assertThat(steps.get(0).finishAfter()).isEqualTo(impacted.finish());
      long apart = WorkingTime.of(project.calendar())
          .between(
              CriticalPath.analyse(project).finish(),
              steps.get(steps.size() - 1).finishBefore());
      assertThat(apart).isZero();
      assertThat(steps).allSatisfy(step -> assertThat(step.delay().isEarlier()).isFalse());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void asBuiltModel_ofAnyFinishedPlan_hasItsDates(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    Project project = SamplePlans.plain(seed, size);
    Schedule impacted = CriticalPath.analyse(impacted(project, events(project, seed)));
    Project built = built(impacted);
    Schedule model = CriticalPath.analyse(new AsBuiltModel(built, impacted.policy()).project());
    for (ScheduledTask task : impacted.tasks()) {
      assertThat(model.task(task.id()).finish()).isEqualTo(task.finish());
    }
  }
}
