package dev.tandem.core.portfolio;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.Workday;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is stated by the workday, in projects whose workdays are of eight and of six hours. */
class JoinedCostTest {
  private static final Workday SIX_HOURS = Workday.ofHours(6);

  private static ProjectBuilder plan(String name) {
    return Project.builder(name, LocalDate.of(2026, 1, 5));
  }

  private static Project joined(ProjectBuilder one, ProjectBuilder other) {
    return Portfolio.builder("2026")
        .project(one)
        .project(other)
        .build()
        .joined()
        .orElseThrow();
  }

  @Test
  void joined_taskOfAShorterWorkday_costsAndTakesTheSame() {
    Task screen = Task.of("screen", workdays(4))
        .withDurationEstimate(Estimate.triangular(2, 4, 8))
        .withCost(new TaskCost(1_000, 300));
    Task dry = Task.elapsed("dry", Duration.ofDays(2))
        .withDurationEstimate(Estimate.uniform(1, 3))
        .withCost(TaskCost.perWorkday(50));
    Project joined = joined(
        plan("Platform").task(Task.of("api", workdays(1)).withCost(TaskCost.perWorkday(400))),
        plan("App").workday(SIX_HOURS).task(screen).task(dry));
    assertThat(joined.task("api").cost()).isEqualTo(TaskCost.perWorkday(400));
    assertThat(joined.task("screen").duration()).isEqualTo(workdays(3));
    assertThat(joined.task("screen").durationEstimate()).contains(Estimate.triangular(1.5, 3, 6));
    assertThat(joined.task("screen").cost()).isEqualTo(new TaskCost(1_000, 400));
    assertThat(joined.task("dry").durationEstimate()).contains(Estimate.uniform(1, 3));
    assertThat(joined.task("dry").cost()).isEqualTo(TaskCost.perWorkday(50));
  }

  @Test
  void joined_resourcesOfOneHourlyRate_areOne() {
    Project joined = joined(
        plan("Platform").resource(Resource.of("ana").withRate(400)),
        plan("App")
            .workday(SIX_HOURS)
            .resource(Resource.of("ana").withRate(300))
            .resource(Resource.of("ben").withRate(240)));
    assertThat(joined.resources().stream().map(Resource::rate)).containsExactly(400.0, 320.0);
  }

  @Test
  void build_resourceAtTwoRates_throws() {
    PortfolioBuilder builder = Portfolio.builder("2026")
        .project(plan("Platform").resource(Resource.of("ana").withRate(400)))
        .project(plan("App").workday(SIX_HOURS).resource(Resource.of("ana").withRate(400)));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidPortfolioException.class)
        .hasMessage("resource ana must be the same in project \"Platform\" and in project \"App\":"
            + " rate 50.0 and 66.66666666666667 an hour. State the same in both, or rename one.");
  }

  @Test
  void joined_overhead_isThatOfASingleProjectAlone() {
    ProjectBuilder one = plan("Platform").overheadPerDay(200);
    assertThat(Portfolio.of(one.build()).joined().orElseThrow().overheadPerDay())
        .isEqualTo(200);
    assertThat(joined(one, plan("App").overheadPerDay(100)).overheadPerDay()).isZero();
  }
}
