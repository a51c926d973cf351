package dev.tandem.scheduling.delay;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.Shift;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One delayed project by all methods; dates by hand. */
class DelayCaseTest {
  /** Monday 5 January: dig until 9, build 12 to 23, fit 26 to 30, garden 12 to 21, handover on 30 January 17:00. */
  private static final Project AGREED = Project.builder("house", LocalDate.of(2026, 1, 5))
      .task("dig", workdays(5))
      .task("build", workdays(10))
      .task("fit", workdays(5))
      .task("garden", workdays(8))
      .milestone("handover")
      .dependency("dig", "build")
      .dependency("build", "fit")
      .dependency("dig", "garden")
      .dependency("fit", "handover")
      .dependency("garden", "handover")
      .build();

  private static final Project EARLY_JANUARY = AGREED.toBuilder()
      .statusDate(at("2026-01-06T08:00"))
      .replaceTask(
          AGREED.task("dig").withProgress(Progress.started(at("2026-01-05T08:00"), workdays(4))))
      .build();

  /** The ground was wet, so digging took until 14 January. */
  private static final Project MID_JANUARY = AGREED.toBuilder()
      .statusDate(at("2026-01-15T08:00"))
      .replaceTask(done("dig", "2026-01-05T08:00", "2026-01-14T17:00"))
      .build();

  private static final Project FEBRUARY = MID_JANUARY.toBuilder()
      .statusDate(at("2026-02-02T08:00"))
      .replaceTask(done("build", "2026-01-15T08:00", "2026-01-30T17:00"))
      .replaceTask(
          AGREED.task("garden").withProgress(Progress.started(at("2026-01-15T08:00"), workdays(1))))
      .build();

  private static final Project BUILT = FEBRUARY.toBuilder()
      .replaceTask(done("garden", "2026-01-15T08:00", "2026-02-02T17:00"))
      .replaceTask(done("fit", "2026-02-02T08:00", "2026-02-06T17:00"))
      .replaceTask(done("handover", "2026-02-06T17:00", "2026-02-06T17:00"))
      .build();

  private static final DelayEvent WET =
      DelayEvent.of("wet ground", "owner", at("2026-01-07T08:00"), "dig", workdays(3));
  private static final DelayEvent PLANTS =
      DelayEvent.of("late plants", "contractor", at("2026-01-14T08:00"), "garden", workdays(5));
  private static final DelayEvent CHANGE =
      DelayEvent.of("other windows", "owner", at("2026-01-20T08:00"), "build", workdays(2));

  private static DelayCase.Builder known() {
    return DelayCase.builder()
        .baseline(AGREED)
        .update(MID_JANUARY)
        .update(EARLY_JANUARY)
        .update(FEBRUARY)
        .asBuilt(BUILT)
        .event(CHANGE)
        .event(WET)
        .event(PLANTS);
  }

  private static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }

  private static Task done(String id, String start, String finish) {
    return AGREED.task(id).withProgress(Progress.finished(at(start), at(finish)));
  }

  @Test
  void impactedAsPlanned_putsEventsIntoTheBaselineInTheOrderInWhichTheyHappened() {
    DelayAnalysis analysis = known().build().analyse(DelayMethod.IMPACTED_AS_PLANNED);
    assertThat(analysis).hasToString("""
        Delay by impacted as planned (AACE 29R-03, MIP 3.6)
          wet ground (owner, 2026-01-07, dig +3d): 3d later, 2026-01-30T17:00 to 2026-02-04T17:00
          late plants (contractor, 2026-01-14, garden +5d): not at all, 2026-02-04T17:00 to 2026-02-04T17:00
          other windows (owner, 2026-01-20, build +2d): 2d later, 2026-02-04T17:00 to 2026-02-06T17:00
          total: 5d later""");
    assertThat(analysis.total()).isEqualTo(new Shift(Duration.ofDays(7), workdays(5)));
    assertThat(analysis.byParty())
        .containsEntry("owner", analysis.total())
        .containsEntry("contractor", Shift.NONE);
    assertThat(analysis.undivided()).isEqualTo(Shift.NONE);
    assertThat(analysis.delayOf("wet ground")).contains(new Shift(Duration.ofDays(5), workdays(3)));
  }

  @Test
  void timeImpact_putsEachEventIntoTheUpdateBeforeIt() {
    DelayAnalysis analysis = known().build().analyse(DelayMethod.TIME_IMPACT);
    assertThat(analysis).hasToString("""
        Delay by time impact (AACE 29R-03, MIP 3.7)
          wet ground (owner, 2026-01-07, dig +3d): 3d later, 2026-01-30T17:00 to 2026-02-04T17:00
          late plants (contractor, 2026-01-14, garden +5d): not at all, 2026-02-04T17:00 to 2026-02-04T17:00
          other windows (owner, 2026-01-20, build +2d): 2d later, 2026-02-04T17:00 to 2026-02-06T17:00
          total: 5d later""");
  }

  @Test
  void windows_compareUpdates_andGiveTheDelayToEventsOnTheChain() {
    DelayAnalysis analysis = known().build().analyse(DelayMethod.WINDOWS);
    assertThat(analysis).hasToString("""
        Delay by windows (AACE 29R-03, MIP 3.3)
          2026-01-05T00:00 to 2026-01-06T08:00: not at all, 2026-01-30T17:00 to 2026-01-30T17:00
          2026-01-06T08:00 to 2026-01-15T08:00: 3d later, 2026-01-30T17:00 to 2026-02-04T17:00, driven by wet ground, not by late plants
          2026-01-15T08:00 to 2026-02-02T08:00: 2d later, 2026-02-04T17:00 to 2026-02-06T17:00, driven by other windows
          total: 5d later""");
    assertThat(analysis.delayOf("late plants").orElseThrow().isZero()).isTrue();
  }

  @Test
  void collapsedAsBuilt_takesEventsOutTheLastFirst() {
    DelayAnalysis analysis = known().build().analyse(DelayMethod.COLLAPSED_AS_BUILT);
    assertThat(analysis).hasToString("""
        Delay by collapsed as built (AACE 29R-03, MIP 3.8)
          other windows (owner, 2026-01-20, build +2d): 2d later, 2026-02-04T17:00 to 2026-02-06T17:00
          late plants (contractor, 2026-01-14, garden +5d): not at all, 2026-02-04T17:00 to 2026-02-04T17:00
          wet ground (owner, 2026-01-07, dig +3d): 3d later, 2026-01-30T17:00 to 2026-02-04T17:00
          total: 5d later""");
  }

  @Test
  void windows_twoEventsOnTheChain_areNotDivided() {
    DelayEvent strike =
        DelayEvent.of("strike", "contractor", at("2026-01-12T08:00"), "dig", workdays(1));
    DelayAnalysis analysis = known().event(strike).build().analyse(DelayMethod.WINDOWS);
    assertThat(analysis.delayOf("wet ground")).isEmpty();
    assertThat(analysis.undivided().working()).isEqualTo(workdays(3));
    assertThat(analysis.byParty()).containsOnlyKeys("owner");
  }

  @Test
  void fragnet_isInsertedAndCollapsed() {
    DelayEvent permit = new DelayEvent(
        "permit",
        "late permit",
        "owner",
        at("2026-01-12T08:00"),
        new DelayImpact.Fragnet(
            List.of(Task.of("permit", workdays(2))),
            List.of(
                Dependency.of(TaskId.of("dig"), TaskId.of("permit")),
                Dependency.of(TaskId.of("permit"), TaskId.of("build")))));
    DelayAnalysis impacted = DelayCase.builder()
        .baseline(AGREED)
        .event(permit)
        .completion("handover")
        .build()
        .analyse(DelayMethod.IMPACTED_AS_PLANNED);
    assertThat(impacted.total().working()).isEqualTo(workdays(2));
    Project built = AGREED.toBuilder()
        .task(Task.of("permit", workdays(2))
            .withProgress(Progress.finished(at("2026-01-12T08:00"), at("2026-01-13T17:00"))))
        .dependency("dig", "permit")
        .dependency("permit", "build")
        .replaceTask(done("dig", "2026-01-05T08:00", "2026-01-09T17:00"))
        .replaceTask(done("build", "2026-01-14T08:00", "2026-01-27T17:00"))
        .replaceTask(done("fit", "2026-01-28T08:00", "2026-02-03T17:00"))
        .replaceTask(done("garden", "2026-01-12T08:00", "2026-01-21T17:00"))
        .replaceTask(done("handover", "2026-02-03T17:00", "2026-02-03T17:00"))
        .build();
    DelayAnalysis collapsed = DelayCase.builder()
        .asBuilt(built)
        .event(permit)
        .build()
        .analyse(DelayMethod.COLLAPSED_AS_BUILT);
    assertThat(collapsed.total().working()).isEqualTo(workdays(2));
  }

  private static void assertRefused(DelayCase.Builder of, DelayMethod method, String message) {
    assertThatThrownBy(() -> of.build().analyse(method))
        .isInstanceOf(IncompleteDelayCaseException.class)
        .hasMessage(message);
  }

  @Test
  void methods_withoutTheirInputs_sayWhatIsMissing() {
    assertRefused(
        DelayCase.builder(),
        DelayMethod.IMPACTED_AS_PLANNED,
        "delay analysis by impacted as planned must have a baseline: none given. Give the plan as it was agreed on.");
    assertRefused(
        DelayCase.builder().baseline(AGREED),
        DelayMethod.TIME_IMPACT,
        "delay analysis by time impact must have updates: none given. Give the plan as it stood before each event.");
    assertRefused(
        DelayCase.builder(),
        DelayMethod.WINDOWS,
        "delay analysis by windows must have updates: none given. Give the plan as it stood at each status date.");
    assertRefused(
        DelayCase.builder().update(MID_JANUARY),
        DelayMethod.WINDOWS,
        "delay analysis by windows must have two plans to compare: one given. Give another update, or the baseline.");
    assertRefused(
        DelayCase.builder().update(AGREED).baseline(AGREED),
        DelayMethod.WINDOWS,
        "update must have a status date: project \"house\" has none. Set the date up to which its progress is known.");
    assertRefused(
        DelayCase.builder(),
        DelayMethod.COLLAPSED_AS_BUILT,
        "delay analysis by collapsed as built must have a plan as built: none given. Give the plan with actual dates.");
    assertRefused(
        DelayCase.builder().asBuilt(FEBRUARY),
        DelayMethod.COLLAPSED_AS_BUILT,
        "plan as built must have actual dates of all tasks: [fit, garden, handover] have not finished. Record them, or use a method that needs no actual dates.");
  }

  @Test
  void methods_refuseEventsThatDoNotFit_allAtOnce() {
    DelayEvent unknown = DelayEvent.of("u", "owner", at("2026-01-07T08:00"), "roof", workdays(1));
    DelayEvent early = DelayEvent.of("e", "owner", at("2026-01-01T08:00"), "dig", workdays(1));
    DelayEvent past = DelayEvent.of("p", "owner", at("2026-01-16T08:00"), "dig", workdays(1));
    assertThatThrownBy(() -> DelayCase.builder()
            .update(EARLY_JANUARY)
            .update(MID_JANUARY)
            .event(unknown)
            .event(early)
            .event(past)
            .build()
            .analyse(DelayMethod.TIME_IMPACT))
        .isInstanceOfSatisfying(IncompleteDelayCaseException.class, refused -> {
          assertThat(refused.method()).isEqualTo(DelayMethod.TIME_IMPACT);
          assertThat(refused.problems())
              .containsExactly(
                  "event e must come after an update: it happened 2026-01-01T08:00. Give an earlier update, or the baseline.",
                  "event u must name tasks of the update of 2026-01-06T08:00: roof is not one. Correct the id.",
                  "event p must lengthen unfinished work: dig has finished in the update of 2026-01-15T08:00. Correct its date, or name the task that it delayed.");
        })
        .hasMessageStartingWith("delay analysis by time impact has 3 problems:\n- event e");
    assertRefused(
        DelayCase.builder()
            .asBuilt(BUILT)
            .event(DelayEvent.of("x", "owner", at("2026-01-07T08:00"), "garden", workdays(14))),
        DelayMethod.COLLAPSED_AS_BUILT,
        "time added to task garden must not be more than it took: 14d, it took 13d. Correct the events.");
    assertRefused(
        DelayCase.builder().baseline(AGREED).completion("roof"),
        DelayMethod.IMPACTED_AS_PLANNED,
        "completion must be a task of the baseline: roof is not. Name one that is.");
  }

  @Test
  void collapsedAsBuilt_workAtAWeekend_countsForNothingOnItsCalendar() {
    Project weekend = BUILT.toBuilder()
        .replaceTask(done("fit", "2026-02-07T08:00", "2026-02-08T17:00"))
        .replaceTask(done("handover", "2026-02-09T12:00", "2026-02-09T12:00"))
        .build();
    DelayAnalysis analysis =
        DelayCase.builder().asBuilt(weekend).build().analyse(DelayMethod.COLLAPSED_AS_BUILT);
    assertThat(analysis.steps()).isEmpty();
    assertThat(analysis.total()).isEqualTo(Shift.NONE);
  }

  @Test
  void collapsedAsBuilt_waitThatNoCalendarCounts_isRefused() {
    Project project = Project.builder("mornings", LocalDate.of(2026, 1, 5))
        .addCalendar(WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00"))))
        .task(Task.of("first", workhours(4))
            .withCalendar("mornings")
            .withProgress(Progress.finished(at("2026-01-05T08:00"), at("2026-01-05T12:00"))))
        .task(Task.of("second", workhours(2))
            .withProgress(Progress.finished(at("2026-01-05T15:00"), at("2026-01-05T17:00"))))
        .dependency("first", "second")
        .build();
    assertRefused(
        DelayCase.builder()
            .asBuilt(project)
            .policy(SchedulingPolicy.standard().with(LagCalendar.PREDECESSOR)),
        DelayMethod.COLLAPSED_AS_BUILT,
        "plan as built must be explained by its calendars and dependencies: it finished 2026-01-05T17:00, and its model finishes 2026-01-05T15:00. Give tasks that were worked on at other times a calendar of their own.");
  }

  @Test
  void parts_thatMakeNoSense_areRefused() {
    assertThatThrownBy(
            () -> DelayEvent.of(" ", "owner", at("2026-01-07T08:00"), "dig", workdays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id of event must not be blank: \" \". Give it one.");
    assertThatThrownBy(
            () -> DelayEvent.of("e", "owner", at("2026-01-07T08:00"), "dig", workdays(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "added time of task dig must be positive: 0d. Leave out events that delayed nothing.");
    assertThatThrownBy(() -> new DelayImpact.Fragnet(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fragnet must have a task: []. Add one.");
    assertThatThrownBy(() -> DelayCase.builder().event(WET).event(WET).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("events must have ids of their own: [wet ground] repeat. Rename them.");
  }
}
