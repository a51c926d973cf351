package dev.tandem.metrics.revenue.book;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.revenue.month.ReportedMonths;
import dev.tandem.metrics.state.Combination;
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

  /** The same over more months, of which none may have been ignored. */
  RevenueIntake extendedTo(int months, long ignored) {
    MonthRange longer = ReportedMonths.longer(range, months, ignored, source.part());
    return new RevenueIntake(convention, currency, Optional.of(longer), source);
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
    Combination.checkSame("convention and months", this, other);
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
    ReportedMonths.write(out, range);
    out.putEnum(source);
  }

  static RevenueIntake readFrom(StateReader in, AmountSource source) {
    RevenueConvention convention = ConventionCodec.readConvention(in);
    CurrencyUnit currency = in.getCurrency();
    Optional<MonthRange> range = ReportedMonths.read(in);
    in.check(in.getEnum(AmountSource.class) == source, "hold " + source);
    return new RevenueIntake(convention, currency, range, source);
  }
}
