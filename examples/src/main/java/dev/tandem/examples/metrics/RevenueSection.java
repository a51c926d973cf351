package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.amount;
import static dev.tandem.examples.metrics.NumberText.count;
import static dev.tandem.examples.metrics.NumberText.percent;

import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.metrics.input.MonthlyRevenue;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.revenue.MrrAccumulator;
import dev.tandem.metrics.revenue.MrrEvidence;
import dev.tandem.metrics.revenue.churn.CustomerChurn;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Where recurring revenue came from and went to, and what of it stays. */
final class RevenueSection {
  private static final int YEAR = 12;

  private final String file;
  private final MrrEvidence<String> evidence;
  private final MrrWaterfall waterfall;
  private final CurrencyUnit currency;

  RevenueSection(CsvRows<MonthlyRevenue> revenue) {
    this.file = revenue.file();
    this.currency = revenue.rows().get(0).mrr().getCurrencyUnit();
    this.evidence = revenue.rows().stream()
        .collect(MrrAccumulator.collector(
            RevenueConvention.standard(),
            currency,
            lastYear(revenue.rows()),
            MonthlyRevenue::customer,
            MonthlyRevenue::month,
            MonthlyRevenue::mrr))
        .evidence();
    this.waterfall = evidence.waterfall();
  }

  /** {@return the last twelve months, if there are so many after the one that gives the opening} */
  private static MonthRange lastYear(List<MonthlyRevenue> rows) {
    TreeSet<YearMonth> months =
        rows.stream().map(MonthlyRevenue::month).collect(Collectors.toCollection(TreeSet::new));
    YearMonth last = months.last();
    YearMonth second = months.first().plusMonths(1);
    YearMonth first = last.minusMonths(YEAR - 1L);
    if (second.isAfter(last)) {
      return MonthRange.of(last, last);
    }
    return MonthRange.of(second.isAfter(first) ? second : first, last);
  }

  void write(Page page) {
    MrrBridge total = waterfall.total();
    CohortRetention year = evidence.cohort(total.first().minusMonths(1), total.last());
    page.section("What do they pay? " + file + ", monthly recurring revenue in " + currency);
    page.text(new BridgeTable(waterfall, year).draw());
    page.line("  Every month closes to the cent: opening + new + expansion + reactivation"
        + " - contraction - churn = closing.");
    page.line("");
    page.line("  " + currency + " " + amount(total.arr()) + " a year (ARR, closing x 12); "
        + count(total.accounts().closing()) + " customers pay " + perAccount(total)
        + " a month on average.");
    page.line("  Of those who paid at the end of " + year.from() + ", as of the end of " + year.to()
        + ":");
    page.line("    NRR " + percent(year.net()) + range(year.netInterval(ConfidenceLevel.DEFAULT))
        + ", GRR " + percent(year.gross()) + range(year.grossInterval(ConfidenceLevel.DEFAULT)));
    page.line("    customers kept " + percent(year.accounts()));
    MrrBridge latest = waterfall.month(total.last());
    page.line("  Customers lost in " + total.last() + ": "
        + percent(CustomerChurn.from(latest).lost()));
  }

  private static String range(Optional<Interval> interval) {
    return interval.map(bounds -> " (" + NumberText.percentRange(bounds) + ")").orElse("");
  }

  private static String perAccount(MrrBridge total) {
    Figure average = total.averageRevenuePerAccount();
    return average.isDefined()
        ? String.format(Locale.ROOT, "%,.2f", average.value().orElseThrow())
        : "undefined, because " + average.undefinedBecause();
  }
}
