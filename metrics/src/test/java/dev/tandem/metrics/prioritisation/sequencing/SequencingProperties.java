package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.collect.Lists;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.sequencing.jobs.Tangles;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfiledItem;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class SequencingProperties {

  @Provide
  Arbitrary<List<BacklogItem>> backlogs() {
    return Backlogs.upTo(8, 0);
  }

  @Provide
  Arbitrary<List<BacklogItem>> nineItems() {
    return Backlogs.upTo(9, 0);
  }

  @Provide
  Arbitrary<List<BacklogItem>> datedBacklogs() {
    return Backlogs.upTo(6, 12);
  }

  @Property(tries = 40)
  void run_smallBacklogByNodesOnly_costsTheSame(@ForAll long seed) {
    List<BacklogItem> items = Tangles.tangle(5, 7, new SplittableRandom(seed));
    DeliveryOrder searched = Backlogs.ordered(items, 1, Effort.standard());
    assertThat(searched.isProvenOptimal()).isTrue();
    assertThat(searched.delayCost())
        .isEqualByComparingTo(Sequencing.withDefaults().run(items).delayCost());
  }

  @Property(tries = 400)
  void run_smallBacklog_agreesWithAllOrders(@ForAll("backlogs") List<BacklogItem> items) {
    DeliveryOrder order = Sequencing.withDefaults().run(items);
    double least = SequencingOracle.leastCost(items, SequencingOracle::linearCost);
    assertThat(order.delayCost().doubleValue()).isEqualTo(least);
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(order.sidneyBound()).isLessThanOrEqualTo(order.bound());
  }

  /** Rounding moves a sum of at most 8 amounts by at most 8 half units of a ten-millionth of it. */
  @Property(tries = 200)
  void run_computedAmounts_costWhatTheBestOrderOfThemCosts(
      @ForAll("backlogs") List<BacklogItem> items,
      @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(9) double durationFactor,
      @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(9) double costFactor) {
    List<BacklogItem> computed = items.stream()
        .map(item -> BacklogItem.of(
                item.id(),
                Math.sqrt(item.duration().doubleValue()) * durationFactor,
                Math.sqrt(item.costOfDelay().doubleValue()) * costFactor)
            .requiring(item.requires().toArray(String[]::new)))
        .toList();
    DeliveryOrder order = Sequencing.withDefaults().run(computed);
    double least = SequencingOracle.leastCost(computed, SequencingOracle::linearCost);
    assertThat(order.delayCost().doubleValue()).isCloseTo(least, withinPercentage(1e-4));
    assertThat(order.isProvenOptimal()).isTrue();
    TeamPlan plan = TeamSequencing.withTeams(1).run(computed);
    assertThat(plan.delayCost()).isEqualByComparingTo(order.delayCost());
  }

  @Property(tries = 25)
  void run_nineItems_agreesWithAllOrders(@ForAll("nineItems") List<BacklogItem> items) {
    assertThat(Sequencing.withDefaults().run(items).delayCost().doubleValue())
        .isEqualTo(SequencingOracle.leastCost(items, SequencingOracle::linearCost));
  }

  @Property(tries = 300)
  void run_withoutExactBlocks_boundHoldsBelowTheBest(
      @ForAll("backlogs") List<BacklogItem> items, @ForAll @IntRange(min = 1, max = 9) int limit) {
    DeliveryOrder order = Backlogs.ordered(items, limit, Effort.ofSteps(1_000L * limit));
    double least = SequencingOracle.leastCost(items, SequencingOracle::linearCost);
    assertThat(order.bound().doubleValue()).isLessThanOrEqualTo(least);
    assertThat(order.delayCost().doubleValue()).isBetween(least, 2 * least);
    assertThat(order.delayCostOf(order.ids())).isEqualByComparingTo(order.delayCost());
  }

  @Property(tries = 200)
  void run_itemsListedBackwards_costsTheSame(@ForAll("backlogs") List<BacklogItem> items) {
    assertThat(Sequencing.withDefaults().run(Lists.reverse(items)).delayCost())
        .isEqualByComparingTo(Sequencing.withDefaults().run(items).delayCost());
  }

  @Property(tries = 200)
  void rules_anyBacklog_areFeasibleAndNeverCheaper(@ForAll("backlogs") List<BacklogItem> items) {
    DeliveryOrder order = Sequencing.withDefaults().run(items);
    for (PriorityRule rule : PriorityRule.values()) {
      assertThat(order.priceOf(rule.order(items)).signum()).isNotNegative();
    }
  }

  @Property(tries = 200)
  void blocks_anyBacklog_haveFallingRatiosAndNoPartOfTheSameRatio(
      @ForAll("backlogs") List<BacklogItem> items) {
    List<Block> blocks = Sequencing.withDefaults().run(items).blocks();
    for (int i = 1; i < blocks.size(); i++) {
      assertThat(blocks.get(i).ratio()).isLessThanOrEqualTo(blocks.get(i - 1).ratio());
    }
    for (Block block : blocks) {
      for (int end = 1; end < block.items().size(); end++) {
        Block part = new Block(block.items().subList(0, end), Proof.BOUND_ONLY);
        assertThat(part.ratio()).isLessThan(block.ratio());
      }
    }
  }

  @Property(tries = 200)
  void teams_smallBacklog_agreeWithAllPlans(
      @ForAll("datedBacklogs") List<BacklogItem> items,
      @ForAll @IntRange(min = 1, max = 3) int teams) {
    double least =
        SequencingOracle.leastCost(items, order -> SequencingOracle.teamCost(order, teams));
    TeamPlan plan = TeamSequencing.withTeams(teams).run(items);
    assertThat(plan.delayCost().doubleValue()).isEqualTo(least);
    assertThat(plan.isProvenOptimal()).isTrue();
    TeamPlan unproven =
        TeamSequencing.withTeams(teams).withEffort(Effort.none()).run(items);
    assertThat(unproven.bound().doubleValue()).isLessThanOrEqualTo(least);
    assertThat(unproven.delayCost().doubleValue()).isGreaterThanOrEqualTo(least);
    assertThat(TeamSequencing.withTeams(teams).nonDelay(items).delayCost().doubleValue())
        .isGreaterThanOrEqualTo(least);
  }

  @Property(tries = 200)
  void profiles_smallBacklog_agreeWithAllOrders(@ForAll("backlogs") List<BacklogItem> items) {
    List<ProfiledItem> profiled = Lists.transform(items, SequencingProperties::profiled);
    double least = SequencingOracle.leastCost(items, SequencingProperties::profiledCost);
    ProfileOrder order = ProfileSequencing.withDefaults().run(profiled);
    assertThat(order.loss()).isEqualTo(least);
    assertThat(order.proof().isExact()).isTrue();
    ProfileOrder searched =
        ProfileSequencing.withDefaults().withEffort(Effort.none()).run(profiled);
    assertThat(searched.proof()).isEqualTo(Proof.BOUND_ONLY);
    assertThat(searched.loss()).isGreaterThanOrEqualTo(least);
    assertThat(searched.bound()).isLessThanOrEqualTo(least);
  }

  private static ProfiledItem profiled(BacklogItem item) {
    double weight = item.costOfDelay().doubleValue();
    CostOfDelay profile = switch ((int) weight % 3) {
      case 0 -> new Linear(weight);
      case 1 -> new DeadlineStep(5 * weight, 7);
      default -> new DeadlineThenLinear(weight, 9);
    };
    return new ProfiledItem(item.id(), item.duration(), profile, item.requires());
  }

  private static double profiledCost(List<BacklogItem> order) {
    double now = 0;
    double cost = 0;
    for (BacklogItem item : order) {
      now += item.duration().doubleValue();
      double weight = item.costOfDelay().doubleValue();
      if (weight % 3 == 0) {
        cost += weight * now;
      } else if (weight % 3 == 1) {
        cost += now > 7 ? 5 * weight : 0;
      } else {
        cost += now > 9 ? weight * (now - 9) : 0;
      }
    }
    return cost;
  }
}
