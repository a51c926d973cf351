package dev.tandem.metrics.revenue.book;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How balances of accounts become reported movements.
 *
 * @param convention the choices
 * @param currency the only currency
 * @param range the months to report
 * @param source what kind of amounts came in
 * @param asOf up to when all amounts are known to be there; empty if all months are over
 * @param outsideRange how many rows or changes lay after the months
 */
public record RevenueFrame(
    RevenueConvention convention,
    CurrencyUnit currency,
    MonthRange range,
    AmountSource source,
    Optional<Instant> asOf,
    long outsideRange) {

  /** Checks that nothing is missing. */
  public RevenueFrame {
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** {@return an amount in the currency} */
  public Money money(long minorUnits) {
    return Money.ofMinor(currency, minorUnits);
  }

  /** {@return whether the month was over} */
  public boolean isComplete(YearMonth month) {
    return asOf.map(limit -> !limit.isBefore(endOf(month))).orElse(true);
  }

  /** Where clocks go back over this midnight, the month ends with the second of the two. */
  private Instant endOf(YearMonth month) {
    return month
        .plusMonths(1)
        .atDay(1)
        .atStartOfDay(convention.zone())
        .withLaterOffsetAtOverlap()
        .toInstant();
  }

  /** {@return what produces the movements} */
  public MethodStatement statement() {
    MethodStatement movements = MethodStatement.of("MRR movements")
        .with("movements", convention.mode())
        .with("level", convention.level())
        .with("reactivation", convention.reactivation())
        .with("currency", currency)
        .with("amounts", source);
    MethodStatement choices = source == AmountSource.MONTHLY_AMOUNTS
        ? movements
        : movements
            .with("discounts", convention.discounts())
            .with("pauses", convention.pauses())
            .with("churn", convention.churnTiming())
            .with("normalisation", convention.normalisation())
            .with("zone", convention.zone());
    MethodStatement months = choices.with("months", range);
    return asOf.map(limit -> months.with("as of", limit)).orElse(months);
  }
}
