package dev.tandem.metrics.engagement.adoption;

import dev.tandem.metrics.activity.BitSpan;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every user's use of every feature in a window of days and before it. */
final class FeatureUses<U extends Comparable<U>> {

  /** Length of the name, first use, number of uses, days. */
  private static final int LEAST_FEATURE_BYTES = Integer.BYTES + 3 * Long.BYTES;

  private final UserDictionary<U> users;

  /** For each user the use of each feature by name. */
  private final List<Map<String, FeatureUse>> uses = new ArrayList<>();

  private int dayCount;

  FeatureUses(UserName<U> type, int dayCount) {
    this.users = UserDictionary.of(type);
    this.dayCount = dayCount;
  }

  /** The users by number. */
  UserDictionary<U> users() {
    return users;
  }

  /** The use of each feature by name, for each user by number. */
  List<Map<String, FeatureUse>> byUser() {
    return uses;
  }

  /** The name of a user with a number. */
  U name(int id) {
    return users.name(id);
  }

  /** Adds a use on a day; negative if it was before the window. */
  void add(int user, String feature, long epochMilli, int day) {
    use(user, feature).add(epochMilli, day);
  }

  private FeatureUse use(int id, String feature) {
    if (id == uses.size()) {
      uses.add(new TreeMap<>());
    }
    return uses.get(id).computeIfAbsent(feature, name -> new FeatureUse(dayCount));
  }

  /** Makes the window so many days, in which all days so far are moved on. */
  void move(int days, int shift) {
    dayCount = days;
    uses.forEach(features -> features.replaceAll((feature, use) -> use.moved(days, shift)));
  }

  /** Adds the uses in another window, whose days are moved on. */
  void addAll(FeatureUses<U> other, int shift) {
    for (int from = 0; from < other.uses.size(); from++) {
      int to = users.idFrom(other.users, from);
      other
          .uses
          .get(from)
          .forEach((feature, use) -> use(to, feature).addAll(use.moved(dayCount, shift)));
    }
  }

  /** The days on which any feature was used. */
  BitSet usedDays() {
    BitSet days = new BitSet();
    uses.forEach(features -> features.values().forEach(use -> use.mark(days)));
    return days;
  }

  void writeTo(StateWriter out) {
    out.putInt(users.size());
    for (int id : users.ascendingIds()) {
      users.writeName(out, id);
      out.putInt(uses.get(id).size());
      uses.get(id).forEach((feature, use) -> {
        out.putText(feature);
        use.writeTo(out);
      });
    }
  }

  void readFrom(StateReader in) {
    for (int left = in.count("users", users.type().leastBytes()); left > 0; left--) {
      int id = users.readName(in);
      for (int features = in.count("features", LEAST_FEATURE_BYTES); features > 0; features--) {
        use(id, in.getText()).readFrom(in);
      }
    }
  }

  /** Looks at what {@link #writeTo} wrote of a window, after which so many events were seen. */
  static Seen lookAt(StateReader in, UserName<?> type, SavedAxis window, long eventsAfter) {
    int days = window.count();
    long start = window.settled();
    long end = window.end();
    AscendingIds users = type.ascending(in);
    long events = eventsAfter;
    boolean outside = eventsAfter > 0;
    BitSpan used = new BitSpan();
    for (int left = in.count("users", type.leastBytes()); left > 0; left--) {
      users.next();
      int features = in.count("features", LEAST_FEATURE_BYTES);
      in.check(features > 0, "hold a feature of each user");
      AscendingIds names = AscendingIds.texts(in);
      for (int i = 0; i < features; i++) {
        names.next();
        long uses = FeatureUse.lookAt(in, days, start, end, used);
        in.check(uses <= Long.MAX_VALUE - events, "count no more events than fit a long");
        events += uses;
        outside |= uses == 0;
      }
    }
    return new Seen(events, outside, used);
  }

  /**
   * What a saved state says.
   *
   * @param events how many uses there are in the window, and events after it
   * @param outside whether an event lay outside the window
   * @param used the days on which any feature was used
   */
  record Seen(long events, boolean outside, BitSpan used) {}
}
