package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.primitives.Longs;
import dev.tandem.metrics.activity.PayloadReader;
import dev.tandem.metrics.activity.PayloadWriter;
import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.statistics.Proportion;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes in which user used which feature when, and counts adoption in a window of days.
 *
 * <p>Every event is the use of a feature, named by the event; a user with any event is known from then on. Events before the window say who
 * was there and who had adopted already, events after it are ignored. Each delivery of an event counts as a use; otherwise duplicates
 * change nothing. Order of arrival and partition do not matter.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class AdoptionAccumulator<U extends Comparable<U>> {

  private static final String KIND = "adoption accumulator";
  private static final int VERSION = 1;

  private final PeriodAxis window;
  private final UserDictionary<U> users;

  /** For each user the use of each feature by name. */
  private final List<Map<String, FeatureUse>> uses = new ArrayList<>();

  private AdoptionAccumulator(PeriodAxis window, UserName<U> type) {
    checkArgument(
        window.calendar().unit() == PeriodUnit.DAY,
        "window must consist of days: %s. Count adoption by days.",
        window);
    this.window = window;
    this.users = new UserDictionary<>(type);
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param window the days
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<Long> ofNumbers(PeriodAxis window) {
    return new AdoptionAccumulator<>(window, UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param window the days
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<String> ofTexts(PeriodAxis window) {
    return new AdoptionAccumulator<>(window, UserName.TEXT);
  }

  /**
   * Takes in the use of a feature.
   *
   * @param user the user
   * @param time when
   * @param feature the feature
   */
  public void add(U user, Instant time, String feature) {
    int day = window.indexOf(time.toEpochMilli());
    if (day < window.count()) {
      use(users.id(user), feature).add(time.toEpochMilli(), day);
    }
  }

  private FeatureUse use(int id, String feature) {
    if (id == uses.size()) {
      uses.add(new TreeMap<>());
    }
    return uses.get(id).computeIfAbsent(feature, name -> new FeatureUse(window.count()));
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the windows differ or {@code other} is this accumulator
   */
  public AdoptionAccumulator<U> combine(AdoptionAccumulator<U> other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the events.");
    checkArgument(
        window.equals(other.window),
        "accumulators must have the same window: %s and %s. Make both alike.",
        window,
        other.window);
    for (int from = 0; from < other.uses.size(); from++) {
      int to = users.id(other.users.name(from));
      other.uses.get(from).forEach((feature, use) -> use(to, feature).addAll(use));
    }
    return this;
  }

  /**
   * {@return how a feature is adopted; a feature without events has no adopters}
   *
   * @param feature the name of the feature's event
   */
  public FeatureAdoption adoption(String feature) {
    LocalDate last = window.date(window.count() - 1);
    long[] byDays = new long[window.count() + 1];
    long ever = 0;
    long fresh = 0;
    long total = 0;
    WaitingTimesBuilder waiting = new WaitingTimesBuilder("days");
    for (Map<String, FeatureUse> features : uses) {
      LocalDate firstSeen = date(firstSeen(features));
      FeatureUse use = features.get(feature);
      if (use == null) {
        waiting.addOpen(last.toEpochDay() - (double) firstSeen.toEpochDay());
      } else {
        ever++;
        fresh += use.first() >= window.start(0).toEpochMilli() ? 1 : 0;
        total += use.uses();
        byDays[use.days()]++;
        waiting.addDone(date(use.first()).toEpochDay() - (double) firstSeen.toEpochDay());
      }
    }
    byDays[0] = 0;
    long active = breadth().activeUsers();
    return new FeatureAdoption(
        feature,
        window.first(),
        last,
        uses.size(),
        active,
        ever,
        fresh,
        total,
        Longs.asList(byDays),
        waiting.build());
  }

  private static long firstSeen(Map<String, FeatureUse> features) {
    return features.values().stream().mapToLong(FeatureUse::first).min().orElseThrow();
  }

  private LocalDate date(long epochMilli) {
    ZoneId zone = window.calendar().zone();
    return LocalDate.ofInstant(Instant.ofEpochMilli(epochMilli), zone);
  }

  /** {@return how many different features the active users use} */
  public FeatureBreadth breadth() {
    List<Long> byFeatures = new ArrayList<>();
    byFeatures.add(0L);
    for (Map<String, FeatureUse> features : uses) {
      int used = (int) features.values().stream().filter(use -> use.uses() > 0).count();
      while (byFeatures.size() <= used) {
        byFeatures.add(0L);
      }
      byFeatures.set(used, byFeatures.get(used) + (used > 0 ? 1 : 0));
    }
    return new FeatureBreadth(byFeatures);
  }

  /**
   * {@return how many of the users who could use a feature did so in the window, whether those were active otherwise or not}
   *
   * @param feature the name of the feature's event
   * @param eligible the users who could, for example by their plan
   */
  public Proportion adoptionAmong(String feature, Set<U> eligible) {
    long adopters = adopters(feature).stream().filter(eligible::contains).count();
    return Proportion.of(adopters, eligible.size());
  }

  /**
   * {@return the users who used a feature in the window, in ascending order}
   *
   * @param feature the name of the feature's event
   */
  public ImmutableList<U> adopters(String feature) {
    List<U> adopters = new ArrayList<>();
    for (int id = 0; id < uses.size(); id++) {
      FeatureUse use = uses.get(id).get(feature);
      if (use != null && use.uses() > 0) {
        adopters.add(users.name(id));
      }
    }
    return Ordering.<U>natural().immutableSortedCopy(adopters);
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    PayloadWriter out = new PayloadWriter(KIND, VERSION);
    out.putText(users.type().toString());
    out.putAxis(window);
    out.putInt(users.size());
    for (int id : users.ascendingIds()) {
      users.writeName(out, id);
      out.putInt(uses.get(id).size());
      uses.get(id).forEach((feature, use) -> {
        out.putText(feature);
        use.writeTo(out);
      });
    }
    return out.toBytes();
  }

  /**
   * {@return an accumulator for users with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static AdoptionAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for users with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static AdoptionAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  private static <U extends Comparable<U>> AdoptionAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return PayloadReader.read(bytes, KIND, VERSION, in -> {
      in.expectText("user ids", type.toString());
      AdoptionAccumulator<U> accumulator = new AdoptionAccumulator<>(in.getAxis(), type);
      int users = in.count("users");
      for (int i = 0; i < users; i++) {
        int id = accumulator.users.readName(in);
        for (int left = in.count("features"); left > 0; left--) {
          accumulator.use(id, in.getText()).readFrom(in);
        }
      }
      return accumulator;
    });
  }
}
