package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To how many decimals amounts were rounded before they were compared exactly, and which were taken as given.
 *
 * <p>Methods that prove an order or a choice count in whole units whose sums, and products of sums, fit 62 bits. What people write down
 * fits, and so do simple fractions such as 7.0 / 3: an amount of 16 or 17 digits that is the double nearest to a simple fraction is read
 * as that fraction. What has more digits than that is rounded to the most decimals that fit, which leaves at least eight significant
 * digits of the amounts' sum: half to even; but what has to fit a capacity up, and the capacity down, so that a choice within the rounded
 * capacity is within the given one. The result shows the rounded amounts and is exact about them. To choose the decimals yourself, round
 * before.
 *
 * @param decimals the decimals kept, by what was rounded ("durations", "costs of delay"); negative for multiples of a power of ten;
 *     without an entry for what was taken as given
 */
public record AmountRounding(Map<String, Integer> decimals) {

  /** The power of ten that is still written with all its zeros. */
  private static final int LONGEST_PLAIN = 9;

  private static final AmountRounding NONE = new AmountRounding(ImmutableMap.of());

  /** Copies the map. */
  public AmountRounding {
    decimals = ImmutableMap.copyOf(decimals);
  }

  /** {@return the rounding of nothing: all amounts were taken as given} */
  public static AmountRounding none() {
    return NONE;
  }

  /** {@return whether all amounts were taken as given} */
  public boolean isNone() {
    return decimals.isEmpty();
  }

  /**
   * {@return this rounding and another one, of other roles}
   *
   * @param other the other rounding
   * @throws IllegalArgumentException if both round the same role
   */
  public AmountRounding and(AmountRounding other) {
    Set<String> common = Sets.intersection(decimals.keySet(), other.decimals.keySet());
    checkArgument(
        common.isEmpty(), "a role must be rounded once: %s twice. Name it apart.", common);
    return new AmountRounding(ImmutableMap.<String, Integer>builder()
        .putAll(decimals)
        .putAll(other.decimals)
        .build());
  }

  /**
   * {@return the amount as the method took it}
   *
   * @param role what the amount is, as in {@link #decimals()}
   * @param amount the amount as given
   */
  public BigDecimal rounded(String role, BigDecimal amount) {
    return rounded(role, amount, RoundingMode.HALF_EVEN);
  }

  /**
   * {@return the amount as the method took it, but not 0 if it is positive: then one unit of the last decimal kept}
   *
   * @param role what the amount is, as in {@link #decimals()}
   * @param amount the amount as given
   */
  public BigDecimal roundedToPositive(String role, BigDecimal amount) {
    BigDecimal rounded = rounded(role, amount);
    return rounded.signum() == 0 && amount.signum() > 0
        ? BigDecimal.ONE.movePointLeft(rounded.scale())
        : rounded;
  }

  /**
   * {@return the amount as the method took it, rounded up: a cost that is claimed to fit is not understated}
   *
   * @param role what the amount is, as in {@link #decimals()}
   * @param amount the amount as given
   */
  public BigDecimal roundedUp(String role, BigDecimal amount) {
    return rounded(role, amount, RoundingMode.CEILING);
  }

  /**
   * {@return the amount as the method took it, rounded down: a capacity that is claimed to suffice is not overstated}
   *
   * @param role what the amount is, as in {@link #decimals()}
   * @param amount the amount as given
   */
  public BigDecimal roundedDown(String role, BigDecimal amount) {
    return rounded(role, amount, RoundingMode.FLOOR);
  }

  private BigDecimal rounded(String role, BigDecimal amount, RoundingMode mode) {
    Integer kept = decimals.get(role);
    return kept == null ? amount : amount.setScale(kept, mode);
  }

  /** {@return what was rounded to how many decimals, as a text for readers; "amounts as given" for none} */
  public String explain() {
    if (isNone()) {
      return "amounts as given";
    }
    return decimals.entrySet().stream()
        .map(entry -> entry.getKey() + " rounded to " + place(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@return what explanations add to their first line: the rounding in brackets, or nothing for none} */
  public String remark() {
    return isNone() ? "" : " (" + explain() + ")";
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }

  private static String place(int decimals) {
    if (decimals == 0) {
      return "whole numbers";
    }
    if (decimals > 0) {
      return decimals + (decimals == 1 ? " decimal" : " decimals");
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
    return "multiples of " + (decimals >= -LONGEST_PLAIN ? unit.toPlainString() : unit.toString());
  }
}
