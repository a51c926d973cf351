package dev.tandem.metrics.engagement.funnel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.EventTimes;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of each user that can matter to a funnel: the distinct times of steps, and of other events only where they can break a rule.
 *
 * @param <U> how users are named
 */
final class FunnelEvents<U extends Comparable<U>> {

  /** A time and an event are one number: the time in the upper bits, the event's number in the lower. Other events are number 0. */
  private static final int EVENT_BITS = 6;

  private static final int NONE = -1;

  private final Funnel funnel;
  private final ImmutableList<String> steps;
  private final UserDictionary<U> users;
  private final List<EventTimes> times = new ArrayList<>();

  FunnelEvents(Funnel funnel, UserName<U> type) {
    this.funnel = funnel;
    this.steps = ImmutableSet.copyOf(funnel.steps()).asList();
    this.users = UserDictionary.of(type);
  }

  Funnel funnel() {
    return funnel;
  }

  UserDictionary<U> users() {
    return users;
  }

  /** {@return what is kept of an event, or a negative number if it cannot matter} */
  int number(String event) {
    int number = steps.indexOf(event) + 1;
    return isTakenIn(number) ? number : NONE;
  }

  private boolean isTakenIn(int number) {
    return number <= steps.size() && (number > 0 || funnel.is(FunnelStrictness.NO_OTHER_EVENT));
  }

  /** Adds an event that matters. */
  void add(int user, long epochMilli, int number) {
    times(user).add((epochMilli << EVENT_BITS) + number);
  }

  private EventTimes times(int user) {
    while (times.size() <= user) {
      times.add(EventTimes.ofDistinct());
    }
    return times.get(user);
  }

  void addAll(FunnelEvents<U> other) {
    for (int user = 0; user < other.times.size(); user++) {
      times(users.idFrom(other.users, user)).addAll(other.times.get(user));
    }
  }

  /** Shows how far each user got up to some time; O(n log n) for n events that are not in order yet, else O(n). */
  void forEachRun(FunnelRange range, Instant asOf, RunVisitor<U> visitor) {
    FunnelRun run = FunnelRun.of(funnel, range);
    long last = range.lastMilli(asOf);
    for (int user = 0; user < times.size(); user++) {
      run.start();
      follow(times.get(user), run, range, last);
      run.finish();
      visitor.visit(users.name(user), run);
    }
  }

  private void follow(EventTimes events, FunnelRun run, FunnelRange range, long last) {
    events.sort();
    for (int i = 0; i < events.size(); i++) {
      long time = events.get(i) >> EVENT_BITS;
      if (time > last) {
        return;
      }
      if (range.isBefore(time)) {
        continue;
      }
      int number = number(events.get(i));
      if (number == 0) {
        run.other();
      } else {
        run.event(steps.get(number - 1), time);
      }
    }
  }

  private static int number(long timeAndEvent) {
    return (int) (timeAndEvent & ((1L << EVENT_BITS) - 1));
  }

  void writeTo(StateWriter out) {
    FunnelCodec.write(out, funnel);
    out.putInt(users.size());
    for (int user : users.ascendingIds()) {
      users.writeName(out, user);
      times(user).writeTo(out);
    }
  }

  /** The events that {@link #writeTo} wrote; all of them are looked at before any is kept. */
  static <U extends Comparable<U>> FunnelEvents<U> readFrom(StateReader in, UserName<U> type) {
    FunnelEvents<U> events = new FunnelEvents<>(FunnelCodec.read(in), type);
    in.lookAhead(events::lookAtUsers);
    for (int left = in.count("users", type.leastBytes()); left > 0; left--) {
      events.times(events.users.readName(in)).readFrom(in);
    }
    return events;
  }

  private void lookAtUsers(StateReader in) {
    AscendingIds names = users.type().ascending(in);
    for (int left = in.count("users", users.type().leastBytes()); left > 0; left--) {
      names.next();
      lookAtEvents(in);
    }
  }

  private void lookAtEvents(StateReader in) {
    int count = in.count("events", Long.BYTES);
    in.check(count > 0, "hold an event of each user");
    long last = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      long event = in.getLong();
      in.check(event > last, "hold events in ascending order, each once");
      last = event;
      in.check(Math.abs(event >> EVENT_BITS) <= EpochMilli.MOST, "hold events of possible times");
      in.check(isTakenIn(number(event)), "hold events of its funnel only");
    }
  }

  /** Is shown how far each user got. */
  @FunctionalInterface
  interface RunVisitor<U> {
    void visit(U user, FunnelRun run);
  }
}
