package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.reference.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Numbers of dependencies.json: published tables and optima found by exhaustive search; each case names its source. */
class SequencingReferenceTest {

  static Stream<ReferenceCase> all() {
    return ReferenceCase.read(SequencingReferenceTest.class, "dependencies.json", "");
  }

  static Stream<ReferenceCase> withDependencies() {
    return ReferenceCase.read(SequencingReferenceTest.class, "dependencies.json", "wspt");
  }

  static Stream<ReferenceCase> withBlocks() {
    return withDependencies().filter(example -> example.expected().has("sidney_blocks"));
  }

  static Stream<ReferenceCase> large() {
    return ReferenceCase.read(
        SequencingReferenceTest.class, "dependencies.json", "wspt_precedence_large");
  }

  static Stream<ReferenceCase> independent() {
    return ReferenceCase.read(SequencingReferenceTest.class, "dependencies.json", "cd3");
  }

  @ParameterizedTest
  @MethodSource("all")
  void run_referenceCase_isOptimalAndProven(ReferenceCase example) {
    DeliveryOrder order = Sequencing.withDefaults().run(items(example.input()));
    JsonNode optimum = example.expected().has("optimal_cost")
        ? example.expected().get("optimal_cost")
        : example.expected().get("total_delay_cost");
    assertThat(order.delayCost()).isEqualByComparingTo(optimum.decimalValue());
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(order.gap()).isZero();
    assertThat(order.delayCostOf(order.ids())).isEqualByComparingTo(order.delayCost());
  }

  @ParameterizedTest
  @MethodSource("withDependencies")
  void rulesAndBound_referenceCase_costWhatTheyShould(ReferenceCase example) {
    List<BacklogItem> items = items(example.input());
    DeliveryOrder order = Sequencing.withDefaults().run(items);
    JsonNode expected = example.expected();
    double bound = expected.get("sidney_lower_bound").asDouble();
    assertThat(order.sidneyBound().doubleValue()).isCloseTo(bound, example.near(bound));
    assertThat(order.delayCostOf(PriorityRule.HIGHEST_CD3.order(items)))
        .isEqualByComparingTo(expected.get("naive_available_cd3_cost").decimalValue());
    assertThat(order.delayCostOf(PriorityRule.RAISED_BLOCKER.order(items)))
        .isEqualByComparingTo(expected.get("raise_blocker_cost").decimalValue());
    assertThat(order.delayCostOf(ReferenceCase.ids(expected.get("one_optimal_order"))))
        .isEqualByComparingTo(order.delayCost());
    if (expected.has("naive_available_cd3_order")) {
      assertThat(PriorityRule.HIGHEST_CD3.order(items))
          .isEqualTo(ReferenceCase.ids(expected.get("naive_available_cd3_order")));
      assertThat(PriorityRule.RAISED_BLOCKER.order(items))
          .isEqualTo(ReferenceCase.ids(expected.get("raise_blocker_order")));
    }
  }

  @ParameterizedTest
  @MethodSource("withBlocks")
  void blocks_equalRatiosJoined_areTheSidneyBlocks(ReferenceCase example) {
    List<Set<String>> joined = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Block block : Sequencing.withDefaults().run(items(example.input())).blocks()) {
      if (ratios.isEmpty() || block.ratio() < ratios.get(ratios.size() - 1)) {
        ratios.add(block.ratio());
        joined.add(new TreeSet<>());
      }
      block.items().forEach(item -> joined.get(joined.size() - 1).add(item.id()));
    }
    assertThat(joined)
        .isEqualTo(ReferenceCase.elements(example.expected().get("sidney_blocks"))
            .map(block -> new TreeSet<>(ReferenceCase.ids(block)))
            .collect(Collectors.toList()));
    List<Double> expected = ReferenceCase.elements(example.expected().get("sidney_block_ratios"))
        .map(JsonNode::asDouble)
        .toList();
    for (int i = 0; i < expected.size(); i++) {
      assertThat(ratios.get(i)).isCloseTo(expected.get(i), within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("large")
  void blocks_largeBacklog_areAsSmallAsTheyCanBe(ReferenceCase example) {
    List<Block> blocks = Sequencing.withDefaults().run(items(example.input())).blocks();
    assertThat(blocks)
        .hasSize(example.expected().get("number_of_blocks_minimal").asInt());
    assertThat(blocks.stream().mapToInt(block -> block.items().size()).max())
        .hasValue(example.expected().get("largest_block").asInt());
  }

  @ParameterizedTest
  @MethodSource("independent")
  void rules_withoutDependencies_costWhatTheyShould(ReferenceCase example) {
    List<BacklogItem> items = items(example.input());
    DeliveryOrder order = Sequencing.withDefaults().run(items);
    JsonNode expected = example.expected();
    assertThat(order.ids()).isEqualTo(ReferenceCase.ids(expected.get("order")));
    for (int i = 0; i < items.size(); i++) {
      assertThat(items.get(i).costOfDelayPerDuration())
          .isEqualTo(expected.get("cd3").get(i).asDouble());
    }
    assertThat(order.delayCostOf(PriorityRule.SHORTEST_FIRST.order(items)))
        .isEqualByComparingTo(expected.get("shortest_first_cost").decimalValue());
    assertThat(order.delayCostOf(PriorityRule.HIGHEST_COST_OF_DELAY.order(items)))
        .isEqualByComparingTo(expected.get("highest_cod_first_cost").decimalValue());
    assertThat(order.delayCostOf(PriorityRule.AS_LISTED.order(items)))
        .isEqualByComparingTo(expected.get("fifo_cost").decimalValue());
  }

  static List<BacklogItem> items(JsonNode input) {
    List<BacklogItem> items = new ArrayList<>();
    for (int i = 0; i < input.get("duration").size(); i++) {
      BacklogItem item = BacklogItem.of(
              "" + i,
              input.get("duration").get(i).asDouble(),
              input.get("cod_per_unit").get(i).asDouble())
          .requiring(ReferenceCase.partners(input.get("precedence_a_before_b"), 1, i));
      items.add(
          input.has("earliest_start")
              ? item.startingAt(input.get("earliest_start").get(i).asDouble())
              : item);
    }
    return items;
  }
}
