package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.ShippedReport.FILES;
import static dev.tandem.examples.metrics.ShippedReport.REPORT;
import static dev.tandem.examples.metrics.ShippedReport.fields;
import static dev.tandem.examples.metrics.ShippedReport.lineOf;
import static dev.tandem.examples.metrics.ShippedReport.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  @Test
  void text_halvesOfTheCohorts_arePooledAtWeekOne() {
    Map<String, Integer> cohort = new HashMap<>();
    Set<String> back = new HashSet<>();
    for (List<String> row : fields(FILES.events())) {
      String user = row.get(0);
      if (row.get(2).equals("signed_up")) {
        cohort.put(user, week(row.get(1)));
      } else if (cohort.getOrDefault(user, -9) + 1 == week(row.get(1))) {
        back.add(user);
      }
    }
    assertThat(REPORT)
        .contains(text(
            "earlier cohorts %.1f %%, later ones %.1f %%",
            percentBack(cohort, back, 0), percentBack(cohort, back, 5)));
  }

  private static double percentBack(Map<String, Integer> cohort, Set<String> back, int first) {
    Set<String> members =
        Maps.filterValues(cohort, week -> week >= first && week < first + 5).keySet();
    return 100.0 * Sets.intersection(members, back).size() / members.size();
  }

  @Test
  void text_twoTools_namesAUserWhoCountsForOneOnly() {
    Matcher named = Pattern.compile(
            "cohort of Sunday ([-0-9]+),.*users count for Amplitude only \\(such as (\\w+)\\)")
        .matcher(REPORT.replaceAll("\\R +", " "));
    assertThat(named.find()).isTrue();
    LocalDate cohort = LocalDate.parse(named.group(1));
    List<LocalDate> days = fields(FILES.events()).stream()
        .filter(row -> row.get(0).equals(named.group(2)))
        .map(row -> LocalDate.parse(row.get(1).substring(0, 10)))
        .sorted()
        .toList();
    assertThat(days.get(0)).isBetween(cohort, cohort.plusDays(6));
    assertThat(days)
        .noneMatch(day -> ChronoUnit.WEEKS.between(cohort, day) == 4)
        .anyMatch(day -> !day.isBefore(days.get(0).plusDays(28)));
  }

  private static int week(String time) {
    return (int) ChronoUnit.WEEKS.between(FIRST_WEEK, LocalDate.parse(time.substring(0, 10)));
  }
}
