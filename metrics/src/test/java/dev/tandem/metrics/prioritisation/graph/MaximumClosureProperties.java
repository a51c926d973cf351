package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against all subsets of up to ten nodes; requirements may form cycles. */
class MaximumClosureProperties {

  private static final class Instance {
    private final int[][] requires;
    private final long[] weights;

    Instance(int[][] requires, List<Long> weights) {
      this.requires = requires;
      this.weights = weights.stream().mapToLong(Long::longValue).toArray();
    }
  }

  @Provide
  Arbitrary<Instance> instances() {
    return Arbitraries.integers()
        .between(0, 10)
        .flatMap(nodes -> Combinators.combine(
                Arbitraries.integers().between(0, 9).list().ofSize(nodes * nodes),
                Arbitraries.integers().between(0, 5),
                Arbitraries.longs().between(-9, 9).list().ofSize(nodes))
            .as((dice, density, weights) -> new Instance(
                IntStream.range(0, nodes)
                    .mapToObj(i -> IntStream.range(0, nodes)
                        .filter(j -> j != i && dice.get(i * nodes + j) < density)
                        .toArray())
                    .toArray(int[][]::new),
                weights)));
  }

  /** Features that pay for enablers they share: flow that one feature took first has to be pushed back for another in most of them. */
  @Provide
  Arbitrary<Instance> sharedEnablers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1).list().ofSize(25),
            Arbitraries.longs().between(1, 9).list().ofSize(5),
            Arbitraries.longs().between(-9, -1).list().ofSize(5))
        .as((dice, values, costs) -> new Instance(
            IntStream.range(0, 10)
                .mapToObj(i -> IntStream.range(5, 10)
                    .filter(j -> i < 5 && dice.get(5 * i + j - 5) == 1)
                    .toArray())
                .toArray(int[][]::new),
            Stream.concat(values.stream(), costs.stream()).toList()));
  }

  @Property
  void maximise_sharedEnablers_agreesWithAllSubsets(@ForAll("sharedEnablers") Instance instance) {
    maximise_anyGraph_agreesWithAllSubsets(instance);
  }

  @Property
  void maximise_anyGraph_agreesWithAllSubsets(@ForAll("instances") Instance instance) {
    int nodes = instance.weights.length;
    long best = 0;
    int smallest = 0;
    int largest = 0;
    for (int set = 0; set < 1 << nodes; set++) {
      if (isClosed(set, instance.requires)) {
        long weight = weight(set, instance.weights);
        if (weight > best) {
          best = weight;
          smallest = set;
          largest = set;
        } else if (weight == best) {
          smallest &= set;
          largest |= set;
        }
      }
    }
    MaximumClosure closure = new MaximumClosure(instance.requires);
    assertThat(closure.maximise(instance.weights)).isEqualTo(best);
    assertThat(bits(closure.smallest())).isEqualTo(smallest);
    assertThat(bits(closure.largest())).isEqualTo(largest);
    assertThat(closure.maximise(new long[nodes])).isZero();
    assertThat(closure.maximise(instance.weights)).isEqualTo(best);
  }

  private static boolean isClosed(int set, int[][] requires) {
    return IntStream.range(0, requires.length)
        .filter(i -> (set & 1 << i) != 0)
        .allMatch(i -> Arrays.stream(requires[i]).allMatch(j -> (set & 1 << j) != 0));
  }

  private static long weight(int set, long[] weights) {
    return IntStream.range(0, weights.length)
        .filter(i -> (set & 1 << i) != 0)
        .mapToLong(i -> weights[i])
        .sum();
  }

  private static int bits(boolean[] members) {
    return IntStream.range(0, members.length)
        .filter(i -> members[i])
        .map(i -> 1 << i)
        .sum();
  }
}
