package dev.tandem.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.flow.forecast.CountDistribution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BacklogOrderProperties {

  /** Every set of places is as likely; the greatest of each is counted. */
  @Property(tries = 100)
  void any_isTheLastPlaceOfEverySetOfPlaces(
      @ForAll @IntRange(min = 1, max = 12) int all, @ForAll @IntRange(min = 1, max = 12) int some) {
    int own = Math.min(some, all);
    long[] last = new long[all + 1];
    long sets = 0;
    for (int places = 1; places < 1 << all; places++) {
      if (Integer.bitCount(places) == own) {
        last[32 - Integer.numberOfLeadingZeros(places)]++;
        sets++;
      }
    }
    CountDistribution items = BacklogOrder.ANY.itemsToLast(own, 0, all);
    for (int place = 0; place <= all; place++) {
      assertThat(items.probability(place)).isEqualTo((double) last[place] / sets, within(1e-12));
    }
  }

  /** Nobody is finished before all that is its own is done, or needs more than all. */
  @Property(tries = 200)
  void itemsToLast_liesBetweenOwnAndAll(
      @ForAll BacklogOrder order,
      @ForAll @IntRange(min = 1, max = 400) int own,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(max = 400) int others) {
    int all = own + before + others;
    CountDistribution items = order.itemsToLast(own, before, all);
    assertThat(items.highest()).isBetween(own, all);
    assertThat(items.atLeast(own)).isEqualTo(1, within(1e-9));
    assertThat(items.mean())
        .isGreaterThanOrEqualTo(
            BacklogOrder.SCOPE_FIRST.itemsToLast(own, before, all).mean() - 1e-9);
  }
}
