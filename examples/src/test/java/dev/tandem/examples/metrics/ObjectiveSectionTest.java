package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.ShippedReport.REPORT;
import static dev.tandem.examples.metrics.ShippedReport.lineOf;
import static dev.tandem.examples.metrics.ShippedReport.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectiveSectionTest {

  @Test
  void text_objectives_rollUpFromTheirChildren() {
    double stay = ((32.9 - 20) / 25 + (37.3 - 34) / 11 + 0) / 3;
    double order = ((8 - 5.8) / 3 + 1 + 0.6) / 3;
    assertThat(lineOf("Members come to stay")).contains(text(" %.2f ", stay), "red", "behind");
    assertThat(lineOf("Offices order without")).contains(text(" %.2f ", order));
    assertThat(lineOf("The club grows")).contains(text(" %.2f ", (stay + order) / 2));
    assertThat(REPORT).contains(text("Overall %.2f.", (stay + order) / 2));
    assertThat(lineOf("- first order within a day")).contains("not measured");
  }
}
