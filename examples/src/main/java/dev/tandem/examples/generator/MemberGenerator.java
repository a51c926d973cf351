package dev.tandem.examples.generator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Makes the members of the season: some more each week, and each week a little fonder of the club. */
final class MemberGenerator {
  private static final long SEED = 20270607;
  private static final int FIRST_WEEK = 205;
  private static final int MORE_EACH_WEEK = 8;
  private static final ImmutableList<String> SEGMENTS =
      ImmutableList.of("explorer", "regular", "decaf");
  private static final ImmutableList<Integer> WEIGHTS = ImmutableList.of(45, 40, 15);
  private static final ImmutableList<Double> FONDNESS = ImmutableList.of(0.0, 0.10, -0.08);

  private final Dice dice = new Dice(SEED);

  /** {@return the members in the order in which they signed up} */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (int week = 0; week < Season.WEEKS; week++) {
      for (LocalDateTime signUp : signUps(week)) {
        members.add(member(members.size() + 1, week, signUp));
      }
    }
    return members;
  }

  private List<LocalDateTime> signUps(int week) {
    int planned = FIRST_WEEK + MORE_EACH_WEEK * week + dice.below(31) - 15;
    List<LocalDateTime> times = new ArrayList<>();
    for (int i = 0; i < planned; i++) {
      LocalDateTime time = Season.time(week, dice);
      if (time.isBefore(Season.END)) {
        times.add(time);
      }
    }
    Collections.sort(times);
    return times;
  }

  private Member member(int number, int week, LocalDateTime signUp) {
    int segment = dice.index(WEIGHTS);
    double affinity = dice.middling() + FONDNESS.get(segment) + 0.018 * week;
    return new Member(
        String.format(Locale.ROOT, "u%04d", number),
        week,
        signUp,
        SEGMENTS.get(segment),
        Math.max(0, Math.min(1, affinity)));
  }
}
