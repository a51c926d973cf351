package dev.tandem.examples.metrics;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.metrics.input.MonthlyRevenue;
import dev.tandem.metrics.survival.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How long customers pay and users come, as far as the data reach. */
final class Lifetimes {
  /** How long a user must be silent to have left. */
  static final Duration SILENCE = Duration.ofDays(28);

  private Lifetimes() {}

  /**
   * {@return months from the first paid month to the first unpaid one}
   *
   * <p>Who paid in the first month of the data is left out, because nobody knows since when.
   */
  static ImmutableList<Observation> ofCustomers(List<MonthlyRevenue> revenue) {
    TreeMap<String, SortedSet<YearMonth>> paid = new TreeMap<>();
    TreeSet<YearMonth> months = new TreeSet<>();
    for (MonthlyRevenue row : revenue) {
      months.add(row.month());
      if (!row.mrr().isZero()) {
        paid.computeIfAbsent(row.customer(), customer -> new TreeSet<>()).add(row.month());
      }
    }
    return paid.values().stream()
        .filter(all -> all.first().isAfter(months.first()))
        .map(all -> ofCustomer(all, months.last()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Observation ofCustomer(SortedSet<YearMonth> paid, YearMonth last) {
    YearMonth first = paid.first();
    YearMonth month = first;
    while (paid.contains(month)) {
      month = month.plusMonths(1);
    }
    return month.isAfter(last)
        ? Observation.censored((double) first.until(last, ChronoUnit.MONTHS))
        : Observation.event((double) first.until(month, ChronoUnit.MONTHS));
  }

  /**
   * {@return days from each user's start to the day on which the first long silence was complete}
   *
   * <p>Only then anybody can know that the user had left; a user who is not silent for so long yet is still there.
   *
   * @param times the times of each user from the start on, ascending
   * @param asOf the last instant of which something is known
   */
  static ImmutableList<Observation> ofUsers(Collection<List<Instant>> times, Instant asOf) {
    return times.stream().map(all -> ofUser(all, asOf)).collect(ImmutableList.toImmutableList());
  }

  /** {@return days from a user's start to the day on which the first long silence was complete} */
  static Observation ofUser(List<Instant> times, Instant asOf) {
    Instant start = times.get(0);
    for (int i = 0; i < times.size(); i++) {
      Instant next = i + 1 < times.size() ? times.get(i + 1) : asOf;
      Instant left = times.get(i).plus(SILENCE);
      if (!next.isBefore(left)) {
        return Observation.event(days(start, left));
      }
    }
    return Observation.censored(days(start, asOf));
  }

  /** {@return whole days from one instant to another} */
  static double days(Instant from, Instant to) {
    return Math.floorDiv(Duration.between(from, to).toSeconds(), 86_400);
  }
}
