package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

  private static final DependencyGraph DIAMOND = DependencyGraph.compile(
      List.of("end", "left", "right", "start"),
      List.of(Set.of("left", "right", "start"), Set.of("start"), Set.of("start"), Set.of()));

  @Test
  void topologicalOrder_diamond_respectsRequirementsThenDeclaration() {
    assertThat(DIAMOND.topologicalOrder()).containsExactly(3, 1, 2, 0);
    assertThat(DIAMOND.enables()[3]).containsExactly(0, 1, 2);
  }

  @Test
  void totalWithAllRequired_diamond_countsEachOnce() {
    assertThat(DIAMOND.totalWithAllRequired(0, new long[] {1, 10, 100, 1000})).isEqualTo(1111);
    assertThat(DIAMOND.totalWithAllRequired(1, new long[] {1, 10, 100, 1000})).isEqualTo(1010);
  }

  @Test
  void compile_idsTwiceAndUnknown_namesThemAll() {
    assertThatThrownBy(() -> DependencyGraph.compile(
            List.of("a", "b", "a"), List.of(Set.of(), Set.of("x"), Set.of("b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item ids must be unique: \"a\" appears twice. Rename one of the two items.\n"
            + "required items must be in the list: \"b\" requires \"x\"."
            + " Add that item or remove the requirement.");
  }

  @Test
  void ids_diamond_areAsDeclared() {
    assertThat(DIAMOND.ids()).containsExactly("end", "left", "right", "start");
    assertThat(DIAMOND.size()).isEqualTo(4);
  }

  @Test
  void inverse_order_isThePlaceOfEachItem() {
    assertThat(DependencyGraph.inverse(new int[] {2, 0, 3, 1})).containsExactly(1, 3, 0, 2);
    assertThat(DependencyGraph.inverse(new int[0])).isEmpty();
  }

  @Test
  void transitiveReduction_diamond_dropsWhatIsImplied() {
    assertThat(TransitiveReduction.of(DIAMOND.requires()))
        .isDeepEqualTo(new int[][] {{1, 2}, {3}, {3}, {}});
  }

  @Test
  void scaledAmounts_decimals_becomeWholeUnitsOfTheirLargestCommonOne() {
    ScaledAmounts scaled = ScaledAmounts.of(
        "amounts", List.of(new BigDecimal("2.5"), new BigDecimal("-10"), new BigDecimal("0.75")));
    assertThat(scaled.units()).containsExactly(10, -40, 3);
    assertThat(scaled.amount(1)).isEqualByComparingTo("0.25");
    assertThat(scaled.total()).isEqualTo(53);
    assertThat(scaled.amount(6)).isEqualTo(new BigDecimal("1.5"));
    assertThat(ScaledAmounts.of("amounts", List.of()).total()).isZero();
    assertThat(ScaledAmounts.of("amounts", List.of(new BigDecimal("1E+30"))).units())
        .containsExactly(1);
  }

  @Test
  void scaledAmounts_shareBeyondADouble_isTheOutermostOne() {
    BigDecimal huge = new BigDecimal("1E+300");
    BigDecimal tiny = new BigDecimal("1E-300");
    assertThat(ScaledAmounts.share(BigDecimal.ONE, new BigDecimal("8"))).isEqualTo(0.125);
    assertThat(ScaledAmounts.share(huge, tiny)).isEqualTo(Double.MAX_VALUE);
    assertThat(ScaledAmounts.share(huge, tiny.negate())).isEqualTo(-Double.MAX_VALUE);
  }

  @Test
  void scaledAmounts_tooFarApart_throws() {
    assertThatThrownBy(() -> ScaledAmounts.of(
            "amounts", List.of(new BigDecimal("1000000000000"), new BigDecimal("0.0000001"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "amounts must sum to less than 2^62 units of 0.0000001, their common unit. Round them to fewer digits.");
  }
}
