package dev.tandem.scheduling.resource.rcpsp.mode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModeSearchTest {

  @Test
  void run_nothing_endsAtZero() {
    assertThat(ModeSearch.withDefaults().run(ModeProblem.builder().build()))
        .hasToString(
            "makespan 0, proven optimal; at least 0: these must follow each other: []; 3 schedules, 0 decisions");
  }

  @Test
  void run_modesThatOnlyFitTogether_areFoundOrProvenNotToBe() {
    assertThat(ModeSearch.withDefaults().run(pairs(9)).isProvenOptimal()).isTrue();
    ModeSolution none = ModeSearch.withDefaults().run(pairs(8));
    assertThat(none.isProvenImpossible()).isTrue();
    assertThat(none.gap()).isEmpty();
  }

  /** Four activities, each by four of the first resource, or by one of the first and three of the second. */
  private static ModeProblem pairs(int stock) {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.nonRenewable(stock);
    builder.nonRenewable(stock);
    for (int activity = 0; activity < 4; activity++) {
      builder.activity(ActivityMode.of(1).using(4, 0), ActivityMode.of(1).using(1, 3));
    }
    return builder.build();
  }

  @Test
  void run_stoppedByWhoListens_returnsTheBestSoFar() {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.resource(3);
    for (int activity = 0; activity < 12; activity++) {
      builder.activity(ActivityMode.of(9, 1), ActivityMode.of(5, 2), ActivityMode.of(4, 3));
    }
    List<Long> told = new ArrayList<>();
    ModeSolution solution = ModeSearch.withDefaults()
        .withEffort(new SearchEffort(100_000, 1_000))
        .withProgress((schedules, best) -> {
          told.add(schedules);
          assertThat(best).isPresent();
          return told.size() < 3;
        })
        .run(builder.build());
    assertThat(told).containsExactly(3L, 303L, 603L);
    assertThat(solution.schedules()).isEqualTo(603);
    assertThat(solution.decisions()).isZero();
    assertThat(solution.schedule()).isPresent();
    assertThat(solution.gap().orElseThrow()).isPositive();
  }

  @Test
  void toString_options_areShown() {
    assertThat(ModeSearch.withDefaults().withSeed(4).withEffort(SearchEffort.ofSchedules(9)))
        .hasToString("mode search: at most 9 schedules and 0 decisions, seed 4");
  }
}
