package dev.tandem.examples.generator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Makes what members do: sign up, order for the first time or not, come week after week, drift away, and sometimes come back. */
final class EventGenerator {
  private static final long SEED = 4711;
  private static final int CAMPAIGN_WEEK = 9;
  private static final ImmutableList<String> EVENTS =
      ImmutableList.of("visited", "ordered", "rated");
  private static final ImmutableList<Integer> WEIGHTS = ImmutableList.of(60, 28, 12);

  private final Dice dice = new Dice(SEED);
  private final List<Event> events = new ArrayList<>();

  String csv(List<Member> members) {
    members.forEach(this::live);
    events.sort(Comparator.comparing(Event::time).thenComparing(Event::user));
    return events.stream()
        .map(Event::line)
        .collect(Collectors.joining("", "user,time,event\n", ""));
  }

  private void live(Member member) {
    double affinity = member.affinity();
    add(member, member.signedUp(), "signed_up");
    boolean active = dice.happens(0.35 + 0.55 * affinity);
    if (active) {
      add(member, member.signedUp().plusMinutes(3 + dice.below(4000)), "ordered");
    }
    boolean gone = !active && dice.happens(0.6);
    for (int week = member.week() + 1; week < Season.WEEKS; week++) {
      int age = week - member.week();
      gone = gone
          ? !dice.happens(week == CAMPAIGN_WEEK ? 0.08 : 0.012)
          : dice.happens((0.24 - 0.22 * affinity) / StrictMath.sqrt(age));
      if (!gone && dice.happens(presence(affinity, age))) {
        come(member, week);
      }
    }
  }

  /** {@return how likely a member who has not drifted away comes in a week: decaying to a level that affinity sets} */
  private static double presence(double affinity, int age) {
    double level = 0.2 + 0.6 * affinity;
    return level + (0.9 - level) * StrictMath.exp(-age / 2.0);
  }

  private void come(Member member, int week) {
    int times = 1 + dice.below(2) + (dice.happens(member.affinity()) ? 1 : 0);
    for (int i = 0; i < times; i++) {
      add(member, Season.time(week, dice), EVENTS.get(dice.index(WEIGHTS)));
    }
  }

  private void add(Member member, LocalDateTime time, String name) {
    if (time.isBefore(Season.END)) {
      events.add(new Event(member.id(), time, name));
    }
  }

  private record Event(String user, LocalDateTime time, String name) {
    String line() {
      return user + "," + time.toInstant(ZoneOffset.UTC) + "," + name + "\n";
    }
  }
}
