package dev.tandem.scheduling.simulation.exact;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the page on exact finishes, with what the page says about their results. */
class ExactFinishGuideTest {

  @Test
  void finish() {
    Project project = Project.builder("Shop", LocalDate.of(2027, 1, 4))
        .task(Task.of("build", workdays(5))
            .withDurationEstimate(Estimate.discrete(Map.of(4.0, 0.3, 5.0, 0.5, 8.0, 0.2))))
        .task(Task.of("texts", workdays(5))
            .withDurationEstimate(Estimate.discrete(Map.of(3.0, 0.4, 5.0, 0.4, 7.0, 0.2))))
        .task(Task.of("launch", workdays(1)))
        .dependency("build", "launch")
        .dependency("texts", "launch")
        .build();
    ActivityNetwork network = ActivityNetwork.compile(project);
    ExactFinish finish = ExactFinish.of(network).orElseThrow();
    double planned = finish.probabilityBy(LocalDateTime.of(2027, 1, 11, 17, 0));
    FinishBounds bounds = FinishBounds.of(network, workhours(3)).orElseThrow();
    FinishBounds.Range range = bounds.probabilityBy(LocalDateTime.of(2027, 1, 11, 17, 0));
    assertThat(planned).isCloseTo(0.64, within(1e-15));
    assertThat(range.least()).isCloseTo(0.12, within(1e-15));
    assertThat(range.most()).isCloseTo(0.64, within(1e-15));
    assertThat(finish)
        .hasToString(
            "Shop: P50 2027-01-11T17:00, P80 2027-01-13T17:00, P95 2027-01-14T17:00, without sampling");
  }
}
