package dev.tandem.scheduling.kernel;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.calendar.WorkDuration.workseconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What dependencies say, in the columns of their links. */
class LinkColumnsTest {
  private static final WorkCalendar MORNINGS =
      WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));
  private static final WorkCalendar NIGHTS =
      WorkCalendar.of("nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00")));

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5))
        .addCalendar(MORNINGS)
        .addCalendar(NIGHTS);
  }

  private static CompiledNetwork network(ProjectBuilder plan, LagCalendar lagCalendar) {
    return CompiledPlan.of(plan.build(), SchedulingPolicy.standard().withLagCalendar(lagCalendar))
        .network();
  }

  private static Links lagged(Task from, Lag lag) {
    return network(
            plan()
                .task(from)
                .task("b", workdays(1))
                .dependency(from.id().value(), "b", DependencyType.FINISH_TO_START, lag),
            LagCalendar.SUCCESSOR)
        .links;
  }

  private static void assertLag(Links links, byte kind, long seconds) {
    assertThat(links.lagKind[0]).isEqualTo(kind);
    assertThat(links.lag[0]).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "FINISH_TO_START, false, true, false",
    "START_TO_START, true, true, false",
    "FINISH_TO_FINISH, false, false, true",
    "START_TO_FINISH, true, false, false"
  })
  void write_type_saysWhichEndsCount(
      DependencyType type, boolean fromStart, boolean toStart, boolean tiesFinishes) {
    ProjectBuilder plan =
        plan().task("a", workdays(1)).task("b", workdays(1)).dependency("a", "b", type, Lag.NONE);
    Links links = network(plan, LagCalendar.PROJECT).links;
    assertThat(links.isFromStart(0)).isEqualTo(fromStart);
    assertThat(links.isToStart(0)).isEqualTo(toStart);
    assertThat(links.tiesFinishes(0)).isEqualTo(tiesFinishes);
  }

  @Test
  void lag_ofEachKind_isSecondsOfItsKind() {
    Task twoDays = Task.of("a", workdays(2));
    assertLag(lagged(twoDays, Lag.NONE), Links.NO_LAG, 0);
    assertLag(lagged(twoDays, Lag.lag(workhours(3))), Links.WORKING_LAG, 10_800);
    assertLag(lagged(twoDays, Lag.lead(workhours(3))), Links.WORKING_LAG, -10_800);
    assertLag(lagged(twoDays, Lag.elapsed(Duration.ofHours(5))), Links.CLOCK_LAG, 18_000);
    assertLag(lagged(twoDays, Lag.elapsed(Duration.ZERO)), Links.NO_LAG, 0);
    assertLag(lagged(twoDays, Lag.lag(workhours(0))), Links.NO_LAG, 0);
  }

  @Test
  void lag_percent_isAShareOfTheOriginsDuration() {
    Task twoDays = Task.of("a", workdays(2));
    assertLag(lagged(twoDays, Lag.percent(25)), Links.WORKING_LAG, 4 * 3600);
    assertLag(lagged(twoDays, Lag.percent(-50)), Links.WORKING_LAG, -8 * 3600);
    assertLag(lagged(twoDays, new Lag.ElapsedPercentOfPredecessor(25)), Links.CLOCK_LAG, 4 * 3600);
    assertLag(lagged(Task.of("a"), Lag.percent(25)), Links.NO_LAG, 0);
  }

  @Test
  void lag_percent_roundsToTheNearestSecond() {
    Task seconds = Task.of("a", workseconds(10));
    assertLag(lagged(seconds, Lag.percent(14)), Links.WORKING_LAG, 1);
    assertLag(lagged(seconds, Lag.percent(15)), Links.WORKING_LAG, 2);
    assertLag(lagged(seconds, Lag.percent(4)), Links.NO_LAG, 0);
  }

  @Test
  void lag_percentOfAnElapsedDuration_isCountedOnTheClock() {
    Task cure = Task.elapsed("a", Duration.ofDays(2));
    assertLag(lagged(cure, Lag.percent(50)), Links.CLOCK_LAG, 24 * 3600);
    assertLag(lagged(cure, Lag.lag(workhours(1))), Links.WORKING_LAG, 3600);
  }

  @Test
  void lag_thatDoesNotFitALong_throws() {
    Lag endless = Lag.lag(new WorkDuration(Long.MAX_VALUE, WorkUnit.DAY));
    Task oneDay = Task.of("a", workdays(1));
    assertThatThrownBy(() -> lagged(oneDay, endless)).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PREDECESSOR, mornings",
    "SUCCESSOR, nights",
    "PROJECT, standard",
    "TWENTY_FOUR_HOURS, clock"
  })
  void write_lagCalendar_isTheOneThatThePolicyNames(LagCalendar choice, String expected) {
    ProjectBuilder plan = plan()
        .task(Task.of("a", workdays(1)).withCalendar("mornings"))
        .task(Task.of("b", workdays(1)).withCalendar("nights"))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(workhours(1)));
    CompiledNetwork network = network(plan, choice);
    assertThat(network.calendarOfLag(0).plus(0, 86_400 * 7))
        .as("a week of work after the first of January 1970")
        .isEqualTo(
            switch (expected) {
              case "mornings" -> network.calendarOf(0).plus(0, 86_400 * 7);
              case "nights" -> network.calendarOf(1).plus(0, 86_400 * 7);
              case "clock" -> 86_400 * 7;
              default -> network.frame.calendars().get(0).plus(0, 86_400 * 7);
            });
  }

  @Test
  void link_ofASummary_isNotItsLeavesOwn() {
    ProjectBuilder plan = plan()
        .summary("phase")
        .task(Task.of("a", workdays(1)).withParent("phase"))
        .task(Task.of("b", workdays(1)).withParent("phase"))
        .task("c", workdays(1))
        .dependency("b", "c")
        .dependency("phase", "c", DependencyType.FINISH_TO_FINISH, Lag.NONE);
    CompiledNetwork network = network(plan, LagCalendar.SUCCESSOR);
    Links links = network.links;
    assertThat(links.size()).isEqualTo(3);
    int c = links.to(0);
    assertThat(links.firstIn(c)).isZero();
    assertThat(links.endIn(c)).isEqualTo(3);
    // Links into c in the order of declaration: its own dependency on b, then the summary's over a
    // and b.
    assertThat(links.isOwn(0)).isTrue();
    assertThat(links.isOwn(1)).isFalse();
    assertThat(links.isOwn(2)).isFalse();
    assertThat(links.dependency(0)).isZero();
    assertThat(links.dependency(1)).isEqualTo(1);
    assertThat(network.nodes.task(links.from(0))).isEqualTo(2);
    assertThat(network.nodes.task(links.from(1))).isEqualTo(1);
    assertThat(network.nodes.task(links.from(2))).isEqualTo(2);
  }

  @Test
  void link_outgoing_areThoseOfTheNode() {
    ProjectBuilder plan = plan()
        .task("a", workdays(1))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .dependency("b", "c")
        .dependency("a", "c")
        .dependency("a", "b");
    Links links = network(plan, LagCalendar.SUCCESSOR).links;
    // Nodes stand in the order a, b, c; links by target: a -> b, then b -> c and a -> c.
    assertThat(links.firstIn(1)).isZero();
    assertThat(links.endIn(1)).isEqualTo(1);
    assertThat(links.firstIn(2)).isEqualTo(1);
    assertThat(links.endIn(2)).isEqualTo(3);
    assertThat(links.firstOut(0)).isZero();
    assertThat(links.endOut(0)).isEqualTo(2);
    assertThat(links.out(0)).isZero();
    assertThat(links.out(1)).isEqualTo(2);
    assertThat(links.firstOut(1)).isEqualTo(2);
    assertThat(links.endOut(1)).isEqualTo(3);
    assertThat(links.out(2)).isEqualTo(1);
    assertThat(links.firstOut(2)).isEqualTo(links.endOut(2));
  }
}
