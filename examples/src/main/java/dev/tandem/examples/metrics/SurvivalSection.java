package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.count;
import static dev.tandem.examples.metrics.NumberText.decimal;

import dev.tandem.examples.metrics.input.MetricsInput;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.survival.Observation;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import dev.tandem.metrics.survival.SurvivalCurve;
import dev.tandem.metrics.survival.SurvivalQuantile;
import dev.tandem.metrics.survival.SurvivalStep;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;

/** How long customers and users stay, those counted too who are still there. */
final class SurvivalSection {
  private final MetricsInput input;
  private final ZoneId zone;

  SurvivalSection(MetricsInput input, ZoneId zone) {
    this.input = input;
    this.zone = zone;
  }

  void write(Page page) {
    page.section("How long do they stay? " + input.revenue().file() + ", "
        + input.events().file());
    UserEvents events = new UserEvents(input.events().rows());
    write(
        page,
        "Customers who began after the first month of the file",
        "a month without payment",
        "months",
        Lifetimes.ofCustomers(input.revenue().rows()));
    write(
        page,
        "Users who began in the file",
        "silent for " + Lifetimes.SILENCE.toDays() + " days",
        "days",
        Lifetimes.ofUsers(events.timesSinceStart().values(), events.asOf()));
    PromoterLifetimes.compared(input.survey().rows(), events, zone).ifPresent(page::line);
    page.line("  Kaplan-Meier; who is still there counts up to the last day known.");
  }

  private static void write(
      Page page, String who, String ending, String unit, List<Observation> lives) {
    SurvivalCurve curve = lives.stream().collect(SurvivalAccumulator.collector()).snapshot();
    if (curve.subjects() == 0) {
      page.line("  " + who + ": undefined, because there are none.");
      return;
    }
    page.line("  " + who + ": " + count(curve.subjects()) + ", of whom " + count(curve.events())
        + " left (" + ending + ").");
    page.line("    " + median(curve, unit));
    page.line("    " + stillThere(curve, unit));
  }

  private static String median(SurvivalCurve curve, String unit) {
    SurvivalQuantile median = curve.median();
    if (median.time().isEmpty()) {
      return "Median not reached, because the curve never falls to one half"
          + (median.lower().isPresent()
              ? "; 95 % sure that it is at least " + decimal(median.lower().getAsDouble()) + " "
                  + unit
              : "")
          + ".";
    }
    return "Median " + decimal(median.time().getAsDouble()) + " " + unit + ", 95 % interval "
        + end(median.lower()) + " to " + end(median.upper()) + ".";
  }

  private static String end(OptionalDouble bound) {
    return bound.isPresent() ? decimal(bound.getAsDouble()) : "open";
  }

  private static String stillThere(SurvivalCurve curve, String unit) {
    SurvivalStep last = curve.steps().get(curve.steps().size() - 1);
    return "Still there after " + decimal(last.time()) + " " + unit + ", the longest seen: "
        + NumberText.percent(last.survival())
        + last.interval()
            .map(interval -> " (" + NumberText.percentRange(interval) + ")")
            .orElse(" (no interval)")
        + ".";
  }
}
