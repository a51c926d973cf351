package dev.tandem.metrics.prioritisation.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.estimate.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RobustnessProperties {

  /** Accepted panels differ by at most 1e-11, and there are at most a few hundred. */
  private static final double QUADRATURE = 1e-8;

  @Property(tries = 60)
  void acceptability_lotsDrawn_rowsAndColumnsSumToOne(
      @ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
    RankProbabilities ranks =
        RankRobustness.withDefaults().withTies(TieRule.DRAW_LOTS).evaluate(mixed(n, seed));
    for (int k = 0; k < n; k++) {
      int rank = k;
      assertThat(ranks.acceptability().get(k).stream().sum()).isCloseTo(1, within(QUADRATURE));
      assertThat(
              ranks.acceptability().stream().mapToDouble(row -> row.get(rank)).sum())
          .isCloseTo(1, within(QUADRATURE));
    }
    assertThat(ranks.error()).isLessThan(QUADRATURE);
  }

  @Property(tries = 60)
  void acceptability_ranksShared_rowsSumToOne(
      @ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
    for (ImmutableDoubleArray row :
        RankRobustness.withDefaults().evaluate(mixed(n, seed)).acceptability()) {
      assertThat(row.stream().sum()).isCloseTo(1, within(QUADRATURE));
    }
  }

  @Property(tries = 60)
  void pairs_aheadBehindAndTied_sumToOne(@ForAll long seed) {
    List<UncertainItem> items = mixed(4, seed);
    RankProbabilities ranks = RankRobustness.withDefaults().evaluate(items);
    for (UncertainItem a : items) {
      for (UncertainItem b : items) {
        if (!a.equals(b)) {
          double total = ranks.probabilityAhead(a.item(), b.item())
              + ranks.probabilityAhead(b.item(), a.item())
              + a.probabilityTied(b);
          assertThat(total).isCloseTo(1, within(QUADRATURE));
        }
      }
    }
  }

  @Property(tries = 60)
  void expectedRank_isOnePlusExpectedItemsAhead(@ForAll long seed) {
    List<UncertainItem> items = mixed(5, seed);
    RankProbabilities ranks = RankRobustness.withDefaults().evaluate(items);
    for (UncertainItem item : items) {
      double ahead = items.stream()
          .mapToDouble(other -> ranks.probabilityAhead(other.item(), item.item()))
          .sum();
      assertThat(ranks.expectedRank(item.item())).isCloseTo(1 + ahead, within(10 * QUADRATURE));
    }
  }

  @Property(tries = 40)
  void evaluate_itemsReversed_givesTheSame(@ForAll long seed) {
    List<UncertainItem> items = mixed(5, seed);
    RankProbabilities ranks = RankRobustness.withDefaults().evaluate(items);
    RankProbabilities reversed = RankRobustness.withDefaults().evaluate(Lists.reverse(items));
    for (UncertainItem item : items) {
      for (int rank = 1; rank <= 5; rank++) {
        assertThat(reversed.probability(item.item(), rank))
            .isCloseTo(ranks.probability(item.item(), rank), within(QUADRATURE));
      }
    }
  }

  @Property(tries = 40)
  void probabilityInTop_itemShiftedUp_doesNotFall(
      @ForAll @IntRange(min = 1, max = 3) int top, @ForAll long seed) {
    List<UncertainItem> items = new ArrayList<>(mixed(4, seed));
    items.set(0, new UncertainItem("item 0", Estimate.triangular(0, 5, 12)));
    double before = RankRobustness.withDefaults().evaluate(items).probabilityInTop("item 0", top);
    items.set(0, new UncertainItem("item 0", Estimate.triangular(2, 7, 14)));
    double after = RankRobustness.withDefaults().evaluate(items).probabilityInTop("item 0", top);
    assertThat(after).isGreaterThanOrEqualTo(before - QUADRATURE);
  }

  @Property(tries = 100)
  void discreteScores_agreeWithEnumeration(
      @ForAll @IntRange(min = 1, max = 5) int n, @ForAll long seed) {
    List<UncertainItem> items = discrete(n, new Random(seed));
    for (TieRule ties : TieRule.values()) {
      RankProbabilities ranks = RankRobustness.withDefaults().withTies(ties).evaluate(items);
      double[][] oracle = new RobustnessOracle(items).ranks(ties);
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < n; k++) {
          assertThat(ranks.acceptability().get(i).get(k)).isCloseTo(oracle[i][k], within(1e-12));
        }
      }
    }
    for (int taken = 1; taken <= n; taken++) {
      InformationValue information = new InformationValue(items, taken);
      double expected = new RobustnessOracle(items).largest(taken) - information.valueOfChoice();
      assertThat(information.perfectInformation()).isCloseTo(expected, within(1e-11));
      for (int i = 0; i < n; i++) {
        assertThat(information.perfectInformationByItem().get(i))
            .isCloseTo(
                new RobustnessOracle(items).informationOn(i, taken) - information.valueOfChoice(),
                within(1e-11));
      }
    }
  }

  @Property(tries = 40)
  void perfectInformation_isAtLeastThatOnOneItem(
      @ForAll @IntRange(min = 1, max = 4) int taken, @ForAll long seed) {
    InformationValue information = new InformationValue(mixed(4, seed), taken);
    double all = information.perfectInformation();
    for (double one : information.perfectInformationByItem().asList()) {
      assertThat(one).isBetween(0.0, all + QUADRATURE);
    }
  }

  private static List<UncertainItem> discrete(int n, Random random) {
    List<UncertainItem> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      items.add(new UncertainItem("item " + i, discrete(random)));
    }
    return items;
  }

  /** Values from a few whole numbers, so that ties are common. */
  private static Estimate discrete(Random random) {
    Map<Double, Double> probabilities = new HashMap<>();
    double low = random.nextInt(6);
    probabilities.put(low, 0.25);
    probabilities.put(low + 1 + random.nextInt(3), 0.35);
    probabilities.put(low + 5 + random.nextInt(3), 0.4);
    return Estimate.discrete(probabilities);
  }

  private static List<UncertainItem> mixed(int n, long seed) {
    Random random = new Random(seed);
    List<UncertainItem> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      items.add(new UncertainItem("item " + i, any(random)));
    }
    return items;
  }

  private static Estimate any(Random random) {
    double low = random.nextInt(10);
    double width = 0.1 + 10 * random.nextDouble();
    double mode = low + width * random.nextDouble();
    return switch (random.nextInt(6)) {
      case 0 -> Estimate.fixed(low);
      case 1 -> Estimate.uniform(low, low + width);
      case 2 -> Estimate.triangular(low, mode, low + width);
      case 3 -> Estimate.betaPert(low, mode, low + width);
      case 4 -> Estimate.logNormal(1 + low, width);
      default -> discrete(random);
    };
  }
}
