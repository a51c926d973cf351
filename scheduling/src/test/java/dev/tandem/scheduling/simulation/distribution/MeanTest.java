package dev.tandem.scheduling.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanTest {

  @Test
  void mean_hasTheStandardErrorOfIndependentValues() {
    Mean mean = Mean.of(ImmutableDoubleArray.of(2, 4, 4, 6));
    assertThat(mean.value()).isEqualTo(4);
    assertThat(mean.standardError().orElseThrow()).isCloseTo(Math.sqrt(8.0 / 3 / 4), within(1e-15));
    assertThat(mean).hasToString("4 ± 0.816497");
  }

  @Test
  void mean_ofOneValue_hasAnUnknownError() {
    Mean mean = Mean.of(ImmutableDoubleArray.of(7));
    assertThat(mean).isEqualTo(new Mean(7, OptionalDouble.empty())).hasToString("7 ± unknown");
    assertThat(mean.minus(Mean.of(ImmutableDoubleArray.of(2, 4, 4, 6))))
        .isEqualTo(new Mean(3, OptionalDouble.empty()));
  }

  @Test
  void minus_isTheDifferenceWithTheErrorOfBoth() {
    assertThat(new Mean(7, OptionalDouble.of(3)).minus(new Mean(9, OptionalDouble.of(4))))
        .isEqualTo(new Mean(-2, OptionalDouble.of(5)));
  }

  @Test
  void mean_ofNoValue_isRefused() {
    assertThatThrownBy(() -> Mean.of(ImmutableDoubleArray.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must not be empty: []. Draw one sample at least.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void new_valueThatIsNone_throws(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mean(value, OptionalDouble.of(1)))
        .withMessage("mean must be finite: " + value + ". Leave out what has no value.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void new_errorThatIsNone_throws(double error) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mean(1, OptionalDouble.of(error)))
        .withMessage("standard error must be finite and at least 0: " + error
            + ". State it in the unit of the mean.");
  }
}
