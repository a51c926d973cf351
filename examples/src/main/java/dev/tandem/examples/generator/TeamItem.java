package dev.tandem.examples.generator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story or fault that the team works on, and what its board recorded of it. */
final class TeamItem {
  private final String id;
  private final String type;
  private final String feature;
  private final int size;
  private final List<Entry> entries = new ArrayList<>();

  TeamItem(String id, String type, String feature, int size, LocalDateTime created) {
    this.id = id;
    this.type = type;
    this.feature = feature;
    this.size = size;
    enter(created, "backlog");
  }

  void enter(LocalDateTime time, String state) {
    entries.add(new Entry(time, state, Optional.empty()));
  }

  void block(LocalDateTime from, LocalDateTime until) {
    entries.add(new Entry(from, "", Optional.of(until)));
  }

  LocalDateTime created() {
    return entries.get(0).time();
  }

  String id() {
    return id;
  }

  int size() {
    return size;
  }

  /** {@return when it was delivered, so far as the board knows on the last day} */
  Optional<LocalDateTime> delivered() {
    return entries.stream()
        .filter(entry -> entry.state().equals("done") && !entry.time().isAfter(TeamClock.LAST))
        .map(Entry::time)
        .reduce((first, second) -> second);
  }

  /** {@return a line for each entry that the board knows of on the last day} */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) {
      if (!entry.time().isAfter(TeamClock.LAST)) {
        lines.append(line(entry));
      }
    }
    return lines.toString();
  }

  private String line(Entry entry) {
    String until = entry
        .blockedUntil()
        .filter(time -> !time.isAfter(TeamClock.LAST))
        .map(TeamClock::text)
        .orElse(entry.blockedUntil().isPresent() ? "open" : "");
    return String.join(
            ",",
            id,
            type,
            feature,
            String.valueOf(size),
            TeamClock.text(entry.time()),
            entry.state(),
            until)
        + "\n";
  }

  private record Entry(LocalDateTime time, String state, Optional<LocalDateTime> blockedUntil) {}
}
