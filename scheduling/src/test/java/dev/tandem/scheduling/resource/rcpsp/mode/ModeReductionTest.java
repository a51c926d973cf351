package dev.tandem.scheduling.resource.rcpsp.mode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModeReductionTest {

  @Test
  void of_allThatIsNotNeeded_isLeftOut() {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.resource(2);
    builder.nonRenewable(10);
    builder.nonRenewable(100);
    builder.activity(
        ActivityMode.of(9, 1).using(4, 1),
        ActivityMode.of(1, 3).using(0, 0),
        ActivityMode.of(4, 2).using(6, 1),
        ActivityMode.of(2, 2).using(9, 1));
    builder.activity(
        ActivityMode.of(5, 1).using(3, 9),
        ActivityMode.of(5, 1).using(3, 9),
        ActivityMode.of(6, 1).using(3, 2));
    ModeReduction reduction = ModeReduction.of(builder.build());
    // Not executable: a mode of three units, and one that leaves too little for the least use of
    // the
    // other. Redundant: the second non-renewable resource, and the first once that mode is gone.
    // Inefficient: an equal, and a longer one.
    assertThat(reduction.kept(0)).hasToString("[0, 2]");
    assertThat(reduction.kept(1)).hasToString("[0]");
    assertThat(reduction.nonRenewables().isEmpty()).isTrue();
    assertThat(reduction)
        .hasToString(
            "left of 2 activities with 7 modes, 0 precedences, 1 renewable and 2 non-renewable resources: "
                + "2 activities with 3 modes, 0 precedences, 1 renewable and 0 non-renewable resources");
  }

  @Test
  void of_leastUsesAboveWhatThereIs_isExhausted() {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.nonRenewable(5);
    builder.nonRenewable(5);
    builder.activity(ActivityMode.of(1).using(0, 3), ActivityMode.of(2).using(2, 4));
    builder.activity(ActivityMode.of(1).using(1, 3));
    ModeReduction reduction = ModeReduction.of(builder.build());
    assertThat(reduction.exhausted()).hasValue(1);
    assertThat(reduction)
        .hasToString("non-renewable resource 1 is exhausted by the least uses of all");
    assertThat(ModeSearch.withDefaults().run(builder.build()))
        .hasToString(
            "no schedule: no modes keep all non-renewable resources; 0 schedules, 0 decisions");
  }
}
