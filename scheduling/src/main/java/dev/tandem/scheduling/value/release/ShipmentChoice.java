package dev.tandem.scheduling.value.release;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.scheduling.roadmap.ReleaseDates;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.value.release.ReleaseTrain.Shipment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the dates at which a release ships.
 *
 * <p>With w(a, b) for what the features of the dates a to b lose by shipping at b, the least waiting of the dates up to b in k shipments
 * is {@code
 * least(k, b) = min over a of least(k - 1, a - 1) + w(a, b)}.
 */
final class ShipmentChoice {
  private final Portfolio portfolio;
  private final Roadmap roadmap;
  private final ReleaseDates release;
  private final ImmutableList<LocalDateTime> dates;
  private final ImmutableListMultimap<LocalDateTime, FeatureId> features;

  /** For each number of shipments less one and each last date, the least waiting. */
  private final double[][] least;
  /** For the same, the first date of the last shipment. */
  private final int[][] first;

  ShipmentChoice(Portfolio portfolio, Roadmap roadmap, ReleaseDates release) {
    this.portfolio = portfolio;
    this.roadmap = roadmap;
    this.release = release;
    this.features = release.features().stream()
        .filter(id -> roadmap.feature(id).usable().isPresent())
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            id -> roadmap.feature(id).usable().orElseThrow(), id -> id));
    this.dates = ImmutableList.sortedCopyOf(features.keySet());
    this.least = new double[dates.size()][dates.size()];
    this.first = new int[dates.size()][dates.size()];
    choose();
  }

  private void choose() {
    double[][] waiting = new double[dates.size()][];
    for (int last = 0; last < dates.size(); last++) {
      waiting[last] = waiting(last);
    }
    for (int further = 0; further < dates.size(); further++) {
      for (int last = 0; last < dates.size(); last++) {
        least[further][last] = further == 0 ? waiting[last][0] : Double.POSITIVE_INFINITY;
        for (int start = Math.max(1, further); further > 0 && start <= last; start++) {
          double cost = least[further - 1][start - 1] + waiting[last][start];
          if (cost < least[further][last]) {
            least[further][last] = cost;
            first[further][last] = start;
          }
        }
      }
    }
  }

  /** What is lost by shipping at a date all features from each earlier date on. */
  private double[] waiting(int last) {
    double[] waiting = new double[last + 1];
    double sum = 0;
    for (int start = last - 1; start >= 0; start--) {
      for (FeatureId id : features.get(dates.get(start))) {
        CostOfDelay profile = portfolio.feature(id).costOfDelay();
        // Rounding must not turn waiting into a gain.
        sum += Math.max(
            0,
            profile.cost(roadmap.reference(), dates.get(last))
                - roadmap.feature(id).cost().orElseThrow());
      }
      waiting[start] = sum;
    }
    return waiting;
  }

  ReleaseTrain train(double costPerShipment) {
    if (dates.isEmpty()) {
      return new ReleaseTrain(release.id(), costPerShipment, List.of(), 0, 0);
    }
    int end = dates.size() - 1;
    double batching = least[0][end];
    int best = 0;
    double breakEven = 0;
    for (int further = 1; further <= end; further++) {
      if (least[further][end] + costPerShipment * further
          < least[best][end] + costPerShipment * best) {
        best = further;
      }
      breakEven = Math.max(breakEven, (batching - least[further][end]) / further);
    }
    return new ReleaseTrain(release.id(), costPerShipment, shipments(best), batching, breakEven);
  }

  private List<Shipment> shipments(int further) {
    List<Shipment> shipments = new ArrayList<>();
    int last = dates.size() - 1;
    for (int left = further; left >= 0; left--) {
      int start = first[left][last];
      shipments.add(new Shipment(dates.get(last), shipped(start, last), waiting(last)[start]));
      last = start - 1;
    }
    return Lists.reverse(shipments);
  }

  private List<FeatureId> shipped(int start, int last) {
    List<FeatureId> shipped = new ArrayList<>();
    dates.subList(start, last + 1).forEach(date -> shipped.addAll(features.get(date)));
    shipped.sort(Comparator.comparingInt(release.features()::indexOf));
    return shipped;
  }
}
