package dev.tandem.metrics.riskregister.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeStepTest {

  private static LatticeStep dividing(String... amounts) {
    return LatticeStep.dividing(Arrays.stream(amounts).map(BigDecimal::new).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "50, 200, 50",
    "20, -30, 10",
    "0.1, 0.25, 0.05",
    "0, 7, 7",
    "0, 0, 1",
    "1E+3, 1500, 500"
  })
  void dividing_isTheGreatestCommonStep(String first, String second, String expected) {
    assertThat(dividing(first, second).size()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 0, 1",
    "-7, -1, 0",
    "10, 1, 1",
    "-10, -1, -1",
    "0, 0, 0",
    "13, 1, 2",
    "-13, -2, -1"
  })
  void point_betweenPoints_goesDownOrUp(double amount, long down, long up) {
    LatticeStep step = dividing("10");
    assertThat(step.point(BigDecimal.valueOf(amount), RoundingMode.FLOOR)).isEqualTo(down);
    assertThat(step.point(BigDecimal.valueOf(amount), RoundingMode.CEILING)).isEqualTo(up);
  }

  @Test
  void event_ofASpread_isRoundedAwayFromItsMass() {
    LatticeStep step = dividing("1");
    Estimate impact = Estimate.uniform(0, 4);
    LatticeMass down = step.event(0.8, impact, 1, RoundingMode.FLOOR);
    LatticeMass up = step.event(0.8, impact, 1, RoundingMode.CEILING);
    LatticeMass turned = step.event(0.8, impact, -1, RoundingMode.FLOOR);
    assertThat(down.points().asList()).containsExactly(0L, 1L, 2L, 3L);
    assertThat(down.masses().get(0)).isCloseTo(0.4, within(1e-15));
    assertThat(up.points().asList()).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(turned.points().asList()).containsExactly(-4L, -3L, -2L, -1L, 0L);
    assertThat(turned.masses().get(4)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void step_ofNothing_isRefused() {
    assertThatThrownBy(() -> new LatticeStep(BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step must be above 0: 0. Leave out what is 0.");
  }

  @Test
  void sums_dense_andSparse_agree() {
    LatticeStep step = dividing("1");
    MassSum dense = MassSum.ofNothing(10, 100);
    MassSum sparse = MassSum.ofNothing(1000, 100);
    for (double impact : List.of(3.0, -2.0, 3.0)) {
      LatticeMass event = step.event(0.25, Estimate.fixed(impact), 1, RoundingMode.FLOOR);
      dense = dense.with(event);
      sparse = sparse.with(event);
    }
    assertThat(dense).isInstanceOf(DenseSum.class);
    assertThat(sparse).isInstanceOf(SparseSum.class);
    assertThat(dense.mass()).isEqualTo(sparse.mass());
    LatticeMass last = step.event(0.5, Estimate.fixed(9), 1, RoundingMode.FLOOR);
    assertThat(dense.mixedWith(0.25, dense.with(last)).mass())
        .isEqualTo(sparse.mixedWith(0.25, sparse.with(last)).mass());
  }

  /** Each of the small numbers is lost beside 1, and their sum is not. */
  @Test
  void compensatedSum_keepsWhatEachAdditionLoses() {
    CompensatedSum sum = new CompensatedSum();
    sum.add(0x1p-60);
    sum.add(1);
    for (int i = 0; i < 1023; i++) {
      sum.add(0x1p-60);
    }
    assertThat(sum.value()).isEqualTo(1 + 0x1p-50);
    sum.add(-1);
    assertThat(sum.value()).isEqualTo(0x1p-50);
    assertThat(new CompensatedSum()).hasToString("0.0");
  }
}
