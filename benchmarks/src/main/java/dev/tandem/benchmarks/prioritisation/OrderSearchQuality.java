package dev.tandem.benchmarks.prioritisation;

import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PeakUnaffected;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.selection.funding.FundedFeature;
import dev.tandem.metrics.prioritisation.selection.funding.FundingPlan;
import dev.tandem.metrics.prioritisation.selection.funding.IncrementalFunding;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfiledItem;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How good are orders by value profiles and funding sequences beside a plain simulated annealing that may price as many items?
 *
 * <p>Three lines of the annealing, with three seeds, of which the best and the mean are shown; {@code cpu} is one search's thread time. Run
 * with
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.prioritisation.OrderSearchQuality</pre>
 */
public final class OrderSearchQuality {

  private static final int RUNS = 3;
  private static final int PROFILE_KINDS = 5;

  private OrderSearchQuality() {}

  /**
   * Prints one line a problem; in both parts less than 0 says that the search is better.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println(
        "problem  items  seed       found  annealing best     mean  worse than best   than mean   cpu");
    for (int size : new int[] {50, 100}) {
      for (int seed = 1; seed <= 4; seed++) {
        profiles(size, seed);
      }
    }
    for (int size : new int[] {30, 60}) {
      for (int seed = 1; seed <= 4; seed++) {
        funding(size, seed);
      }
    }
  }

  private static List<int[]> requires(SplittableRandom random, int size) {
    List<int[]> requires = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      requires.add(i < 3 || random.nextInt(2) == 0 ? new int[0] : new int[] {random.nextInt(i)});
    }
    return requires;
  }

  private static String[] ids(int[] items) {
    String[] ids = new String[items.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "" + items[i];
    }
    return ids;
  }

  private static CostOfDelay profile(SplittableRandom random, double total) {
    double time = Math.rint(total * random.nextDouble(0.05, 1));
    double rate = random.nextInt(1, 15);
    return switch (random.nextInt(PROFILE_KINDS)) {
      case 0 -> new Linear(rate);
      case 1 -> new DeadlineStep(rate * 20, time);
      case 2 -> new DeadlineThenLinear(rate, time);
      case 3 -> new PeakUnaffected(rate, time + 1);
      default -> new Exponential(rate * 40, 3 / (time + 1));
    };
  }

  private static void profiles(int size, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> requires = requires(random, size);
    List<ProfiledItem> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(ProfiledItem.of("" + i, random.nextInt(1, 10), profile(random, 5.0 * size))
          .requiring(ids(requires.get(i))));
    }
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ProfileOrder order = ProfileSequencing.withDefaults().run(items);
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    double[] durations =
        items.stream().mapToDouble(item -> item.duration().doubleValue()).toArray();
    PlainAnnealing plain = new PlainAnnealing(requires, candidate -> {
      double finish = 0;
      double loss = 0;
      for (int item : candidate) {
        finish += durations[item];
        loss += items.get(item).profile().cost(finish);
      }
      return loss;
    });
    print("profiles", size, seed, order.loss(), plain, 1, cpu);
  }

  private static void funding(int size, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> requires = requires(random, size);
    List<FundedFeature> features = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int development = random.nextInt(1, 4);
      List<Double> cash = new ArrayList<>();
      for (int t = 0; t < development; t++) {
        cash.add(-1.0 * random.nextInt(5, 30));
      }
      double income = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 12);
      for (int t = random.nextInt(5, 2 * size); t > 0; t--) {
        cash.add(income);
      }
      features.add(FundedFeature.of("" + i, development, cash).requiring(ids(requires.get(i))));
    }
    IncrementalFunding method = IncrementalFunding.of(0.01, 2 * size);
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    FundingPlan plan = method.best(features);
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    double[][] values = new double[size][3 * size + 3];
    for (int i = 0; i < size; i++) {
      for (int start = 0; start < 2 * size; start++) {
        values[i][start] = method.netPresentValue(features.get(i), start + 1);
      }
    }
    PlainAnnealing plain = new PlainAnnealing(requires, candidate -> {
      int start = 0;
      double value = 0;
      double best = 0;
      for (int item : candidate) {
        value += values[item][Math.min(start, 2 * size)];
        best = Math.max(best, value);
        start += features.get(item).developmentPeriods();
      }
      return -best;
    });
    print("funding", size, seed, plan.netPresentValue(), plain, -1, cpu);
  }

  private static void print(
      String problem, int size, int seed, double found, PlainAnnealing plain, int sign, long cpu) {
    double best = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int run = 0; run < RUNS; run++) {
      double cost = plain.least(Effort.standard().steps(), run);
      best = Math.min(best, cost);
      sum += cost;
    }
    double mean = sum / RUNS;
    System.out.printf(
        Locale.ROOT,
        "%-8s %5d  %4d  %10.1f  %14.1f  %7.1f  %14.2f%%  %9.2f%%  %4.0f%n",
        problem,
        size,
        seed,
        found,
        sign * best,
        sign * mean,
        100 * (sign * found - best) / Math.abs(best),
        100 * (sign * found - mean) / Math.abs(mean),
        cpu / 1e6);
  }
}
