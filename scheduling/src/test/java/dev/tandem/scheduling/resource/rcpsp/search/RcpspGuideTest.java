package dev.tandem.scheduling.resource.rcpsp.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the page on resource-constrained scheduling, with what the page says about their results. */
class RcpspGuideTest {

  @Test
  void search() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(3);
    int design = builder.activity(1, 1);
    int texts = builder.activity(3, 1);
    builder.activity(5, 1);
    int app = builder.activity(5, 2);
    builder.activity(4, 2);
    ResourceProblem problem =
        builder.precedence(design, texts).precedence(design, app).build();
    Optional<ResourceSchedule> levelled =
        GenerationScheme.PARALLEL.schedule(problem, PriorityRule.LATEST_FINISH);
    assertThat(levelled.orElseThrow()).hasToString("makespan 13, starts [0, 1, 0, 4, 9]");
    assertThat(bestOfRules(problem)).isEqualTo(10);

    ResourceSolution solution = ResourceSearch.withDefaults().run(problem);
    assertThat(solution)
        .hasToString(
            "makespan 9, proven optimal; at least 9: no two of these can run at the same time: [3, 4]; 24 schedules, 0 decisions");
  }

  @Test
  void maximalLag() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(1);
    int lift = builder.activity(2, 1);
    builder.activity(3, 1);
    int fix = builder.activity(1, 1);
    ResourceProblem problem =
        builder.precedence(lift, fix).maximalLag(lift, fix, 3).build();
    Optional<ResourceSchedule> listed =
        GenerationScheme.SERIAL.schedule(problem, PriorityRule.DECLARATION);
    assertThat(listed.orElseThrow()).hasToString("makespan 6, starts [3, 0, 5]");

    builder.startToStart(1, lift, 0).maximalLag(1, lift, 2);
    ResourceSolution none = ResourceSearch.withDefaults().run(builder.build());
    assertThat(none)
        .hasToString(
            "no schedule: a search of 2 decisions found no way to keep all deadlines, pinned starts and maximal lags; 549 schedules, 2 decisions");
  }

  private static int bestOfRules(ResourceProblem problem) {
    return Arrays.stream(GenerationScheme.values())
        .flatMap(scheme ->
            Arrays.stream(PriorityRule.values()).map(rule -> scheme.schedule(problem, rule)))
        .mapToInt(schedule -> schedule.orElseThrow().makespan())
        .min()
        .orElseThrow();
  }
}
