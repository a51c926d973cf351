package dev.tandem.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Discrete.Outcome;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class ExposureProperties {

  /** Impacts are below 100 in size, so that squares carry a rounding error below 1e-10. */
  @Property
  void plusIndependent_twoEvents_agreesWithEnumeration(
      @ForAll @Scale(6) @DoubleRange(max = 1) double p,
      @ForAll @Scale(6) @DoubleRange(max = 1) double q,
      @ForAll @IntRange(min = -99, max = 0) int low,
      @ForAll @IntRange(min = 1, max = 99) int high,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    Discrete impact = new Discrete(
        List.of(new Outcome(low, percent / 100.0), new Outcome(high, (100 - percent) / 100.0)));
    List<Outcome> first = outcomes(p, impact);
    List<Outcome> second = outcomes(q, impact);
    double mean = 0;
    double square = 0;
    for (Outcome a : first) {
      for (Outcome b : second) {
        double probability = a.probability() * b.probability();
        mean += probability * (a.value() + b.value());
        square += probability * (a.value() + b.value()) * (a.value() + b.value());
      }
    }
    Exposure sum = Exposure.of(p, impact).plusIndependent(Exposure.of(q, impact));
    assertThat(sum.mean()).isCloseTo(mean, within(1e-10));
    assertThat(sum.variance()).isCloseTo(square - mean * mean, within(1e-9));
  }

  private static List<Outcome> outcomes(double p, Discrete impact) {
    Outcome low = impact.outcomes().get(0);
    Outcome high = impact.outcomes().get(1);
    return Stream.of(
            new double[] {0, 1 - p},
            new double[] {low.value(), p * low.probability()},
            new double[] {high.value(), p * high.probability()})
        .filter(outcome -> outcome[1] > 0)
        .map(outcome -> new Outcome(outcome[0], outcome[1]))
        .toList();
  }
}
