package dev.tandem.scheduling.resource.rcpsp.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import org.junit.jupiter.api.Test;

class PriorityRuleTest {

  /** 0 of 2 slots before 1 of 6; 2 of 3 slots before 3 of 3, and 4 of 4 slots behind both 2 and 3; 5 of 1 slot and much work. */
  private static ResourceProblem problem() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(10);
    builder.activity(2, 1);
    builder.activity(6, 1);
    builder.activity(3, 1);
    builder.activity(3, 1);
    builder.activity(4, 1);
    builder.activity(1, 10);
    return builder
        .precedence(0, 1)
        .precedence(2, 3)
        .precedence(2, 4)
        .precedence(3, 4)
        .build();
  }

  @Test
  void order_byEachRule_keepsArcsAndTakesTheMostUrgentFirst() {
    // Tails 8, 6, 10, 7, 4, 1, so latest starts 2, 4, 0, 3, 6, 9 of a critical path of 10.
    assertThat(PriorityRule.LATEST_START.order(problem()).asList())
        .containsExactly(2, 0, 3, 1, 4, 5);
    // Latest finishes 4, 10, 3, 6, 10, 10.
    assertThat(PriorityRule.LATEST_FINISH.order(problem()).asList())
        .containsExactly(2, 0, 3, 1, 4, 5);
    // Floats 2, 2, 0, 0, 0, 9.
    assertThat(PriorityRule.LEAST_FLOAT.order(problem()).asList())
        .containsExactly(2, 3, 4, 0, 1, 5);
    // Followers 1, 0, 2, 1, 0, 0.
    assertThat(PriorityRule.MOST_SUCCESSORS.order(problem()).asList())
        .containsExactly(2, 0, 3, 1, 4, 5);
    // Own durations and those behind 8, 6, 10, 7, 4, 1.
    assertThat(PriorityRule.GREATEST_WEIGHT.order(problem()).asList())
        .containsExactly(2, 0, 3, 1, 4, 5);
    // Early starts 0, 2, 0, 3, 6, 0.
    assertThat(PriorityRule.EARLIEST_START.order(problem()).asList())
        .containsExactly(0, 2, 5, 1, 3, 4);
    // Work 2, 6, 3, 3, 4, 10.
    assertThat(PriorityRule.GREATEST_WORK.order(problem()).asList())
        .containsExactly(5, 2, 3, 4, 0, 1);
    assertThat(PriorityRule.DECLARATION.order(problem()).asList())
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void order_manyFollowers_areCountedOnce() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    int lone = builder.activity(1);
    int first = builder.activity(1);
    for (int follower = 0; follower < 150; follower++) {
      int next = builder.activity(1);
      builder.precedence(first, next).precedence(lone, next);
      if (follower > 0) {
        builder.precedence(next - 1, next);
      }
    }
    int behind = builder.activity(1);
    ResourceProblem problem = builder.precedence(first, behind).build();
    // Of 151 and 150 followers the greater number comes first.
    assertThat(PriorityRule.MOST_SUCCESSORS.order(problem).asList()).startsWith(first, lone);
  }
}
