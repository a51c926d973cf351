package dev.tandem.metrics.prioritisation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChoiceProperties {

  @Property(tries = 200)
  void bradleyTerry_connectedDuels_agreeWithTheMinorisationAlgorithm(
      @ForAll @IntRange(min = 2, max = 6) int items, @ForAll long seed) {
    double[][] wins = wins(items, seed);
    BradleyTerry.withDefaults().fit(duels(wins)).estimated().ifPresent(fit -> {
      double[] oracle = HunterOracle.strengths(wins, 20_000);
      for (int i = 0; i < items; i++) {
        // The oracle converges linearly; 20,000 rounds leave at most 1e-6 on these sizes.
        assertThat(fit.strengths().get("item " + i)).isCloseTo(oracle[i], within(1e-6));
      }
    });
  }

  @Property(tries = 200)
  void bradleyTerry_connected_exactlyIfEveryCutHasWinsBothWays(
      @ForAll @IntRange(min = 2, max = 5) int items, @ForAll long seed) {
    double[][] wins = wins(items, seed);
    boolean everyCut = true;
    for (int cut = 1; cut < (1 << items) - 1; cut++) {
      double across = 0;
      for (int i = 0; i < items; i++) {
        for (int j = 0; j < items; j++) {
          across += (cut >> i & 1) == 1 && (cut >> j & 1) == 0 ? wins[i][j] : 0;
        }
      }
      everyCut &= across > 0;
    }
    assertThat(BradleyTerry.withDefaults().fit(duels(wins)).estimated().isPresent())
        .isEqualTo(everyCut);
  }

  @Property(tries = 100)
  void bradleyTerry_duelsReversed_givesTheSamePositions(
      @ForAll @IntRange(min = 2, max = 6) int items, @ForAll long seed) {
    List<Duel> duels = duels(wins(items, seed));
    BradleyTerry.withDefaults().fit(duels).estimated().ifPresent(fit -> {
      ChoiceFit.Estimated reversed =
          BradleyTerry.withDefaults().fit(Lists.reverse(duels)).estimated().orElseThrow();
      fit.items()
          .forEach(item ->
              assertThat(reversed.utility(item)).isCloseTo(fit.utility(item), within(1e-9)));
    });
  }

  @Property(tries = 100)
  void likelihoods_derivatives_agreeWithFiniteDifferences(@ForAll long seed) {
    Random random = new Random(seed);
    double[] utilities = random.doubles(5, -1, 1).toArray();
    checkDerivatives(new DuelLikelihood(wins(5, seed)), utilities);
    List<String> names = List.of("a", "b", "c", "d", "e");
    List<MaxDiffTask> tasks = new ArrayList<>();
    for (int t = 0; t < 6; t++) {
      List<String> shown = new ArrayList<>(names);
      Collections.shuffle(shown, random);
      List<String> first = shown.subList(0, 3);
      tasks.add(new MaxDiffTask(first, first.get(0), first.get(1)));
    }
    checkDerivatives(new BestWorstLikelihood(names, tasks), utilities);
  }

  @Property(tries = 100)
  void maxDiff_fit_hasNoUphillDirection(@ForAll long seed) {
    Random random = new Random(seed);
    List<MaxDiffTask> tasks = new ArrayList<>();
    List<String> names = List.of("a", "b", "c", "d");
    for (int t = 0; t < 24; t++) {
      List<String> shown = new ArrayList<>(names);
      Collections.shuffle(shown, random);
      tasks.add(new MaxDiffTask(shown.subList(0, 3), shown.get(0), shown.get(1)));
    }
    MaxDiff.fit(tasks).estimated().ifPresent(fit -> {
      ChoiceLikelihood likelihood = new BestWorstLikelihood(fit.items(), tasks);
      double[] gradient = likelihood.gradient(
          fit.utilities().stream().mapToDouble(Double::doubleValue).toArray());
      assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow()).isLessThan(1e-9);
      assertThat(fit.utilities().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(0, within(1e-12));
    });
  }

  private static void checkDerivatives(ChoiceLikelihood likelihood, double[] at) {
    double step = 1e-5;
    double[] gradient = likelihood.gradient(at);
    double[][] information = likelihood.information(at);
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += step;
      down[i] -= step;
      // Central differences err by about step² × the third derivative.
      double slope = (likelihood.logLikelihood(up) - likelihood.logLikelihood(down)) / (2 * step);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
      double[] gradientUp = likelihood.gradient(up);
      double[] gradientDown = likelihood.gradient(down);
      for (int j = 0; j < at.length; j++) {
        double curvature = (gradientUp[j] - gradientDown[j]) / (2 * step);
        assertThat(information[i][j]).isCloseTo(-curvature, within(1e-6));
      }
    }
  }

  private static double[][] wins(int items, long seed) {
    Random random = new Random(seed);
    double[][] wins = new double[items][items];
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        wins[i][j] = i == j || random.nextInt(3) == 0 ? 0 : random.nextInt(8);
      }
    }
    return wins;
  }

  private static List<Duel> duels(double[][] wins) {
    List<Duel> duels = new ArrayList<>();
    for (int i = 0; i < wins.length; i++) {
      for (int j = i + 1; j < wins.length; j++) {
        duels.add(Duel.of("item " + i, "item " + j, wins[i][j], wins[j][i]));
      }
    }
    return duels;
  }

  /** Hunter's minorisation-maximisation (2004), MM algorithms for generalized Bradley-Terry models. */
  private static final class HunterOracle {

    static double[] strengths(double[][] wins, int rounds) {
      double[] p = new double[wins.length];
      Arrays.fill(p, 1.0 / p.length);
      for (int round = 0; round < rounds; round++) {
        double[] next = new double[p.length];
        for (int i = 0; i < p.length; i++) {
          double total = 0;
          double share = 0;
          for (int j = 0; j < p.length; j++) {
            total += wins[i][j];
            share += i == j ? 0 : (wins[i][j] + wins[j][i]) / (p[i] + p[j]);
          }
          next[i] = total / share;
        }
        double sum = Arrays.stream(next).sum();
        p = Arrays.stream(next).map(x -> x / sum).toArray();
      }
      return p;
    }
  }
}
