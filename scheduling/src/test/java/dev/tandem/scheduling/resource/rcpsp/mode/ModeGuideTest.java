package dev.tandem.scheduling.resource.rcpsp.mode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The snippets of the page on modes, with what the page says about their results. */
class ModeGuideTest {

  @Test
  void search() {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.resource(3);
    int money = builder.nonRenewable(30);
    int app =
        builder.activity(ActivityMode.of(10, 1).using(10), ActivityMode.of(6, 2).using(14));
    int texts =
        builder.activity(ActivityMode.of(8, 1).using(8), ActivityMode.of(3, 3).using(10));
    int launch = builder.activity(ActivityMode.of(2, 2).using(6));
    ModeProblem problem =
        builder.precedence(app, launch).precedence(texts, launch).build();
    ModeSolution solution = ModeSearch.withDefaults().run(problem);
    assertThat(solution)
        .hasToString(
            "makespan 10, proven optimal; at least 10: a search of 6 decisions found no way to end earlier; 900 schedules, 6 decisions");
    assertThat(solution.schedule().orElseThrow())
        .hasToString("makespan 10, starts [0, 0, 8], modes [1, 0, 0]");
    assertThat(problem.used(solution.schedule().orElseThrow().modes(), money)).isEqualTo(28);
  }
}
