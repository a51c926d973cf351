package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.state.Currencies;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.statistics.MethodStatement;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What two accumulators must share to be combined.
 *
 * @param convention the choices
 * @param currency the only currency
 * @param range the months to report
 * @param source what kind of amounts came in
 */
record RevenueFrame(
    RevenueConvention convention, CurrencyUnit currency, MonthRange range, AmountSource source) {

  RevenueFrame {
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(source, "source");
  }

  RevenueFrame withMonths(int months) {
    checkArgument(
        months >= range.count(),
        "months must be at least the present %s: %s. Make a new accumulator for fewer months.",
        range.count(),
        months);
    return new RevenueFrame(convention, currency, new MonthRange(range.first(), months), source);
  }

  long minor(Money amount, Object account, Object when) {
    return Currencies.minor(amount, currency, account, when);
  }

  Money money(long minorUnits) {
    return Money.ofMinor(currency, minorUnits);
  }

  void checkCombines(RevenueFrame other) {
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

  MethodStatement statement() {
    MethodStatement movements = MethodStatement.of("MRR movements")
        .with("movements", convention.mode())
        .with("level", convention.level())
        .with("reactivation", convention.reactivation())
        .with("currency", currency)
        .with("amounts", source);
    if (source == AmountSource.MONTHLY_AMOUNTS) {
      return movements.with("months", range);
    }
    return movements
        .with("discounts", convention.discounts())
        .with("churn", convention.churnTiming())
        .with("normalisation", convention.normalisation())
        .with("zone", convention.zone())
        .with("months", range);
  }

  void writeTo(StateWriter out) {
    ConventionCodec.write(out, convention);
    out.putText(currency.getCode());
    ConventionCodec.write(out, range);
    out.putEnum(source);
  }

  static RevenueFrame readFrom(StateReader in, AmountSource source) {
    RevenueConvention convention = ConventionCodec.readConvention(in);
    CurrencyUnit currency = in.getCurrency();
    MonthRange range = ConventionCodec.readRange(in);
    in.check(in.getEnum(AmountSource.class) == source, "hold " + source);
    return new RevenueFrame(convention, currency, range, source);
  }
}
