package dev.tandem.metrics.revenue.book;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What two accumulators must share to be combined.
 *
 * @param convention the choices
 * @param currency the only currency
 * @param range the months to report; empty if they follow from the rows
 * @param source what kind of amounts came in
 */
public record RevenueIntake(
    RevenueConvention convention,
    CurrencyUnit currency,
    Optional<MonthRange> range,
    AmountSource source) {

  /** Checks that nothing is missing. */
  public RevenueIntake {
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(source, "source");
  }

  RevenueFrame frame(MonthRange reported, Optional<Instant> asOf, long outsideRange) {
    return new RevenueFrame(convention, currency, reported, source, asOf, outsideRange);
  }

  MonthRange given() {
    checkState(
        range.isPresent(),
        "range must be given to count or add months: it follows from the rows. Name the range first.");
    return range.get();
  }

  RevenueIntake withMonths(int months) {
    MonthRange present = given();
    checkArgument(
        months >= present.count(),
        "months must be at least the present %s: %s. Make a new accumulator for fewer months.",
        present.count(),
        months);
    return new RevenueIntake(
        convention, currency, Optional.of(new MonthRange(present.first(), months)), source);
  }

  /** {@return an amount in the smallest unit, after looking at its currency} */
  public long minor(Money amount, Object account, Object when) {
    return Currencies.minor(amount, currency, account, when);
  }

  /** Refuses another currency, convention or range. */
  public void checkCombines(RevenueIntake other) {
    checkArgument(
        other.currency.equals(currency),
        "currencies must be the same: %s and %s. Convert one of them first.",
        currency,
        other.currency);
    checkArgument(
        other.equals(this),
        "accumulators must have the same convention and months: %s and %s. Make both alike.",
        this,
        other);
  }

  /** {@return what comes in, for which months, and the choices} */
  @Override
  public String toString() {
    return source + " in " + currency + ", months "
        + range.map(MonthRange::toString).orElse("of the rows") + ", " + convention;
  }

  void writeTo(StateWriter out) {
    ConventionCodec.write(out, convention);
    out.putText(currency.getCode());
    out.putBoolean(range.isPresent());
    range.ifPresent(months -> ConventionCodec.write(out, months));
    out.putEnum(source);
  }

  static RevenueIntake readFrom(StateReader in, AmountSource source) {
    RevenueConvention convention = ConventionCodec.readConvention(in);
    CurrencyUnit currency = in.getCurrency();
    Optional<MonthRange> range =
        in.getBoolean() ? Optional.of(ConventionCodec.readRange(in)) : Optional.empty();
    in.check(in.getEnum(AmountSource.class) == source, "hold " + source);
    return new RevenueIntake(convention, currency, range, source);
  }
}
