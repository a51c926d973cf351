package dev.tandem.core.project;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of the page on costs, with what the page says about their results. */
class CostGuideTest {

  @Test
  void costs() {
    Task build = Task.of("build", workdays(10))
        .withDurationEstimate(Estimate.betaPert(8, 10, 18))
        .withCost(TaskCost.fixed(2_000));
    Project project = Project.builder("Relaunch", LocalDate.of(2026, 1, 5))
        .task(build)
        .resource(Resource.of("ann").withRate(400))
        .assignment(Assignment.of("build", "ann"))
        .overheadPerDay(150)
        .build();
    double rate = project.resources().get(0).rate();
    double planned = build.cost().fixed() + 10 * rate;
    double expected = build.cost().fixed() + Estimate.betaPert(8, 10, 18).mean() * rate;
    assertThat(project.overheadPerDay()).isEqualTo(150);
    assertThat(planned).isEqualTo(6_000);
    assertThat(expected).isCloseTo(6_400, within(1e-9));
  }
}
