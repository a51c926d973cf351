package dev.tandem.examples.metrics.input;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads monthly revenue, all of it in the currency of the first row that can be read. */
final class RevenueFile {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private Optional<CurrencyUnit> currency = Optional.empty();

  private RevenueFile() {}

  static CsvRows<MonthlyRevenue> read(SourceText source, BadRows badRows) {
    return CsvTable.read(
        source, List.of("customer", "month", "mrr", "currency"), badRows, new RevenueFile()::row);
  }

  private MonthlyRevenue row(CsvRow row) {
    String customer = row.text("customer");
    YearMonth month =
        row.parsed("month", "a month from 1970 to 2999, year first", "2027-08", RevenueFile::month);
    BigDecimal amount =
        row.parsed("mrr", "an amount from 0 to 1,000,000,000,000", "39.00", RevenueFile::amount);
    CurrencyUnit unit =
        row.parsed("currency", "an ISO 4217 code in capitals", "EUR", CurrencyUnit::of);
    CurrencyUnit first = currency.orElse(unit);
    if (!unit.equals(first)) {
      throw CsvRow.refusal(
          "currency",
          first.getCode() + " as in the rows before",
          unit.getCode(),
          "Convert it, or report on each currency in a file of its own.");
    }
    MonthlyRevenue revenue = new MonthlyRevenue(customer, month, money(row, unit, amount));
    currency = Optional.of(first);
    return revenue;
  }

  private static YearMonth month(String text) {
    YearMonth month = YearMonth.parse(text);
    if (month.getYear() < 1970 || month.getYear() > 2999) {
      throw new IllegalArgumentException(text);
    }
    return month;
  }

  private static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(text);
    }
    return amount;
  }

  private static Money money(CsvRow row, CurrencyUnit unit, BigDecimal amount) {
    return row.parsed(
        "mrr",
        "an amount with at most " + unit.getDecimalPlaces() + " decimal places in "
            + unit.getCode(),
        BigDecimal.valueOf(amount.doubleValue())
            .setScale(unit.getDecimalPlaces(), RoundingMode.HALF_UP)
            .toPlainString(),
        text -> exact(unit, amount.stripTrailingZeros()));
  }

  /** Refuses what has more decimals before it is rounded: 1e-99999999 would take as many divisions. */
  private static Money exact(CurrencyUnit unit, BigDecimal amount) {
    if (amount.scale() > unit.getDecimalPlaces()) {
      throw new ArithmeticException(amount.toString());
    }
    return Money.of(unit, amount);
  }
}
