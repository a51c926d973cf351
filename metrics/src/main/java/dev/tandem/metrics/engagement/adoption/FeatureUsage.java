package dev.tandem.metrics.engagement.adoption;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.primitives.Longs;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.engagement.WaitingTimesBuilder;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who used which feature in a window of days, and what follows from it: adoption of each feature, breadth of each user.
 *
 * @param <U> how users are named
 */
public final class FeatureUsage<U extends Comparable<U>> {

  private final PeriodAxis window;
  private final FeatureUses<U> uses;
  private final Instant asOf;
  private final long outsideRange;

  FeatureUsage(PeriodAxis window, FeatureUses<U> uses, Instant asOf, long outsideRange) {
    this.window = window;
    this.uses = uses;
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.outsideRange = outsideRange;
  }

  /** {@return the days} */
  public PeriodAxis window() {
    return window;
  }

  /** {@return up to when the events are known to be there} */
  public Instant asOf() {
    return asOf;
  }

  /** {@return how many events lay after the window and were ignored; 0 if it follows the data} */
  public long outsideRange() {
    return outsideRange;
  }

  private TimePeriod lastDay() {
    return window.period(window.count() - 1);
  }

  /** The last date of which all is known: the window's last, or the one before the date of as of. */
  private LocalDate watchedTo() {
    return lastDay().isOver(asOf)
        ? lastDay().date()
        : date(EpochMilli.ofLimit(asOf)).minusDays(1);
  }

  /**
   * {@return how a feature is adopted; a feature without events has no adopters}
   *
   * @param feature the name of the feature's event
   */
  public FeatureAdoption adoption(String feature) {
    LocalDate last = watchedTo();
    long[] byDays = new long[window.count() + 1];
    long ever = 0;
    long fresh = 0;
    long total = 0;
    WaitingTimesBuilder waiting = WaitingTimes.builder("days");
    for (Map<String, FeatureUse> features : uses.byUser()) {
      LocalDate firstSeen = firstSeen(features);
      FeatureUse use = features.get(feature);
      if (use == null) {
        waiting.addOpen(Math.max(0, last.toEpochDay() - (double) firstSeen.toEpochDay()));
      } else {
        ever++;
        fresh += window.indexOf(use.first()) >= 0 ? 1 : 0;
        total += use.uses();
        byDays[use.days()]++;
        waiting.addDone(date(use.first()).toEpochDay() - (double) firstSeen.toEpochDay());
      }
    }
    byDays[0] = 0;
    return new FeatureAdoption(
        feature,
        window.period(0),
        lastDay(),
        asOf,
        uses.byUser().size(),
        breadth().activeUsers(),
        ever,
        fresh,
        total,
        Longs.asList(byDays),
        waiting.build());
  }

  /** The first date, not the date of the first time: they differ where a zone goes back over midnight. */
  private LocalDate firstSeen(Map<String, FeatureUse> features) {
    return features.values().stream()
        .map(use -> date(use.first()))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private LocalDate date(long epochMilli) {
    return LocalDate.ofInstant(
        Instant.ofEpochMilli(epochMilli), window.calendar().zone());
  }

  /** {@return how many different features the active users use} */
  public FeatureBreadth breadth() {
    List<Long> byFeatures = new ArrayList<>();
    byFeatures.add(0L);
    for (Map<String, FeatureUse> features : uses.byUser()) {
      int used = (int) features.values().stream().filter(use -> use.uses() > 0).count();
      while (byFeatures.size() <= used) {
        byFeatures.add(0L);
      }
      byFeatures.set(used, byFeatures.get(used) + (used > 0 ? 1 : 0));
    }
    return new FeatureBreadth(window.period(0), lastDay(), asOf, byFeatures);
  }

  /**
   * {@return how many of the users who could use a feature did so in the window, whether those were active otherwise or not; empty if
   * the window is not over}
   *
   * @param feature the name of the feature's event
   * @param eligible the users who could, for example by their plan
   */
  public Optional<Proportion> adoptionAmong(String feature, Set<U> eligible) {
    long adopters = adopters(feature).stream().filter(eligible::contains).count();
    return lastDay().isOver(asOf)
        ? Optional.of(Proportion.of(adopters, eligible.size()))
        : Optional.empty();
  }

  /**
   * {@return the users who used a feature in the window, in ascending order}
   *
   * @param feature the name of the feature's event
   */
  public ImmutableList<U> adopters(String feature) {
    List<U> adopters = new ArrayList<>();
    for (int id = 0; id < uses.byUser().size(); id++) {
      FeatureUse use = uses.byUser().get(id).get(feature);
      if (use != null && use.uses() > 0) {
        adopters.add(uses.name(id));
      }
    }
    return Ordering.<U>natural().immutableSortedCopy(adopters);
  }

  /** {@return the window, how many events lay outside, and up to when} */
  @Override
  public String toString() {
    return "use of features: " + window + ", " + outsideRange + " events outside, as of " + asOf;
  }
}
