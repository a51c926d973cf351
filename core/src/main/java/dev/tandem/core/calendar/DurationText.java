package dev.tandem.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number and a unit as somebody wrote them, before it is known whether they make a duration. */
final class DurationText {
  private static final Pattern FORM =
      Pattern.compile("([+-]?\\d{1,19}(?:\\.\\d{1,18})?)\\s*([a-z]+)");

  private final String text;
  private final BigDecimal amount;
  private final WorkUnit unit;

  private DurationText(String text, BigDecimal amount, WorkUnit unit) {
    this.text = text;
    this.amount = amount;
    this.unit = unit;
  }

  static DurationText of(String text) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    Optional<WorkUnit> unit = matcher.matches() ? unit(matcher.group(2)) : Optional.empty();
    checkArgument(
        unit.isPresent(),
        "duration must be a number and a unit: \"%s\". Write for example 5d, 7.5h, 90min or 2w.",
        text);
    return new DurationText(text, new BigDecimal(matcher.group(1)), unit.orElseThrow());
  }

  private static Optional<WorkUnit> unit(String symbol) {
    return Arrays.stream(WorkUnit.values())
        .filter(u -> u.symbol().equals(symbol))
        .findFirst();
  }

  /** Returns the duration; a fraction of a day or week is refused. */
  WorkDuration duration() {
    checkArgument(
        isWhole(amount) || unit.compareTo(WorkUnit.DAY) < 0,
        "duration must be in whole days or weeks where it is not known how long a day is: \"%s\"."
            + " Write hours, or parse it with a workday.",
        text);
    return isWhole(amount) ? written() : WorkDuration.ofSeconds(seconds(Workday.STANDARD));
  }

  /** Returns the duration, a fraction of a day or week too. */
  WorkDuration duration(Workday workday) {
    return isWhole(amount) ? written() : WorkDuration.ofSeconds(seconds(workday), workday);
  }

  private WorkDuration written() {
    return new WorkDuration(inLong(amount), unit);
  }

  private long seconds(Workday workday) {
    BigDecimal seconds =
        amount.multiply(BigDecimal.valueOf(new WorkDuration(1, unit).toSeconds(workday)));
    checkArgument(
        isWhole(seconds),
        "duration must come to whole seconds: \"%s\". Round it, or write it in a smaller unit.",
        text);
    return inLong(seconds);
  }

  private long inLong(BigDecimal whole) {
    checkArgument(
        whole.toBigInteger().bitLength() < Long.SIZE,
        "duration must fit a long, in seconds if it has decimals: \"%s\". Write a shorter one.",
        text);
    return whole.longValue();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
