package dev.tandem.examples.metrics;

import com.google.common.base.Strings;
import dev.tandem.examples.report.Columns;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** Numbers as the report prints them. */
final class NumberText {
  private NumberText() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String points(double points) {
    return Columns.signed(points);
  }

  static String decimal(double number) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String amount(Money money) {
    return String.format(Locale.ROOT, "%,." + money.getScale() + "f", money.getAmount());
  }

  /** {@return the share, or why there is none} */
  static String percent(Figure figure) {
    return figure.isDefined()
        ? percent(figure.value().orElseThrow())
        : "undefined, because " + figure.undefinedBecause();
  }

  /** {@return for example {@code 71.3 % (62 of 87; 95 % interval 61.1 to 79.7 %)}} */
  static String percent(Proportion share) {
    return share
        .interval()
        .map(interval -> percent(share.share().orElseThrow()) + " (" + count(share.successes())
            + " of " + count(share.trials()) + "; " + percentRange(interval) + ")")
        .orElse("undefined, because there is nobody");
  }

  /** {@return for example {@code 95 % interval 61.1 to 79.7 %}} */
  static String percentRange(Interval interval) {
    return String.format(
        Locale.ROOT,
        "%s interval %.1f to %.1f %%",
        interval.confidence(),
        100 * interval.lower(),
        100 * interval.upper());
  }

  /** {@return for example {@code +27.1 to +35.7}, or that there is none} */
  static String pointRange(Optional<Interval> interval) {
    return interval
        .map(bounds -> points(bounds.lower()) + " to " + points(bounds.upper()))
        .orElse("no interval");
  }

  static String left(String text, int width) {
    return Columns.left(text, width);
  }

  static String right(String text, int width) {
    return Strings.padStart(text, width, ' ');
  }
}
