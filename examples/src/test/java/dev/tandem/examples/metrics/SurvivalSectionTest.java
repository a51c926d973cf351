package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.ShippedReport.FILES;
import static dev.tandem.examples.metrics.ShippedReport.REPORT;
import static dev.tandem.examples.metrics.ShippedReport.fields;
import static dev.tandem.examples.metrics.ShippedReport.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SurvivalSectionTest {

  @Test
  void text_events_medianFollowsFromTheProductLimit() {
    Map<String, List<Instant>> times = new HashMap<>();
    Instant asOf = Instant.EPOCH;
    for (List<String> row : fields(FILES.events())) {
      asOf = Instant.parse(row.get(1));
      times.computeIfAbsent(row.get(0), user -> new ArrayList<>()).add(asOf);
    }
    TreeMap<Long, long[]> endings = new TreeMap<>();
    for (List<Instant> all : times.values()) {
      List<Instant> until = new ArrayList<>(all);
      until.add(asOf);
      int silent = 1;
      while (silent < until.size()
          && seconds(until.get(silent - 1), until.get(silent)) < 28 * 86_400L) {
        silent++;
      }
      boolean left = silent < until.size();
      long end = left
          ? seconds(all.get(0), all.get(silent - 1)) + 28 * 86_400L
          : seconds(all.get(0), asOf);
      endings.computeIfAbsent(end / 86_400, day -> new long[2])[left ? 0 : 1]++;
    }
    long atRisk = times.size();
    double survival = 1;
    long median = -1;
    for (Map.Entry<Long, long[]> day : endings.entrySet()) {
      survival *= 1 - (double) day.getValue()[0] / atRisk;
      atRisk -= day.getValue()[0] + day.getValue()[1];
      if (survival <= 0.5 && median < 0) {
        median = day.getKey();
      }
    }
    assertThat(REPORT)
        .contains(text("Users who began in the file: %,d", times.size()))
        .contains(text("Median %d days, 95 %% interval", median))
        .contains(text("the longest seen: %.1f %%", 100 * survival))
        .contains("Median not reached, because the curve never falls to one half");
  }

  private static long seconds(Instant from, Instant to) {
    return to.getEpochSecond() - from.getEpochSecond();
  }
}
