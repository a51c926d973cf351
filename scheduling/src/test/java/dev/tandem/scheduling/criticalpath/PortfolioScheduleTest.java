package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.PortfolioFloat;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** One network for the projects of a portfolio, dated by hand. 2027-01-04 is a Monday. */
class PortfolioScheduleTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2027-01-" + dayAndTime);
  }

  private static ProjectBuilder platform() {
    return Project.builder("Platform", MONDAY)
        .task("api", workdays(5))
        .task("load-test", workdays(1))
        .dependency("api", "load-test");
  }

  private static ProjectBuilder app() {
    return Project.builder("App", MONDAY.plusDays(2))
        .task("design", workdays(2))
        .task("screen", workdays(4))
        .dependency("design", "screen");
  }

  private static Portfolio both() {
    return Portfolio.builder("2027")
        .project(platform())
        .project(app())
        .dependency("api", "screen")
        .build();
  }

  @Test
  void analyse_twoProjects_startsEachWhereItBegins() {
    Schedule schedule = CriticalPath.analyse(both());
    assertThat(schedule.task("design").earlyStart()).isEqualTo(at("06T08:00"));
    assertThat(schedule.task("screen").earlyStart()).isEqualTo(at("11T08:00"));
    assertThat(schedule.finish()).isEqualTo(at("14T17:00"));
    assertThat(schedule.projects())
        .extracting(ProjectDates::toString)
        .containsExactly(
            "Platform: 2027-01-04T08:00 to 2027-01-11T17:00, least float 0d",
            "App: 2027-01-06T08:00 to 2027-01-14T17:00, least float 0d");
    assertThat(schedule.explain("design").toString()).contains("2027-01-06");
    assertThat(schedule.criticalPath()).containsExactly(TaskId.of("api"), TaskId.of("screen"));
  }

  @Test
  void analyse_floatToOwnProject_givesEachItsCriticalPath() {
    Schedule own = CriticalPath.analyse(both());
    // Design may slip from Thursday evening to Friday evening.
    assertThat(own.task("design").totalFloat()).isEqualTo(workdays(1));
    assertThat(own.task("load-test").totalFloat()).isEqualTo(workdays(0));
    assertThat(own.task("load-test").freeFloat()).isEqualTo(workdays(0));
    Schedule last = CriticalPath.analyse(
        both(), SchedulingPolicy.standard().withPortfolioFloat(PortfolioFloat.TO_LAST_PROJECT));
    // The last project ends on Thursday the 14th, three days after the load test.
    assertThat(last.task("load-test").totalFloat()).isEqualTo(workdays(3));
    assertThat(last.task("load-test").freeFloat()).isEqualTo(workdays(3));
    assertThat(last.task("api").totalFloat()).isEqualTo(workdays(0));
    assertThat(last.explainLate("load-test").toString()).contains("2027-01-14T17:00");
    assertThat(own.explainLate("load-test").toString()).contains("2027-01-11T17:00");
  }

  @Test
  void analyse_finishAndStatusDateOfOneProject_doNotBindTheOther() {
    Portfolio portfolio = Portfolio.builder("2027")
        .project(platform().mustFinishBy(at("07T17:00")))
        .project(app().statusDate(at("08T12:00")))
        .build();
    Schedule schedule = CriticalPath.analyse(portfolio);
    assertThat(schedule.task("api").earlyStart()).isEqualTo(at("04T08:00"));
    assertThat(schedule.task("api").totalFloat()).isEqualTo(workdays(-2));
    assertThat(schedule.task("design").earlyStart()).isEqualTo(at("08T13:00"));
    assertThat(schedule.task("design").totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.violations())
        .extracting(violation -> violation.task().toString())
        .containsExactly("api", "load-test");
    assertThat(schedule.readiness().ready()).extracting(TaskId::toString).contains("design");
  }

  @Test
  void analyse_projectsOnTheirOwnCalendars_countOnThem() {
    WorkCalendar fourDays = WorkCalendar.standard()
        .derive("Standard")
        .hours(java.time.DayOfWeek.FRIDAY)
        .build();
    Portfolio portfolio = Portfolio.builder("2027")
        .project(platform())
        .project(app().calendar(fourDays).workday(Workday.ofHours(4)))
        .dependency("api", "screen")
        .build();
    Schedule schedule = CriticalPath.analyse(portfolio);
    assertThat(schedule.task("api").earlyFinish()).isEqualTo(at("08T17:00"));
    // Two days of four hours from Wednesday; four of them from Monday on.
    assertThat(schedule.task("design").earlyFinish()).isEqualTo(at("06T17:00"));
    assertThat(schedule.task("screen").earlyFinish()).isEqualTo(at("12T17:00"));
    assertThat(schedule.projects().get(1).leastFloat()).hasToString("Optional[0d]");
  }

  @Test
  void analyse_lagOnTheProjectsCalendar_isThatOfThePredecessor() {
    WorkCalendar fourDays = WorkCalendar.standard()
        .derive("Four days")
        .hours(java.time.DayOfWeek.FRIDAY)
        .build();
    Portfolio portfolio = Portfolio.builder("2027")
        .project(app().calendar(fourDays))
        .project(platform())
        .dependency(new dev.tandem.core.task.Dependency(
            TaskId.of("api"),
            TaskId.of("screen"),
            DependencyType.FINISH_TO_START,
            Lag.lag(workdays(5))))
        .build();
    SchedulingPolicy policy = SchedulingPolicy.standard().withLagCalendar(LagCalendar.PROJECT);
    // Five days after Friday the 8th: Friday the 15th by Platform's calendar; then App's next day.
    assertThat(CriticalPath.analyse(portfolio, policy).task("screen").earlyStart())
        .isEqualTo(at("18T08:00"));
    assertThat(CriticalPath.analyse(portfolio).task("screen").earlyStart())
        .isEqualTo(at("19T08:00"));
  }

  @Test
  void analyse_fromTheFinish_countsBackFromEachProjectsOwn() {
    Portfolio portfolio = Portfolio.builder("2027")
        .project(platform().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at("29T17:00")))
        .project(app().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at("22T17:00")))
        .build();
    Schedule schedule = CriticalPath.analyse(portfolio);
    assertThat(schedule.task("load-test").start()).isEqualTo(at("29T08:00"));
    assertThat(schedule.task("screen").start()).isEqualTo(at("19T08:00"));
    assertThat(schedule.projects().get(1).finish()).isEqualTo(at("22T17:00"));
  }

  @Test
  void compile_nothingToScheduleOrTwoEnds_throws() {
    Portfolio none = Portfolio.of(Product.builder("shop", "Shop", "EUR").build());
    assertThatThrownBy(() -> CriticalPath.analyse(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("portfolio must have a project: \"Shop\" has none."
            + " Add the project whose tasks shall be scheduled.");
    Portfolio mixed = Portfolio.builder("2027")
        .project(platform())
        .project(app().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at("29T17:00")))
        .build();
    assertThatThrownBy(() -> CriticalPath.analyse(mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("projects of one network must be scheduled from the same end: \"Platform\" from"
            + " its start, \"App\" from its finish. Change one, or schedule them apart.");
  }

  @Test
  void projects_emptyOne_standsAtItsStart() {
    Portfolio portfolio = Portfolio.builder("2027")
        .project(platform())
        .project(Project.builder("Later", MONDAY.plusDays(30)))
        .build();
    assertThat(CriticalPath.analyse(portfolio).projects().get(1))
        .hasToString("Later: 2027-02-03T00:00 to 2027-02-03T00:00");
    ScheduleEditor editor = ScheduleEditor.of(portfolio);
    editor.changeDuration("api", workdays(6));
    assertThat(editor.snapshot().projects()).hasSize(2);
  }

  @Test
  void edit_oneProject_movesTheOther() {
    ScheduleEditor editor = CriticalPath.analyse(both()).edit();
    editor.changeDuration("api", workdays(7));
    assertThat(editor.finish()).isEqualTo(at("18T17:00"));
    Schedule snapshot = editor.snapshot();
    assertThat(snapshot.projects().get(1).start()).isEqualTo(at("06T08:00"));
    assertThat(snapshot.task("design").totalFloat()).isEqualTo(workdays(3));
    assertThat(snapshot.task("load-test").totalFloat()).isEqualTo(workdays(0));
  }

  @Test
  void recompile_otherTasks_throws() {
    ActivityNetwork network = ActivityNetwork.compile(both());
    assertThatThrownBy(() -> network.recompile(platform().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "changed project must have the tasks of the 2 projects in the same order: it has"
                + " others. Compile a portfolio with the changed projects.");
  }
}
