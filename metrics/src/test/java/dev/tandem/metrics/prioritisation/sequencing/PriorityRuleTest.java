package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorityRuleTest {

  private static final List<BacklogItem> ITEMS = List.of(
      BacklogItem.of("slow", 8, 16),
      BacklogItem.of("quick", 1, 1),
      BacklogItem.of("jackpot", 2, 30).requiring("enabler"),
      BacklogItem.of("enabler", 5, 0),
      BacklogItem.of("good", 3, 9));

  @Test
  void order_eachRule_takesTheFirstUnblockedByItsKey() {
    assertThat(PriorityRule.AS_LISTED.order(ITEMS))
        .containsExactly("slow", "quick", "enabler", "jackpot", "good");
    assertThat(PriorityRule.SHORTEST_FIRST.order(ITEMS))
        .containsExactly("quick", "good", "enabler", "jackpot", "slow");
    assertThat(PriorityRule.HIGHEST_COST_OF_DELAY.order(ITEMS))
        .containsExactly("slow", "good", "quick", "enabler", "jackpot");
    assertThat(PriorityRule.HIGHEST_CD3.order(ITEMS))
        .containsExactly("good", "slow", "quick", "enabler", "jackpot");
    assertThat(PriorityRule.RAISED_BLOCKER.order(ITEMS))
        .containsExactly("enabler", "jackpot", "good", "slow", "quick");
  }

  @Test
  void order_circle_throws() {
    List<BacklogItem> circle = List.of(
        BacklogItem.of("a", 1, 1).requiring("b"), BacklogItem.of("b", 1, 1).requiring("a"));
    assertThatThrownBy(() -> PriorityRule.HIGHEST_CD3.order(circle))
        .isInstanceOf(CyclicRequirementException.class)
        .hasMessage("requirements form a cycle: a -> b -> a. Remove one of these requirements.");
  }

  @Test
  void order_unknownRequirement_throws() {
    assertThatThrownBy(
            () -> PriorityRule.AS_LISTED.order(List.of(BacklogItem.of("a", 1, 1).requiring("b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "required items must be in the list: \"a\" requires \"b\". Add that item or remove the requirement.");
  }
}
