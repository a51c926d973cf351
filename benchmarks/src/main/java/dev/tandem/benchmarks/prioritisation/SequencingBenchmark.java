package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder;
import dev.tandem.metrics.prioritisation.sequencing.PriorityRule;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a proven order take, beside the rule that teams commonly use?
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar SequencingBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class SequencingBenchmark {

  /** How many items the backlog has. */
  @Param({"100", "300", "5000"})
  public int items;

  /** Requirements divided by items. */
  @Param({"1", "2"})
  public double dependenciesPerItem;

  private List<BacklogItem> backlog = List.of();

  /** Draws the backlog and checks that the order is not worse than the usual rule's. */
  @Setup
  public void draw() {
    backlog = RandomBacklog.of(items, dependenciesPerItem, 1);
    DeliveryOrder order = Sequencing.withDefaults().run(backlog);
    if (order.priceOf(PriorityRule.HIGHEST_CD3.order(backlog)).signum() < 0) {
      throw new IllegalStateException("the usual rule must not be cheaper");
    }
  }

  /**
   * {@return the dependency-aware order}
   */
  @Benchmark
  public DeliveryOrder dependencyAware() {
    return Sequencing.withDefaults().run(backlog);
  }

  /**
   * {@return the order by the usual rule}
   */
  @Benchmark
  public List<String> usualRule() {
    return PriorityRule.HIGHEST_CD3.order(backlog);
  }
}
