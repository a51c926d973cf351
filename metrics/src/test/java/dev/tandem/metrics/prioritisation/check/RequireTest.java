package dev.tandem.metrics.prioritisation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What each check accepts at the ends of its range, hands back, and says of what lies beyond. */
class RequireTest {

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static void accepts(ThrowingCallable call) {
    assertThatCode(call).doesNotThrowAnyException();
  }

  @Test
  void name_blank_isRefused() {
    assertThat(Require.name("search", "item")).isEqualTo("search");
    refuses(
        () -> Require.name(" ", "item"), "item must not be blank: \" \". Give it a short name.");
  }

  @Test
  void unique_nameTwice_isRefused() {
    accepts(() -> Require.unique(List.of("a", "b"), "item"));
    refuses(
        () -> Require.unique(List.of("a", "b", "a"), "item"),
        "item must be unique: a. Rename or remove one of them.");
  }

  @Test
  void same_otherConvention_isRefusedWithBothItems() {
    accepts(() ->
        Require.same(List.of("apple", "grape"), String::length, word -> word, "length", "Cut it."));
    accepts(
        () -> Require.same(List.<String>of(), String::length, word -> word, "length", "Cut it."));
    refuses(
        () -> Require.same(
            List.of("apple", "grape", "fig"), String::length, word -> word, "length", "Cut it."),
        "length must be the same: 3, item fig, but 5, item apple. Cut it.");
  }

  @Test
  void notEmpty_noValues_isRefused() {
    accepts(() -> Require.notEmpty(List.of(1), "weights"));
    refuses(
        () -> Require.notEmpty(List.of(), "weights"),
        "weights must not be empty: []. State at least one.");
  }

  @Test
  void oneEach_moreOrFewer_isRefused() {
    accepts(() -> Require.oneEach(List.of(1, 2), 2, "bounds"));
    refuses(
        () -> Require.oneEach(List.of(1, 2, 3), 2, "bounds"),
        "bounds must be one an item: 3 for 2 items. State one for each.");
    refuses(
        () -> Require.oneEach(List.of(1), 2, "bounds"),
        "bounds must be one an item: 1 for 2 items. State one for each.");
  }

  @Test
  void bounds_onTheWrongSide_areRefused() {
    accepts(() -> Require.upperBound(BigDecimal.TEN, BigDecimal.TEN));
    accepts(() -> Require.lowerBound(BigDecimal.TEN, BigDecimal.TEN));
    refuses(
        () -> Require.upperBound(BigDecimal.ONE, BigDecimal.TEN),
        "bound must be at least the value: 1, the value is 10. State a bound that holds.");
    refuses(
        () -> Require.lowerBound(BigDecimal.TEN, BigDecimal.ONE),
        "bound must be at most the cost: 10, the cost is 1. State a bound that holds.");
  }

  @Test
  void finite_infinityOrNotANumber_isRefused() {
    assertThat(Require.finite(-3.5, "reach", "a")).isEqualTo(-3.5);
    refuses(
        () -> Require.finite(Double.NaN, "reach", "a"),
        "reach must be finite: NaN, item a. Estimate it, or leave the item out.");
    accepts(() -> Require.allFinite(List.of(1.0, -2.0), "samples"));
    refuses(
        () -> Require.allFinite(List.of(1.0, Double.POSITIVE_INFINITY), "samples"),
        "samples must be finite: Infinity, of [1.0, Infinity]. Correct it.");
  }

  @Test
  void nonNegative_belowZeroOrInfinite_isRefused() {
    assertThat(Require.nonNegative(0, "effort", "a")).isZero();
    assertThat(Require.nonNegative(Double.MAX_VALUE, "effort", "a")).isEqualTo(Double.MAX_VALUE);
    refuses(
        () -> Require.nonNegative(-0.5, "effort", "a"),
        "effort must be finite and at least 0: -0.5, item a. Estimate it, or leave the item out.");
    refuses(
        () -> Require.nonNegative(Double.POSITIVE_INFINITY, "effort", "a"),
        "effort must be finite and at least 0: Infinity, item a. Estimate it, or leave the item"
            + " out.");
  }

  @Test
  void positive_zeroOrInfinite_isRefused() {
    assertThat(Require.positive(Double.MIN_VALUE, "effort", "a")).isEqualTo(Double.MIN_VALUE);
    assertThat(Require.positive(Double.MAX_VALUE, "effort", "a")).isEqualTo(Double.MAX_VALUE);
    refuses(
        () -> Require.positive(0, "effort", "a"),
        "effort must be finite and above 0: 0.0, item a. Estimate it, or leave the item out.");
    refuses(
        () -> Require.positive(Double.POSITIVE_INFINITY, "effort", "a"),
        "effort must be finite and above 0: Infinity, item a. Estimate it, or leave the item out.");
  }

  @Test
  void within_bothEnds_areAccepted() {
    assertThat(Require.within(1, 1, 5, "impact", "a")).isEqualTo(1);
    assertThat(Require.within(5, 1, 5, "impact", "a")).isEqualTo(5);
    refuses(
        () -> Require.within(0.9, 1, 5, "impact", "a"),
        "impact must be from 1.0 to 5.0: 0.9, item a. Use that scale.");
    refuses(
        () -> Require.within(5.1, 1, 5, "impact", "a"),
        "impact must be from 1.0 to 5.0: 5.1, item a. Use that scale.");
  }

  @Test
  void fraction_bothEnds_areAccepted() {
    assertThat(Require.fraction(0, "confidence", "a")).isZero();
    assertThat(Require.fraction(1, "confidence", "a")).isEqualTo(1);
    refuses(
        () -> Require.fraction(-0.1, "confidence", "a"),
        "confidence must be a fraction from 0 to 1: -0.1, item a. Write 80 % as 0.8.");
    refuses(
        () -> Require.fraction(80, "confidence", "a"),
        "confidence must be a fraction from 0 to 1: 80.0, item a. Write 80 % as 0.8.");
  }
}
