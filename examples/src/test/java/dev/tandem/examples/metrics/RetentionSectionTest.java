package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.ShippedReport.FILES;
import static dev.tandem.examples.metrics.ShippedReport.fields;
import static dev.tandem.examples.metrics.ShippedReport.lineOf;
import static dev.tandem.examples.metrics.ShippedReport.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetentionSectionTest {
  private static final LocalDate FIRST_WEEK = LocalDate.of(2027, 6, 7);

  @Test
  void text_events_triangleCountsDistinctUsersByWeek() {
    Map<String, Integer> cohort = new HashMap<>();
    Map<String, Set<Integer>> weeks = new HashMap<>();
    for (List<String> row : fields(FILES.events())) {
      int week = week(row.get(1));
      if (row.get(2).equals("signed_up")) {
        cohort.put(row.get(0), week);
      } else {
        weeks.computeIfAbsent(row.get(0), user -> new HashSet<>()).add(week);
      }
    }
    for (int start = 0; start < 12; start++) {
      int first = start;
      List<String> members = cohort.keySet().stream()
          .filter(user -> cohort.getOrDefault(user, -1) == first)
          .toList();
      String line = lineOf(FIRST_WEEK.plusWeeks(start) + " ");
      assertThat(line).contains(text(" %d", members.size()));
      StringBuilder expected = new StringBuilder();
      for (int offset = 1; first + offset < 11; offset++) {
        int week = first + offset;
        double back = members.stream()
            .filter(user -> weeks.getOrDefault(user, Set.of()).contains(week))
            .count();
        expected.append(text(" %d", Math.round(100 * back / members.size())));
      }
      String shown = line.substring(20).replaceAll("[░▒▓█]", " ").replaceAll(" +", " ");
      assertThat(first < 11 ? " " + shown.strip() : "")
          .isEqualTo(first < 11 ? expected + " ··" : "");
    }
    assertThat(lineOf("2027-08-23 ")).endsWith("126 so far");
  }

  private static int week(String time) {
    return (int) ChronoUnit.WEEKS.between(FIRST_WEEK, LocalDate.parse(time.substring(0, 10)));
  }
}
