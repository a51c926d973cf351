package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edits of plans in which work has begun, under each rule for progress; plans start on Monday 2026-01-05 and are seen on Wednesday the
 * seventh at 08:00. Dates were worked out by hand, and each edited schedule is compared with that of the edited project.
 */
class EditsOfStartedPlansTest {
  private static final Map<String, SchedulingPolicy> POLICIES = Map.of(
      "standard",
      SchedulingPolicy.standard(),
      "microsoft",
      SchedulingPolicy.microsoftProject(),
      "primavera",
      SchedulingPolicy.primaveraP6(),
      "override",
      SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE),
      "actual dates",
      SchedulingPolicy.standard().withProgressRule(ProgressRule.ACTUAL_DATES));

  private static SchedulingPolicy policy(String name) {
    return Objects.requireNonNull(POLICIES.get(name), name);
  }

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5)).statusDate(at("07T08:00"));
  }

  private static Task begun(String id, int duration, String start, int remaining) {
    return Task.of(id, workdays(duration))
        .withProgress(Progress.started(at(start), workdays(remaining)));
  }

  private static ScheduleEditor editor(ProjectBuilder plan, String policy) {
    return ScheduleEditor.of(ActivityNetwork.compile(plan.build(), policy(policy)));
  }

  /** The schedule as it stands, which must be that of the project as it stands. */
  private static Schedule snapshot(ScheduleEditor editor, String policy) {
    Schedule snapshot = editor.snapshot();
    Schedule fresh = CriticalPath.analyse(editor.project(), policy(policy));
    ScheduleEditorProperties.assertSameDates(snapshot, fresh);
    assertThat(editor.finish()).isEqualTo(fresh.finish());
    return snapshot;
  }

  private static void assertFinishes(Schedule schedule, String... finishes) {
    assertThat(schedule.tasks())
        .extracting(ScheduledTask::finish)
        .extracting(LocalDateTime::toString)
        .extracting(text -> text.substring("2026-01-".length()))
        .containsExactly(finishes);
  }

  /** Five days of which two are done, then four, then one. */
  private static ProjectBuilder chain() {
    return plan()
        .task(begun("a", 5, "05T08:00", 3))
        .task("b", workdays(4))
        .task("c", workdays(1))
        .dependency("a", "b")
        .dependency("b", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 07T17:00, 13T17:00, 14T17:00",
    "primavera, 07T17:00, 13T17:00, 14T17:00",
    "override, 07T17:00, 13T17:00, 14T17:00",
    // The four days done reach to Thursday evening, whatever the status date; the last day is
    // Friday.
    "microsoft, 09T17:00, 15T17:00, 16T17:00"
  })
  void recordProgress_lessLeft_bringsWhatFollowsForward(
      String policy, String a, String b, String c) {
    ScheduleEditor editor = editor(chain(), policy);
    assertFinishes(snapshot(editor, policy), "09T17:00", "15T17:00", "16T17:00");
    editor.recordProgress("a", Progress.started(at("05T08:00"), workdays(1)));
    assertFinishes(snapshot(editor, policy), a, b, c);
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 09T17:00, 13T17:00, 14T17:00",
    "primavera, 09T17:00, 13T17:00, 14T17:00",
    "microsoft, 09T17:00, 13T17:00, 14T17:00",
    "override, 09T17:00, 08T17:00, 09T17:00",
    "actual dates, 09T17:00, 08T17:00, 09T17:00"
  })
  void recordProgress_outOfSequence_followsTheProgressRule(
      String policy, String a, String b, String c) {
    ScheduleEditor editor = editor(chain(), policy);
    editor.recordProgress("b", Progress.started(at("06T08:00"), workdays(2)));
    assertFinishes(snapshot(editor, policy), a, b, c);
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 05T17:00, 12T17:00, 13T17:00",
    "primavera, 05T17:00, 12T17:00, 13T17:00",
    "actual dates, 05T17:00, 12T17:00, 13T17:00",
    "microsoft, 05T17:00, 09T17:00, 12T17:00"
  })
  void recordProgress_finished_letsTheNextGoOn(String policy, String a, String b, String c) {
    ScheduleEditor editor = editor(chain(), policy);
    editor.recordProgress("a", Progress.finished(at("05T08:00"), at("05T17:00")));
    assertFinishes(snapshot(editor, policy), a, b, c);
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 13T17:00, 19T17:00, 20T17:00",
    "override, 13T17:00, 19T17:00, 20T17:00",
    "microsoft, 09T17:00, 15T17:00, 16T17:00"
  })
  void recordProgress_takenBack_schedulesTheWholeWork(String policy, String a, String b, String c) {
    ScheduleEditor editor = editor(chain(), policy);
    editor.recordProgress("a", Progress.NOT_STARTED);
    assertFinishes(snapshot(editor, policy), a, b, c);
  }

  @ParameterizedTest
  @CsvSource({"standard", "microsoft", "primavera", "override", "actual dates"})
  void recordProgress_thereAndBack_givesTheFirstSchedule(String policy) {
    ScheduleEditor editor = editor(chain(), policy);
    Schedule before = editor.snapshot();
    Progress first = editor.project().task("a").progress();
    editor.recordProgress("a", Progress.NOT_STARTED);
    editor.recordProgress("b", Progress.finished(at("05T08:00"), at("06T12:00")));
    editor.recordProgress("b", Progress.NOT_STARTED);
    editor.recordProgress("a", first);
    ScheduleEditorProperties.assertSameDates(snapshot(editor, policy), before);
  }

  /** Two days of work, a started task with two of four days left, and ten days beside them. */
  private static ProjectBuilder beside() {
    return plan().task("p", workdays(2)).task(begun("b", 4, "05T08:00", 2)).task("z", workdays(10));
  }

  private static final Dependency P_TO_B = Dependency.of(TaskId.of("p"), TaskId.of("b"));

  @ParameterizedTest
  @CsvSource({
    // What is left of b waits for p, and may wait on until the end: p has six days from the eighth
    // to the sixteenth.
    "standard, 08T17:00, 12T17:00, 20T17:00, 6d",
    // b goes on; nothing limits p but the end.
    "override, 08T17:00, 08T17:00, 20T17:00, 8d",
    // b goes on; p should have been done when b started, four days before the end of the eighth.
    "actual dates, 08T17:00, 08T17:00, 20T17:00, -4d",
    // Nothing moves to the status date; p may not move what is left of b.
    "microsoft, 06T17:00, 08T17:00, 16T17:00, 0d"
  })
  void addDependency_intoStartedWork_followsTheProgressRule(
      String policy, String p, String b, String z, String totalFloat) {
    ScheduleEditor editor = editor(beside(), policy);
    Schedule before = editor.snapshot();
    editor.addDependency(P_TO_B);
    Schedule after = snapshot(editor, policy);
    assertFinishes(after, p, b, z);
    assertThat(after.task("p").totalFloat()).hasToString(totalFloat);
    editor.removeDependency(P_TO_B);
    ScheduleEditorProperties.assertSameDates(snapshot(editor, policy), before);
  }

  /** The other predecessor of a started task may come as late as what is left of the task goes on. */
  @Test
  void changeDuration_ofWhatHoldsStartedWork_movesTheLimitOfItsOtherPredecessors() {
    ProjectBuilder plan = beside().task("q", workdays(1)).dependency(P_TO_B).dependency("q", "b");
    ScheduleEditor editor = editor(plan, "microsoft");
    assertThat(editor.snapshot().task("q").totalFloat()).isEqualTo(workdays(1));
    editor.changeDuration("p", workdays(3));
    Schedule longer = snapshot(editor, "microsoft");
    assertThat(longer.finish()).as("the end stays").isEqualTo(at("16T17:00"));
    assertThat(longer.task("b").remainingEarlyStart()).contains(at("08T08:00"));
    assertThat(longer.task("q").totalFloat()).isEqualTo(workdays(2));
    editor.changeDuration("p", workdays(1));
    assertThat(snapshot(editor, "microsoft").task("q").totalFloat()).isEqualTo(workdays(1));
  }

  /** What is left of a task with an expected finish is what its start leaves; so its late start moves with its early one. */
  @Test
  void changeDuration_beforeAnExpectedFinish_movesTheLimitOfItsOtherPredecessors() {
    ProjectBuilder plan = Project.builder("plan", LocalDate.of(2026, 1, 5))
        .task("p", workdays(2))
        .task("q", workdays(1))
        .task(Task.of("e", workdays(3)).withExpectedFinish(at("16T17:00")))
        .task("z", workdays(20))
        .dependency("p", "e")
        .dependency("q", "e");
    ScheduleEditor editor = editor(plan, "standard");
    Schedule before = editor.snapshot();
    assertThat(before.task("e").earlyStart()).isEqualTo(at("07T08:00"));
    assertThat(before.task("e").lateStart()).isEqualTo(at("21T08:00"));
    assertThat(before.task("q").lateFinish()).isEqualTo(at("20T17:00"));
    editor.changeDuration("p", workdays(4));
    Schedule after = snapshot(editor, "standard");
    assertThat(after.task("e").earlyStart()).isEqualTo(at("09T08:00"));
    assertThat(after.task("e").finish()).isEqualTo(at("16T17:00"));
    assertThat(after.task("e").lateStart()).isEqualTo(at("23T08:00"));
    assertThat(after.task("q").lateFinish()).isEqualTo(at("22T17:00"));
    assertThat(after.task("p").totalFloat()).isEqualTo(workdays(10));
  }

  @Test
  void recordProgress_whereStartedTasksHaveNoFloat_pinsThePredecessors() {
    SchedulingPolicy none = SchedulingPolicy.standard().withStartedTaskFloat(StartedTaskFloat.NONE);
    Project project = plan()
        .task("p", workdays(2))
        .task("b", workdays(4))
        .task("z", workdays(20))
        .dependency("p", "b")
        .build();
    ScheduleEditor editor = ScheduleEditor.of(ActivityNetwork.compile(project, none));
    // p 7 to 8 January, b 9 to 14, and the end on 3 February: fourteen days later.
    assertThat(editor.snapshot().task("p").totalFloat()).isEqualTo(workdays(14));
    editor.recordProgress("b", Progress.started(at("06T08:00"), workdays(2)));
    Schedule after = editor.snapshot();
    ScheduleEditorProperties.assertSameDates(after, CriticalPath.analyse(editor.project(), none));
    assertThat(after.task("b").lateFinish()).isEqualTo(at("12T17:00"));
    assertThat(after.task("p").totalFloat()).isEqualTo(workdays(0));
  }

  @Test
  void recordProgress_finishedOutOfSequence_handsOnWherePoliciesSaySo() {
    ScheduleEditor standard = editor(chain(), "standard");
    standard.recordProgress("b", Progress.finished(at("05T08:00"), at("06T17:00")));
    assertFinishes(snapshot(standard, "standard"), "09T17:00", "06T17:00", "07T17:00");
    // Primavera lets c wait for a through the finished b.
    ScheduleEditor primavera = editor(chain(), "primavera");
    primavera.recordProgress("b", Progress.finished(at("05T08:00"), at("06T17:00")));
    assertFinishes(snapshot(primavera, "primavera"), "09T17:00", "06T17:00", "12T17:00");
  }

  @Test
  void addDependency_fromTheStartOfStartedWork_refersToWhatThePolicySays() {
    Dependency fromStart = new Dependency(
        TaskId.of("b"), TaskId.of("p"), DependencyType.START_TO_START, Lag.lag(workdays(3)));
    ScheduleEditor standard = editor(beside(), "standard");
    standard.addDependency(fromStart);
    // Three days after Monday the fifth: Thursday the eighth, and Friday.
    assertFinishes(snapshot(standard, "standard"), "09T17:00", "08T17:00", "20T17:00");
    ScheduleEditor primavera = editor(beside(), "primavera");
    primavera.addDependency(fromStart);
    // Two of the three days have run; one from the seventh, when the rest goes on.
    assertFinishes(snapshot(primavera, "primavera"), "09T17:00", "08T17:00", "20T17:00");
    primavera.changeTask(primavera.project().task("b").withDuration(workdays(4)));
    Dependency further = new Dependency(
        TaskId.of("b"), TaskId.of("p"), DependencyType.START_TO_START, Lag.lag(workdays(5)));
    primavera.addDependency(further);
    // Five days less two: three from the seventh, so the twelfth and the thirteenth.
    assertFinishes(snapshot(primavera, "primavera"), "13T17:00", "08T17:00", "20T17:00");
  }
}
