package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.counting.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * Returns after the last period where it takes several in one period: how many each user has in which, until one period has enough.
 *
 * <p>Where one is enough, a bit says it all and this stays empty.
 */
final class LaterReturns {

  /** Id, number of periods, one period. */
  private static final int LEAST_USER_BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

  private static final int PERIOD_BYTES = Long.BYTES + Integer.BYTES;

  private static final long MOST_OVERLAP = Duration.ofDays(1).toMillis();

  private final PeriodCalendar calendar;
  private final int minimum;

  /** For each user without enough in a period how many by the period's first instant. */
  private final SortedMap<Long, SortedMap<Long, Integer>> counts = new TreeMap<>();

  LaterReturns(RetentionConvention convention) {
    this.calendar = convention.clock().calendar();
    this.minimum = convention.minimumOccurrences();
  }

  /** Whether a user now has enough returns in one later period; those are not remembered any longer. */
  boolean isEnough(long user, long epochMilli) {
    long time = Math.min(epochMilli, EpochMilli.MOST);
    return isEnough(user, periodStart(Instant.ofEpochMilli(time)), 1);
  }

  private boolean isEnough(long user, long period, int times) {
    if (minimum == 1) {
      return true;
    }
    int now =
        counts.computeIfAbsent(user, id -> new TreeMap<>()).merge(period, times, Math::addExact);
    if (now >= minimum) {
      counts.remove(user);
    }
    return now >= minimum;
  }

  private long periodStart(Instant time) {
    Instant start = calendar.startOf(calendar.firstDate(time));
    return calendar.unit() == PeriodUnit.HOUR
        ? start.plus(Duration.ofHours(Duration.between(start, time).toHours())).toEpochMilli()
        : start.toEpochMilli();
  }

  /** Forgets a user who is known to have enough. */
  void forget(long user) {
    counts.remove(user);
  }

  /** Takes over other returns and says which users have enough now. */
  void addAll(LaterReturns other, LongUnaryOperator idHere, Enough visitor) {
    other.counts.forEach((user, periods) -> {
      long here = idHere.applyAsLong(user);
      if (visitor.has(here)) {
        return;
      }
      for (Map.Entry<Long, Integer> period : periods.entrySet()) {
        if (isEnough(here, period.getKey(), period.getValue())) {
          visitor.gets(here);
          return;
        }
      }
    });
  }

  void writeTo(StateWriter out) {
    out.putInt(counts.size());
    counts.forEach((user, periods) -> {
      out.putLong(user);
      out.putInt(periods.size());
      periods.forEach((start, times) -> {
        out.putLong(start);
        out.putInt(times);
      });
    });
  }

  /** Reads what {@link #writeTo} wrote and {@link #lookAt} has looked at. */
  void readFrom(StateReader in) {
    for (int users = in.count("later users", LEAST_USER_BYTES); users > 0; users--) {
      long user = in.getLong();
      for (int left = in.count("later periods", PERIOD_BYTES); left > 0; left--) {
        isEnough(user, in.getLong(), in.getInt());
      }
    }
  }

  /** Refuses what {@link #writeTo} does not write. */
  static void lookAt(StateReader in, SavedLayout layout, UserIds ids, long idsBelow) {
    int minimum = layout.convention().minimumOccurrences();
    int users = in.count("later users", LEAST_USER_BYTES);
    in.check(
        users == 0 || (minimum > 1 && TableLayout.keepsLaterReturns(layout.convention())),
        "count later returns only where it takes several");
    AscendingIds numbers = AscendingIds.numbers(in);
    for (int left = users; left > 0; left--) {
      long user = in.peekLong(0, 1);
      in.check(
          ids == UserIds.ARBITRARY || (user >= 0 && user < idsBelow), "have ids of its users only");
      numbers.next();
      lookAtPeriods(in, layout.axis().end(), minimum);
    }
  }

  private static void lookAtPeriods(StateReader in, long end, int minimum) {
    int periods = in.count("later periods", PERIOD_BYTES);
    in.check(periods > 0, "hold a later return of each user");
    // a period may begin before the last one has ended, where clocks go back over midnight
    long least = end - MOST_OVERLAP;
    for (int left = periods; left > 0; left--) {
      long start = in.getLong();
      int times = in.getInt();
      in.check(
          start >= least && start <= EpochMilli.MOST && times >= 1 && times < minimum,
          "have later periods in ascending order without enough returns");
      least = start + 1;
    }
  }

  /** Knows and is told which users have enough returns in one later period. */
  interface Enough {
    boolean has(long user);

    void gets(long user);
  }
}
