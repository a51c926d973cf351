package dev.tandem.scheduling.roadmap;

import com.google.common.base.Strings;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a roadmap for people: a line a feature and a release, then the findings. */
final class RoadmapTable {
  private static final int LONGEST_NAME = 40;

  private RoadmapTable() {}

  static String of(Roadmap roadmap) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"feature", "start", "delivered", "usable", "float", "lost by then"});
    for (FeatureDates each : roadmap.features()) {
      rows.add(new String[] {
        each.id().toString(),
        day(each.start()),
        day(each.delivered()),
        day(each.usable()),
        each.leastFloat().map(Object::toString).orElse("-") + (each.critical() ? " !" : ""),
        each.cost().isPresent()
            ? String.format(Locale.ROOT, "%,.0f", each.cost().getAsDouble())
            : "-"
      });
    }
    StringBuilder text = new StringBuilder(aligned(rows));
    if (!roadmap.releases().isEmpty()) {
      rows.clear();
      rows.add(new String[] {"release", "window", "ready", "days late", "waits for"});
      for (ReleaseDates each : roadmap.releases()) {
        rows.add(new String[] {
          each.id().toString(),
          each.window().toString(),
          day(each.date()),
          Long.toString(each.daysLate()),
          each.drivers().toString()
        });
      }
      text.append('\n').append(aligned(rows));
    }
    roadmap.findings().forEach(finding -> text.append("\n! ").append(finding));
    return text.toString();
  }

  private static String day(Optional<LocalDateTime> date) {
    return date.map(each -> each.toLocalDate().toString()).orElse("-");
  }

  private static String aligned(List<String[]> rows) {
    int[] width = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] =
            row[i].length() > LONGEST_NAME ? row[i].substring(0, LONGEST_NAME - 1) + "…" : row[i];
        width[i] = Math.max(width[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(Strings.padEnd(row[i], width[i] + 2, ' '));
      }
      text.append(text.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
    }
    return text.toString();
  }
}
