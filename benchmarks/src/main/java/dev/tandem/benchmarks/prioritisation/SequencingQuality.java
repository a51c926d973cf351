package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.Block;
import dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder;
import dev.tandem.metrics.prioritisation.sequencing.PriorityRule;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * How good are the orders, and how much delay cost do the usual rules leave on the table?
 *
 * <p>On random backlogs of several sizes and densities, and on two layers of items: the share proven optimal, the largest gap to the bound of the others, and the
 * mean and largest excess of two common rules over the order found. Run with
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.prioritisation.SequencingQuality [backlogs per row]</pre>
 */
public final class SequencingQuality {

  private SequencingQuality() {}

  /**
   * Prints the table.
   *
   * @param args how many backlogs to draw for each row; 20 if left out
   */
  public static void main(String[] args) {
    int draws = args.length == 0 ? 20 : Integer.parseInt(args[0]);
    Row.warmUp();
    System.out.println(
        "          items  deps/item  proven  worst gap  largest block  usual rule mean/max  raised blocker mean/max  ms mean/max");
    for (int size : new int[] {100, 200, 300, 5000}) {
      for (double dependencies : new double[] {0.5, 1, 1.5, 2}) {
        String name = String.format(Locale.ROOT, "%5d  %9.1f", size, dependencies);
        int backlogs = size > 1000 ? 1 : draws;
        System.out.println(
            new Row(name, seed -> RandomBacklog.of(size, dependencies, seed)).measured(backlogs));
      }
    }
    for (boolean valued : new boolean[] {true, false}) {
      for (int size : new int[] {100, 200}) {
        String name =
            String.format(Locale.ROOT, "%s 2 x %d %10d", valued ? "layers" : "enablers", size, 6);
        System.out.println(
            new Row(name, seed -> RandomBacklog.layers(size, 6, valued, seed)).measured(draws));
      }
    }
  }

  /** The figures of one size and density. */
  private static final class Row {
    private final String name;
    private final LongFunction<List<BacklogItem>> backlogs;
    private int proven;
    private double worstGap;
    private int largestBlock;
    private double usualSum;
    private double usualMax;
    private double raisedSum;
    private double raisedMax;
    private double millisSum;
    private double millisMax;

    Row(String name, LongFunction<List<BacklogItem>> backlogs) {
      this.name = name;
      this.backlogs = backlogs;
    }

    /** Compiled code before the first row: other seeds than those that are measured. */
    static void warmUp() {
      for (int seed = 1_000; seed < 1_020; seed++) {
        Sequencing.withDefaults().run(RandomBacklog.of(300, 2, seed));
      }
    }

    String measured(int draws) {
      for (int seed = 0; seed < draws; seed++) {
        measure(backlogs.apply(seed));
      }
      return String.format(
          Locale.ROOT,
          "%22s  %5.0f%%  %8.2f%%  %13d  %8.1f%% /%6.1f%%  %12.1f%% /%6.1f%%  %6.0f / %.0f",
          name,
          100.0 * proven / draws,
          100 * worstGap,
          largestBlock,
          100 * usualSum / draws,
          100 * usualMax,
          100 * raisedSum / draws,
          100 * raisedMax,
          millisSum / draws,
          millisMax);
    }

    private void measure(List<BacklogItem> backlog) {
      long started = System.nanoTime();
      DeliveryOrder order = Sequencing.withDefaults().run(backlog);
      double millis = (System.nanoTime() - started) / 1e6;
      millisSum += millis;
      millisMax = Math.max(millisMax, millis);
      proven += order.isProvenOptimal() ? 1 : 0;
      worstGap = Math.max(worstGap, order.gap());
      for (Block block : order.blocks()) {
        largestBlock = Math.max(largestBlock, block.items().size());
      }
      double usual = excess(order, backlog, PriorityRule.HIGHEST_CD3);
      double raised = excess(order, backlog, PriorityRule.RAISED_BLOCKER);
      usualSum += usual;
      usualMax = Math.max(usualMax, usual);
      raisedSum += raised;
      raisedMax = Math.max(raisedMax, raised);
    }

    private static double excess(
        DeliveryOrder order, List<BacklogItem> backlog, PriorityRule rule) {
      return order.priceOf(rule.order(backlog)).doubleValue()
          / order.delayCost().doubleValue();
    }
  }
}
