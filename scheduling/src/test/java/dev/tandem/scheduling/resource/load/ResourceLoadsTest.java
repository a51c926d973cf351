package dev.tandem.scheduling.resource.load;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceLoadsTest {
  /** A Monday. */
  private static final LocalDate START = LocalDate.of(2027, 5, 31);

  private static final ResourceId ANN = ResourceId.of("ann");

  private static ProjectBuilder plan() {
    return Project.builder("App", START).resource(Resource.of("ann"));
  }

  private static ResourceLoads loads(ProjectBuilder plan) {
    return ResourceLoads.of(CriticalPath.analyse(plan.build()));
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2027, day == 31 ? 5 : 6, day, hour, 0);
  }

  private static BigDecimal hours(double hours) {
    return BigDecimal.valueOf(hours).multiply(BigDecimal.valueOf(3_600));
  }

  private static Assignment half(String task) {
    return new Assignment(TaskId.of(task), ANN, 0.5, Optional.empty());
  }

  @Test
  void overallocation_saysWhenHowMuchAndByWhom_overNightsAndBreaks() {
    ResourceLoads loads = loads(plan()
        .task("login", workdays(4))
        .task("review", workdays(2))
        .task("mail", workdays(1))
        .dependency("review", "mail")
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .assignment(half("mail")));
    assertThat(loads.overallocations())
        .containsExactly(
            new Overallocation(
                ANN,
                at(31, 8),
                at(1, 17),
                BigDecimal.valueOf(2),
                BigDecimal.ONE,
                new BigDecimal("57600"),
                List.of(TaskId.of("login"), TaskId.of("review"))),
            new Overallocation(
                ANN,
                at(2, 8),
                at(2, 17),
                new BigDecimal("1.5"),
                BigDecimal.ONE,
                new BigDecimal("14400.0"),
                List.of(TaskId.of("login"), TaskId.of("mail"))));
    assertThat(loads.overallocations().get(0))
        .hasToString(
            "ann is overallocated from 2027-05-31T08:00 to 2027-06-01T17:00: 2 of 1 by login, review");
    assertThat(loads.isFeasible()).isFalse();
    assertThat(loads.of(ANN).isFeasible()).isFalse();
  }

  @Test
  void steps_areAHistogramWithoutGaps() {
    ResourceLoad load =
        loads(plan().task("login", workhours(6)).assignment(half("login"))).of(ANN);
    BigDecimal half = new BigDecimal("0.5");
    assertThat(load.steps())
        .containsExactly(
            new LoadStep(at(31, 8), at(31, 12), half, BigDecimal.ONE),
            new LoadStep(at(31, 12), at(31, 13), BigDecimal.ZERO, BigDecimal.ZERO),
            new LoadStep(at(31, 13), at(31, 15), half, BigDecimal.ONE));
    assertThat(load.steps().get(1).isOff()).isTrue();
    assertThat(load.steps().get(0).seconds()).isEqualTo(4 * 3_600);
    assertThat(load.steps().get(0).excess()).isZero();
  }

  @Test
  void periods_addUpExactly() {
    ResourceLoad load = loads(plan()
            .task("login", workdays(7))
            .task("review", workdays(1))
            .assignment(half("login"))
            .assignment(Assignment.of("review", "ann")))
        .of(ANN);
    assertThat(load.byWeek()).hasSize(2);
    LoadPeriod week = load.byWeek().get(0);
    assertThat(week.from()).isEqualTo(START.atStartOfDay());
    assertThat(week.capacity()).isEqualByComparingTo(hours(40));
    assertThat(week.demand()).isEqualByComparingTo(hours(28));
    assertThat(week.overallocated()).isEqualByComparingTo(hours(4));
    assertThat(week.idle()).isEqualByComparingTo(hours(16));
    assertThat(week.utilisation().orElseThrow()).isEqualByComparingTo("0.6");
    assertThat(week.allocation().orElseThrow()).isEqualByComparingTo("0.7");
    assertThat(week)
        .hasToString("2027-05-31T00:00 to 2027-06-07T00:00: 28 of 40 hours, 4 too much");
    assertThat(load.byDay()).hasSize(9);
    assertThat(load.byDay().get(5).utilisation()).isEmpty();
    assertThat(load.byMonth()).hasSize(2);
    assertThat(load.byMonth().get(0).capacity()).isEqualByComparingTo(hours(8));
    assertThat(load.total().orElseThrow().demand()).isEqualByComparingTo(hours(36));
  }

  @Test
  void aHoliday_isDemandWithoutCapacity_orAPause() {
    WorkCalendar away = WorkCalendar.standard()
        .derive("ann")
        .exception(DatedHours.dayOff("away", LocalDate.of(2027, 6, 2)))
        .build();
    Project plan = Project.builder("App", START)
        .addCalendar(away)
        .resource(new Resource(ANN, "Ann", 1, Optional.of("ann"), 0))
        .task(Task.elapsed("login", java.time.Duration.ofDays(3).plusHours(9)))
        .assignment(Assignment.of("login", "ann"))
        .build();
    var schedule = CriticalPath.analyse(plan);
    assertThat(ResourceLoads.of(schedule).overallocations())
        .anySatisfy(each -> assertThat(each.capacity()).isZero());
    ResourceLoads pausing = ResourceLoads.of(schedule, AbsenceRule.PAUSE);
    assertThat(pausing.overallocations()).isEmpty();
    assertThat(pausing.rule()).isEqualTo(AbsenceRule.PAUSE);
    assertThat(pausing.of(ANN).total().orElseThrow().demand()).isEqualByComparingTo(hours(17));
  }

  @Test
  void aTeam_countsWhatItsMembersDo() {
    ResourceLoads loads = loads(plan()
        .resource(Resource.of("bob"))
        .team(new Team(ResourceId.of("web"), "Web", List.of(ANN, ResourceId.of("bob"))))
        .task("login", workdays(1))
        .task("cart", workdays(1))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("cart", "web")));
    LoadPeriod web = loads.of(ResourceId.of("web")).total().orElseThrow();
    assertThat(web.capacity()).isEqualByComparingTo(hours(16));
    assertThat(web.demand()).isEqualByComparingTo(hours(16));
    assertThat(loads.of(ANN).total().orElseThrow().demand()).isEqualByComparingTo(hours(8));
    assertThat(loads.isFeasible()).isTrue();
    assertThat(loads.all()).extracting(ResourceLoad::name).containsExactly("ann", "bob", "Web");
  }

  @Test
  void whatIsDone_countsWhereItWasDone_andTheRestWhereItGoesOn() {
    ResourceLoad load = loads(plan()
            .statusDate(at(3, 8))
            .task(Task.of("login", workdays(3))
                .withProgress(Progress.started(at(31, 8), workdays(1))))
            .task(
                Task.of("done", workdays(1)).withProgress(Progress.finished(at(31, 8), at(31, 17))))
            .assignment(half("login"))
            .assignment(half("done")))
        .of(ANN);
    assertThat(load.byDay())
        .extracting(day -> day.demand().stripTrailingZeros())
        .containsExactly(
            hours(8).stripTrailingZeros(),
            hours(4).stripTrailingZeros(),
            BigDecimal.ZERO,
            hours(4).stripTrailingZeros());
  }

  @Test
  void toString_showsEveryResourceAndItsWeeks() {
    ResourceLoads loads = loads(plan()
        .task("login", workdays(4))
        .task("review", workdays(2))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann")));
    assertThat(loads.toString())
        .startsWith("App: 1 of 1 resources overallocated\n")
        .contains("ann                32           48        16     0  2027-05-31T08:00");
    assertThat(loads.of(ANN).toString())
        .startsWith("ann: 1 overallocations\n")
        .contains("2027-05-31           32           48        16     0");
  }

  @Test
  void anEmptyPlan_hasEmptyLoads() {
    ResourceLoads loads = loads(plan());
    assertThat(loads.of(ANN).steps()).isEmpty();
    assertThat(loads.of(ANN).total()).isEmpty();
    assertThat(loads.of(ANN).byWeek()).isEmpty();
    assertThat(loads.toString()).contains("ann");
  }

  @Test
  void whatCannotBe_isRefused() {
    assertThatThrownBy(() -> loads(plan()).of(ResourceId.of("anne")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("resource must be one of project \"App\": anne. ");
    assertThatThrownBy(() -> new LoadStep(at(1, 8), at(1, 8), BigDecimal.ONE, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "step of a load must end after it begins: 2027-06-01T08:00 to 2027-06-01T08:00. Leave out empty steps.");
    assertThatThrownBy(
            () -> new LoadStep(at(1, 8), at(1, 9), BigDecimal.valueOf(-1), BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amounts of a load must not be negative: demand -1, capacity 1. Correct them.");
    LoadStep one = new LoadStep(at(1, 8), at(1, 9), BigDecimal.ONE, BigDecimal.ONE);
    assertThatThrownBy(() -> new ResourceLoad(ANN, "ann", List.of(one, one), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "steps of a load must follow each other: one ends 2027-06-01T09:00, the next begins 2027-06-01T08:00."
                + " Fill the gap.");
    assertThatThrownBy(() -> new Overallocation(
            ANN, at(1, 8), at(1, 9), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "demand of an overallocation must be above the capacity: 1 of 1. Leave it out.");
  }
}
