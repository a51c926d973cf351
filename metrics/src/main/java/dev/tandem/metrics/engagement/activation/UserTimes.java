package dev.tandem.metrics.engagement.activation;

import com.google.common.collect.ImmutableList;
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

/** When each user signed up and was active, and the form of that in a saved state; times are put in order when something is asked. */
final class UserTimes<U extends Comparable<U>> {
  private final UserDictionary<U> users;
  private final List<EventTimes> signUps = new ArrayList<>();
  private final List<EventTimes> activations = new ArrayList<>();

  UserTimes(UserName<U> type) {
    this.users = UserDictionary.of(type);
  }

  /** The users by number. */
  UserDictionary<U> users() {
    return users;
  }

  /** The times of a user's events of a kind; of a new user none so far. */
  EventTimes of(int id, ActivationEvent kind) {
    while (id >= signUps.size()) {
      signUps.add(EventTimes.ofDistinct());
      activations.add(EventTimes.ofDistinct());
    }
    return (kind == ActivationEvent.SIGN_UP ? signUps : activations).get(id);
  }

  void addAll(UserTimes<U> other) {
    for (int from = 0; from < other.signUps.size(); from++) {
      int to = users.idFrom(other.users, from);
      of(to, ActivationEvent.SIGN_UP).addAll(other.signUps.get(from));
      of(to, ActivationEvent.ACTIVATION).addAll(other.activations.get(from));
    }
  }

  /** What is told of each user who has signed up: the first sign-up, and when the user was activated in time, once at the most. */
  interface Visitor<U> {
    void visit(U user, Instant signUp, ImmutableList<Instant> activated);
  }

  /** Tells of each user who has signed up by a time, from what is known up to it. */
  void forEachSignUp(ActivationRule rule, Instant asOf, Visitor<U> visitor) {
    for (int id = 0; id < signUps.size(); id++) {
      EventTimes starts = signUps.get(id);
      starts.sort();
      if (starts.size() > 0 && starts.get(0) <= EpochMilli.ofLimit(asOf)) {
        Instant signUp = Instant.ofEpochMilli(starts.get(0));
        EventTimes times = activations.get(id);
        times.sort();
        visitor.visit(users.name(id), signUp, firstInTime(rule, times, signUp, asOf));
      }
    }
  }

  private static ImmutableList<Instant> firstInTime(
      ActivationRule rule, EventTimes times, Instant signUp, Instant asOf) {
    long last = Math.min(rule.end(signUp), EpochMilli.ofLimit(asOf));
    int next = times.firstFrom(rule.start(signUp));
    while (next < times.size() && times.get(next) <= last) {
      Instant time = Instant.ofEpochMilli(times.get(next++));
      if (rule.isIn(time, signUp)) {
        return ImmutableList.of(time);
      }
    }
    return ImmutableList.of();
  }

  void writeTo(StateWriter out) {
    out.putInt(users.size());
    for (int id : users.ascendingIds()) {
      users.writeName(out, id);
      signUps.get(id).writeTo(out);
      activations.get(id).writeTo(out);
    }
  }

  static <U extends Comparable<U>> UserTimes<U> readFrom(StateReader in, UserName<U> type) {
    in.lookAhead(ahead -> lookAt(ahead, type));
    UserTimes<U> read = new UserTimes<>(type);
    for (int left = in.count("users", type.leastBytes()); left > 0; left--) {
      int id = read.users.readName(in);
      read.of(id, ActivationEvent.SIGN_UP).readFrom(in);
      read.of(id, ActivationEvent.ACTIVATION).readFrom(in);
    }
    return read;
  }

  private static void lookAt(StateReader in, UserName<?> type) {
    AscendingIds users = type.ascending(in);
    for (int left = in.count("users", type.leastBytes()); left > 0; left--) {
      users.next();
      int signUps = EventTimes.lookAt(in, true, -EpochMilli.MOST, EpochMilli.MOST, 1);
      int activations = EventTimes.lookAt(in, true, -EpochMilli.MOST, EpochMilli.MOST, 1);
      in.check(signUps + (long) activations > 0, "hold an event of each user");
    }
  }
}
