package dev.tandem.scheduling.resource.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CheapestAssignmentProperties {

  private static double cheapest(double[][] costs, int row, int taken) {
    if (row == costs.length) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < costs.length; column++) {
      if ((taken & (1 << column)) == 0) {
        least =
            Math.min(least, costs[row][column] + cheapest(costs, row + 1, taken | (1 << column)));
      }
    }
    return least;
  }

  /** Whole costs, so that sums are exact; small ones, so that there are ties. */
  @Property(tries = 300)
  void cost_isTheLeastOfAllAssignments(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int size) {
    Random random = new Random(seed);
    double[][] costs = new double[size][size];
    for (double[] row : costs) {
      Arrays.setAll(row, unused -> random.nextInt(20));
    }
    CheapestAssignment assignment = CheapestAssignment.of(costs);
    assertThat(assignment.cost()).isEqualTo(cheapest(costs, 0, 0));
    assertThat(assignment.rows())
        .containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
  }
}
