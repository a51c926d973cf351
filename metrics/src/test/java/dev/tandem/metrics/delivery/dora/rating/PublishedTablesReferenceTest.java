package dev.tandem.metrics.delivery.dora.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The tables against the words that the reports print: every phrase is put into numbers here anew, and a value in its middle must have its
 * level; that of a better level with an overlapping range may come before.
 */
class PublishedTablesReferenceTest {

  /** A value that each phrase means: hours, or deployments a day. */
  private static final Map<String, Double> HOURS = Map.ofEntries(
      Map.entry("Less than one hour", 0.5),
      Map.entry("Less than one day", 12.0),
      Map.entry("Less than one day*", 12.0),
      Map.entry("Between one day and one week", 72.0),
      Map.entry("Between one week and one month", 400.0),
      Map.entry("Between one week and one month*", 400.0),
      Map.entry("Between one month and 6 months", 2000.0),
      Map.entry("Between one month and six months", 2000.0),
      Map.entry("More than six months", 6000.0));

  private static final Map<String, Double> PER_DAY = Map.ofEntries(
      Map.entry("On demand", 3.0),
      Map.entry("On demand (multiple deploys per day)", 3.0),
      Map.entry("On-demand (multiple deploys per day)", 3.0),
      Map.entry("Between once per hour and once per day", 1.0),
      Map.entry("Between once per day and once per week", 0.5),
      Map.entry("Between once per week and once per month", 0.1),
      Map.entry("Between once per week and once per month*", 0.1),
      Map.entry("Between once per month and once every 6 months", 0.01),
      Map.entry("Between once per month and once every six months", 0.01),
      Map.entry("Fewer than once per six months", 0.001));

  private static final Map<String, DoraMetric> METRICS = Map.of(
      "deployment_frequency", DoraMetric.DEPLOYMENT_FREQUENCY,
      "lead_time", DoraMetric.LEAD_TIME,
      "time_to_restore", DoraMetric.RECOVERY_TIME,
      "failed_deployment_recovery_time", DoraMetric.RECOVERY_TIME,
      "change_failure_rate", DoraMetric.CHANGE_FAILURE_RATE);

  private static List<String> rows() throws IOException {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        PublishedTablesReferenceTest.class.getResourceAsStream("tables.csv"),
        StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    }
  }

  @Test
  void tables_sayWhatTheReportsPrint() throws IOException {
    int seen = 0;
    for (String row : rows()) {
      List<String> cells = List.of(row.split(",", -1));
      DoraScheme scheme = DoraScheme.valueOf("DORA_" + cells.get(0));
      DoraMetric metric = known(METRICS, cells.get(1));
      String phrase = cells.get(3);
      if (metric == DoraMetric.CHANGE_FAILURE_RATE && !phrase.contains("-")) {
        assertThat(scheme.rate(metric, 0.1).unclassifiedBecause())
            .contains(cells.get(2) + " " + phrase.replace("%", " %"));
      } else {
        assertThat(scheme.rate(metric, value(metric, phrase)).levels())
            .as(row)
            .contains(cells.get(2));
      }
      seen++;
    }
    assertThat(seen).isEqualTo(3 * 12 + 5 * 16);
  }

  private static <T> T known(Map<String, T> map, String key) {
    return Optional.ofNullable(map.get(key)).orElseThrow(() -> new AssertionError(key));
  }

  private static double value(DoraMetric metric, String phrase) {
    return switch (metric) {
      case DEPLOYMENT_FREQUENCY -> known(PER_DAY, phrase);
      case LEAD_TIME, RECOVERY_TIME -> known(HOURS, phrase);
      case CHANGE_FAILURE_RATE -> {
        String[] ends = phrase.replace("%", "").split("-", 2);
        yield (Integer.parseInt(ends[0]) + Integer.parseInt(ends[1])) / 200.0;
      }
    };
  }
}
