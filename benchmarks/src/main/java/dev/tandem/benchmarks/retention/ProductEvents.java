package dev.tandem.benchmarks.retention;

import java.util.SplittableRandom;

/**
 * Seeded events of a product: users start on a random day, come back often at first and less later, and events arrive in random order.
 *
 * <p>Dense ids are 0, 1, 2, …; arbitrary ids are the same numbers mixed to 64 random bits.
 */
final class ProductEvents {

  static final int DAYS = 90;
  static final int OFFSETS = 31;
  static final int EVENTS_PER_USER = 50;
  static final long FIRST_MILLI = 1_735_689_600_000L;
  static final long DAY_MILLIS = 86_400_000L;

  private final long[] denseUsers;
  private final long[] users;
  private final long[] times;

  private ProductEvents(int events) {
    denseUsers = new long[events];
    users = new long[events];
    times = new long[events];
  }

  static ProductEvents of(int count, long seed) {
    ProductEvents events = new ProductEvents(count);
    SplittableRandom random = new SplittableRandom(seed);
    long userCount = Math.max(1, count / EVENTS_PER_USER);
    for (int i = 0; i < count; i++) {
      long user = random.nextLong(userCount);
      int start = (int) Long.remainderUnsigned(mix(user), DAYS);
      double stay = random.nextDouble();
      int day = start + (int) (stay * stay * (DAYS - start));
      events.denseUsers[i] = user;
      events.users[i] = mix(user);
      events.times[i] = FIRST_MILLI + day * DAY_MILLIS + random.nextLong(DAY_MILLIS);
    }
    return events;
  }

  static long mix(long user) {
    long z = (user + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  int size() {
    return times.length;
  }

  long denseUser(int event) {
    return denseUsers[event];
  }

  long user(int event) {
    return users[event];
  }

  long time(int event) {
    return times[event];
  }

  static int day(long time) {
    return (int) ((time - FIRST_MILLI) / DAY_MILLIS);
  }
}
