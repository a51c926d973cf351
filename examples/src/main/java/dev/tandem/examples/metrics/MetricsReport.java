package dev.tandem.examples.metrics;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.metrics.input.MetricsFiles;
import dev.tandem.examples.metrics.input.MetricsInput;
import dev.tandem.examples.report.Page;
import java.time.ZoneId;

/** Prints what survey answers, product events, monthly revenue and key results say of a product. */
public final class MetricsReport {
  private MetricsReport() {}

  /**
   * {@return the report}
   *
   * @param files the four tables
   * @param badRows what becomes of rows that cannot be read
   * @param zone whose days and weeks count
   * @throws dev.tandem.examples.csv.UnreadableInputException if a table cannot be used
   */
  public static String text(MetricsFiles files, BadRows badRows, ZoneId zone) {
    MetricsInput input = MetricsInput.read(files, badRows);
    Page page = new Page();
    page.title("PRODUCT METRICS");
    new SatisfactionSection(input.survey()).write(page);
    new RetentionSection(input.events(), zone).write(page);
    new SurvivalSection(input, zone).write(page);
    new RevenueSection(input.revenue()).write(page);
    new ObjectiveSection(input.objectives()).write(page);
    for (String note : input.skipped()) {
      page.line("");
      page.text(note + "\n");
    }
    return page.toString();
  }
}
