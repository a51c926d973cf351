package dev.tandem.examples.generator;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/**
 * Makes the board of the team that builds the club: most stories are written at the go, others come as it learns. Four people take the next
 * one when they are free; some are reviewed twice, some wait for others, a few are dropped.
 */
final class TeamGenerator {
  private static final long SEED = 2026;
  private static final int PEOPLE = 4;
  private static final int WORKDAYS = 47;

  /** Stories of each feature, the most urgent first. */
  private static final ImmutableMap<String, Integer> STORIES = ImmutableMap.of(
      "subscribe", 38, "quiz", 14, "cancel", 15, "gift", 10, "loyalty", 20, "switch-off", 6);

  private final Dice dice = new Dice(SEED);
  private int number;

  /** {@return the items in the order in which they were written} */
  List<TeamItem> items() {
    List<TeamItem> items = new ArrayList<>();
    STORIES.forEach((feature, count) -> {
      for (int i = 0; i < count; i++) {
        items.add(item(feature));
      }
    });
    work(items);
    return items.stream()
        .sorted(Comparator.comparing(TeamItem::created).thenComparing(TeamItem::id))
        .toList();
  }

  /** {@return the file of what the board recorded} */
  static String csv(List<TeamItem> items) {
    return items.stream()
        .map(TeamItem::lines)
        .collect(
            Collectors.joining("", "item,type,feature,size,time,state,blocked_until\n", ""));
  }

  private TeamItem item(String feature) {
    number++;
    boolean known = dice.happens(0.7);
    LocalDateTime created =
        known ? TeamClock.after(TeamClock.FIRST, dice.below(960)) : TeamClock.any(dice, WORKDAYS);
    return new TeamItem(
        "CLUB-" + number,
        known || dice.happens(0.5) ? "story" : "bug",
        feature,
        1 + dice.below(3) + dice.below(3) * dice.below(2),
        created);
  }

  /** Whoever is free first takes the first item of the list that is written by then. */
  private void work(List<TeamItem> items) {
    List<TeamItem> open = new ArrayList<>(items);
    PriorityQueue<LocalDateTime> free = new PriorityQueue<>();
    for (int i = 0; i < PEOPLE; i++) {
      free.add(TeamClock.after(TeamClock.FIRST, 1440 + dice.below(480)));
    }
    while (!open.isEmpty() && free.element().isBefore(TeamClock.LAST)) {
      LocalDateTime now = free.remove();
      TeamItem next = open.stream()
          .filter(item -> item.created().isBefore(now))
          .findFirst()
          .orElse(null);
      if (next == null) {
        free.add(TeamClock.after(now, 240));
      } else {
        open.remove(next);
        free.add(build(next, now));
      }
    }
  }

  /** {@return when whoever built it is free again} */
  private LocalDateTime build(TeamItem item, LocalDateTime start) {
    item.enter(start, "doing");
    LocalDateTime now = start;
    if (dice.happens(0.1)) {
      LocalDateTime blocked = TeamClock.after(now, 60 + dice.below(400));
      now = TeamClock.after(blocked, 480 + dice.below(1900));
      item.block(blocked, now);
    }
    LocalDateTime built = TeamClock.after(now, (int) (item.size() * 480 * (0.4 + dice.middling())));
    if (dice.happens(0.04)) {
      item.enter(built, "dropped");
    } else {
      review(item, built);
    }
    return built;
  }

  private void review(TeamItem item, LocalDateTime built) {
    item.enter(built, "review");
    LocalDateTime reviewed = TeamClock.after(built, 90 + dice.below(800));
    if (dice.happens(0.12)) {
      item.enter(reviewed, "doing");
      LocalDateTime again = TeamClock.after(reviewed, 60 + dice.below(420));
      item.enter(again, "review");
      reviewed = TeamClock.after(again, 60 + dice.below(300));
    }
    item.enter(reviewed, "done");
  }
}
