package dev.tandem.scheduling.delay;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.text.TextTable;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a delay has cost, divided among the events that caused it; the shares sum to the cost.
 *
 * <p>{@link #of} prices the steps of an analysis: each costs the cost of delay at the finish after it less that at the finish before. A
 * step that several events share, or
 * none explains, stays whole. {@link #byShapley} divides among all events, whatever their order: each is given what it adds to those
 * before it, averaged over all orders in which
 * they could have come.
 *
 * <p>Source: Shapley (1953), "A value for n-person games", in Contributions to the theory of games II; it is the only division that sums
 * to the
 * whole, treats equal events alike, gives nothing to one that adds nothing, and adds up over costs.
 *
 * @param division how the cost is divided
 * @param shares the shares, in the order of the steps or the events
 */
public record DelayCostShares(Division division, List<Share> shares) {
  /** A division by Shapley analyses the plan once for each set of events: at most 4,096 times. */
  private static final int MOST_EVENTS = 12;

  /** How the cost of a delay is divided. */
  public enum Division {
    /** Each step of an analysis has its own share: with windows, one a window. */
    STEPS,
    /** Each event has what it adds on average over all orders of the events. */
    SHAPLEY
  }

  /**
   * A part of the cost.
   *
   * @param events the events that answer for it together; none where no event does
   * @param cost the part; negative for a gain
   */
  public record Share(List<DelayEvent> events, double cost) {

    /**
     * Copies the events.
     *
     * @throws IllegalArgumentException if {@code cost} is infinite or NaN
     */
    public Share {
      events = ImmutableList.copyOf(events);
      checkArgument(
          Double.isFinite(cost), "cost must be a finite number: %s. State an amount.", cost);
    }
  }

  /** Copies the shares. */
  public DelayCostShares {
    Objects.requireNonNull(division, "division");
    shares = ImmutableList.copyOf(shares);
  }

  /**
   * {@return the cost of each step of an analysis}
   *
   * @param analysis the steps, by any method
   * @param costOfDelay what is lost by a late finish
   * @param reference from when delay counts
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static DelayCostShares of(
      DelayAnalysis analysis, CostOfDelay costOfDelay, LocalDateTime reference) {
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    for (DelayStep step : analysis.steps()) {
      double before = costOfDelay.cost(reference, step.finishBefore());
      double after = costOfDelay.cost(reference, step.finishAfter());
      shares.add(new Share(step.events(), after - before));
    }
    return new DelayCostShares(Division.STEPS, shares.build());
  }

  /**
   * {@return the average over all orders of what each event adds, put into the baseline}
   *
   * <p>Cost: an analysis by {@link DelayMethod#IMPACTED_AS_PLANNED} for each set of events.
   *
   * @param delays a case with a baseline and at most 12 events
   * @param costOfDelay what is lost by a late finish
   * @param reference from when delay counts
   * @throws IllegalArgumentException if there are more than 12 events
   * @throws IncompleteDelayCaseException if there is no baseline, or an event does not fit it
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static DelayCostShares byShapley(
      DelayCase delays, CostOfDelay costOfDelay, LocalDateTime reference) {
    checkArgument(
        delays.events().size() <= MOST_EVENTS,
        "events to divide a cost among must be at most %s: %s. Join those of one party.",
        MOST_EVENTS,
        delays.events().size());
    return new DelayCostShares(
        Division.SHAPLEY, new ShapleyShares(delays, costOfDelay, reference).shares());
  }

  /** {@return the whole cost: the sum of the shares} */
  public double total() {
    return shares.stream().mapToDouble(Share::cost).sum();
  }

  /** {@return for each party the sum of the shares that its events alone answer for, in order of first appearance} */
  public ImmutableMap<String, Double> byParty() {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Share share : shares) {
      if (parties(share).size() == 1) {
        sums.merge(parties(share).get(0), share.cost(), Double::sum);
      }
    }
    return ImmutableMap.copyOf(sums);
  }

  /** {@return the sum of the shares that no event, or events of several parties, answer for} */
  public double undivided() {
    return shares.stream()
        .filter(share -> parties(share).size() != 1)
        .mapToDouble(Share::cost)
        .sum();
  }

  private static List<String> parties(Share share) {
    return share.events().stream().map(DelayEvent::party).distinct().toList();
  }

  /** {@return how it is divided and the whole cost, and a table of the shares} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("events")
        .words("parties")
        .numbers("cost")
        .rows(shares, each -> new Object[] {
          each.events().stream().map(DelayEvent::name).toList(),
          parties(each),
          String.format(Locale.ROOT, "%,.2f", each.cost())
        });
    return String.format(Locale.ROOT, "cost of delay %,.2f by %s\n%s", total(), division, table);
  }
}
