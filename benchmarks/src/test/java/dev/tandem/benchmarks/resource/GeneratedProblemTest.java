package dev.tandem.benchmarks.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.search.GenerationScheme;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GeneratedProblemTest {

  @Test
  void draw_resourceStrengthOne_leavesRoomForAllAtTheirEarliest() {
    ResourceProblem problem = new GeneratedProblem(0.5, 0.75, 1).draw(60, 3);
    assertThat(GenerationScheme.SERIAL
            .schedule(problem, PriorityRule.EARLIEST_START)
            .orElseThrow()
            .makespan())
        .isEqualTo(problem.windows().criticalPathLength());
  }

  @Test
  void draw_resourceStrengthNone_hasTheGreatestDemandAlone() {
    ResourceProblem problem = new GeneratedProblem(0.2, 1, 0).draw(60, 3);
    for (int resource = 0; resource < problem.resources(); resource++) {
      assertThat(problem.capacity(resource).most())
          .isEqualTo(Arrays.stream(problem.demands(resource)).max().orElseThrow());
      assertThat(problem.demands(resource)).doesNotContain(0);
    }
  }

  @Test
  void draw_orderStrength_isReached() {
    ResourceProblem chain = new GeneratedProblem(1, 0, 0).draw(8, 3);
    assertThat(chain.windows().criticalPathLength())
        .isEqualTo(Arrays.stream(chain.durations()).sum());
    assertThat(new GeneratedProblem(0, 0, 0).draw(8, 3).arcCount()).isZero();
  }
}
