package dev.tandem.scheduling.network.compiled;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What a project is compiled to; plans start on Monday 2026-01-05 at 08:00. */
class CompiledPlanTest {
  private static final WorkCalendar MORNINGS =
      WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", at("05T08:00")).addCalendar(MORNINGS);
  }

  private static ProjectBuilder chain() {
    return plan()
        .task("c", workdays(1))
        .task("b", workdays(1))
        .task("a", workdays(1))
        .dependency("a", "b")
        .dependency("b", "c");
  }

  private static CompiledNetwork compiled(Project project) {
    return compiled(project, SchedulingPolicy.standard());
  }

  private static CompiledNetwork compiled(Project project, SchedulingPolicy policy) {
    return CompiledPlan.of(project, policy).network();
  }

  @Test
  void frame_ofAPlainPlan_startsWithTheProjectAndHasNoOtherBounds() {
    CompiledNetwork network = compiled(chain().build());
    assertThat(network.frame.part(0).floor()).isEqualTo(Instants.of(at("05T08:00")));
    assertThat(network.frame.part(0).statusFloor()).isEqualTo(CompiledNetwork.NEVER);
    assertThat(network.frame.part(0).mustFinishBy()).isEqualTo(CompiledNetwork.FOREVER);
    assertThat(network.frame.fromFinish()).isFalse();
  }

  @Test
  void frame_statusDateBeforeTheProject_leavesTheProjectsStart() {
    Project project = chain().statusDate(at("02T12:00")).build();
    CompiledNetwork network = compiled(project);
    assertThat(network.frame.part(0).floor()).isEqualTo(Instants.of(at("05T08:00")));
    assertThat(network.frame.part(0).statusFloor()).isEqualTo(Instants.of(at("02T12:00")));
  }

  @Test
  void frame_fromTheFinish_countsFromTheDateToFinishBy() {
    Project project =
        chain().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at("30T17:00")).build();
    CompiledNetwork network = compiled(project);
    assertThat(network.frame.fromFinish()).isTrue();
    assertThat(network.frame.part(0).mustFinishBy()).isEqualTo(Instants.of(at("30T17:00")));
  }

  @Test
  void calendars_inUse_areThereOnceEach() {
    ProjectBuilder plan = plan()
        .task("a", workdays(1))
        .task(Task.of("b", workdays(1)).withCalendar("mornings"))
        .task(Task.of("c", workdays(1)).withCalendar("mornings"))
        .task(Task.elapsed("d", Duration.ofHours(5)))
        .task(Task.elapsed("e", Duration.ofHours(5)));
    CompiledNetwork network = compiled(plan.build());
    assertThat(network.frame.calendars()).hasSize(3);
    assertThat(network.calendarOf(1)).isSameAs(network.calendarOf(2));
    assertThat(network.calendarOf(3)).isSameAs(network.calendarOf(4));
    assertThat(network.calendarOf(0)).isSameAs(network.frame.calendars().get(0));
    assertThat(network.calendarOf(3).between(at("10T00:00"), at("11T00:00")))
        .as("elapsed time also counts on a Saturday")
        .isEqualTo(86_400);
  }

  @Test
  void calendars_theProjectsOwnByName_isNotThereTwice() {
    ProjectBuilder plan = plan()
        .task("a", workdays(1))
        .task(Task.of("b", workdays(1)).withCalendar(WorkCalendar.standard().name()));
    ActivityNetwork network = ActivityNetwork.compile(plan.build());
    assertThat(CompiledPlan.of(network).network().frame.calendars()).hasSize(1);
    assertThat(network.isAdditive()).isTrue();
  }

  @Test
  void calendars_lagOnTheClock_standsBehindTheProjects() {
    SchedulingPolicy policy =
        SchedulingPolicy.standard().withLagCalendar(LagCalendar.TWENTY_FOUR_HOURS);
    ProjectBuilder plan =
        plan().task(Task.of("a", workdays(1)).withCalendar("mornings")).task("b", workdays(1));
    CompiledNetwork network = compiled(plan.build(), policy);
    assertThat(network.frame.calendars()).hasSize(3);
    WorkingTime clock = network.frame.calendars().get(CompiledNetwork.CLOCK_CALENDAR);
    assertThat(clock.between(at("10T00:00"), at("11T00:00"))).isEqualTo(86_400);
    assertThat(network.calendarOf(0)).isSameAs(network.frame.calendars().get(2));
  }

  @Test
  void calendarOfSummary_isItsOwnOrTheProjects() {
    ProjectBuilder plan = plan()
        .task(Task.summary("phase").withCalendar("mornings"))
        .task(Task.summary("plain"))
        .task(Task.of("a", workdays(1)).withParent("phase"))
        .task(Task.of("b", workdays(1)).withParent("plain"));
    CompiledPlan compiled = CompiledPlan.of(plan.build(), SchedulingPolicy.standard());
    CompiledNetwork network = compiled.network();
    assertThat(compiled.calendarOfSummary(0).between(at("05T08:00"), at("06T08:00")))
        .isEqualTo(4 * 3600);
    assertThat(compiled.calendarOfSummary(1).between(at("05T08:00"), at("06T08:00")))
        .isEqualTo(8 * 3600);
    assertThat(network.calendarOf(0))
        .as("leaves do not inherit it")
        .isSameAs(network.calendarOf(1));
  }

  @Test
  void compile_workOfManyYears_isScheduledBeyondTheTables() {
    Project project = plan().task("a", workdays(30_000)).task("b", workdays(1)).build();
    CompiledNetwork network = compiled(project);
    WorkingTime calendar = network.calendarOf(0);
    long start = calendar.workAt(Instants.of(at("05T08:00")));
    // 30,000 workdays are 6,000 weeks: the last ends on a Friday.
    LocalDateTime finish = Instants.toDateTime(calendar.finishOf(start + 30_000L * 8 * 3600));
    assertThat(finish).isEqualTo(at("02T17:00").plusWeeks(6_000));
  }

  @Test
  void frame_statusDate_isTheFloorWhereNothingMayComeBefore() {
    Project project = chain().statusDate(at("07T12:00")).build();
    CompiledNetwork standard = compiled(project);
    assertThat(standard.frame.part(0).floor()).isEqualTo(Instants.of(at("07T12:00")));
    assertThat(standard.frame.part(0).statusFloor()).isEqualTo(Instants.of(at("07T12:00")));
    CompiledNetwork microsoft = compiled(project, SchedulingPolicy.microsoftProject());
    assertThat(microsoft.frame.part(0).floor()).isEqualTo(Instants.of(at("05T08:00")));
    assertThat(microsoft.frame.part(0).statusFloor()).isEqualTo(CompiledNetwork.NEVER);
  }
}
