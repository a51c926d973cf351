package dev.tandem.scheduling.roadmap;

import dev.tandem.core.text.TextTable;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** Writes a roadmap for people: a line a feature and a release, then the findings. */
final class RoadmapTable {
  private RoadmapTable() {}

  static String of(Roadmap roadmap) {
    StringBuilder text = new StringBuilder(features(roadmap).toString());
    if (!roadmap.releases().isEmpty()) {
      text.append("\n\n").append(releases(roadmap));
    }
    roadmap.findings().forEach(finding -> text.append("\n! ").append(finding));
    return text.toString();
  }

  private static TextTable features(Roadmap roadmap) {
    return new TextTable()
        .words("feature")
        .words("start")
        .words("delivered")
        .words("usable")
        .words("float")
        .numbers("lost by then")
        .rows(roadmap.features(), each -> new Object[] {
          each.id(),
          day(each.start()),
          day(each.delivered()),
          day(each.usable()),
          each.leastFloat().map(Object::toString).orElse("-") + (each.critical() ? " !" : ""),
          each.cost().isPresent()
              ? String.format(Locale.ROOT, "%,.0f", each.cost().getAsDouble())
              : "-"
        });
  }

  private static TextTable releases(Roadmap roadmap) {
    return new TextTable()
        .words("release")
        .words("window")
        .words("ready")
        .numbers("days late")
        .words("waits for")
        .rows(roadmap.releases(), each -> new Object[] {
          each.id(), each.window(), day(each.date()), each.daysLate(), each.drivers()
        });
  }

  private static Object day(Optional<LocalDateTime> date) {
    return date.map(LocalDateTime::toLocalDate);
  }
}
