package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mean over all samples of what a finish comes to. */
class MeanOfFinishTest {

  private static FinishDistribution finish(int samples) {
    Project project = Project.builder("Shop", LocalDate.of(2027, 1, 4))
        .task(Task.of("build", workdays(1))
            .withDurationEstimate(Estimate.discrete(Map.of(1.0, 0.75, 3.0, 0.25))))
        .build();
    return Simulation.of(ActivityNetwork.compile(project))
        .withSampling(Sampling.latinHypercube(samples, 1))
        .run()
        .finish();
  }

  @Test
  void meanOf_twoFinishes_weighsThemByTheirSamples() {
    assertThat(finish(1000).meanOf(date -> date.getDayOfMonth()))
        .isCloseTo(0.75 * 4 + 0.25 * 6, within(1e-9));
  }

  @Test
  void meanOf_singleSample_isItsValue() {
    FinishDistribution finish = finish(1);
    assertThat(finish.meanOf(date -> date.getDayOfMonth()))
        .isEqualTo(finish.earliest().getDayOfMonth());
  }
}
