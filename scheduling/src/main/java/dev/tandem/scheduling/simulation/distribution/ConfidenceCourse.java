package dev.tandem.scheduling.simulation.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution.DateRange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * How sure a date was from status date to status date: each time the plan as it stood then, simulated.
 *
 * <p>A date that grows surer is on its way; one whose probability falls while its P80 moves away needs a decision, and the course says
 * since when. Points are in the order of their status dates. Immutable.
 *
 * <p>Source: Hulett (2011), "Integrated cost-schedule risk analysis", on updating the analysis; PMI (2019), "The standard for risk
 * management in portfolios, programs, and projects".
 *
 * @param due the date that shall be kept
 * @param points what was known at each status date, in their order
 */
public record ConfidenceCourse(LocalDateTime due, List<Point> points) {
  private static final double CONFIDENCE = 0.95;

  /** Copies the points. */
  public ConfidenceCourse {
    points = ImmutableList.copyOf(points);
  }

  /**
   * {@return the course of the probability that a date is kept}
   *
   * <p>Cost: O(log samples) for each status date.
   *
   * @param due the date that shall be kept; a finish at that very moment keeps it
   * @param finishes for each status date the finish as the plan of that day was simulated, in any order
   * @throws IllegalArgumentException if there is no status date
   */
  public static ConfidenceCourse of(
      LocalDateTime due, Map<LocalDateTime, FinishDistribution> finishes) {
    checkArgument(
        !finishes.isEmpty(), "finishes must not be empty: {}. State one for each status date.");
    return new ConfidenceCourse(
        due,
        ImmutableSortedMap.copyOf(finishes).entrySet().stream()
            .map(each -> Point.of(each.getKey(), due, each.getValue()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * What was known at a status date.
   *
   * @param statusDate the status date
   * @param inTime how likely the date is kept, with its error
   * @param median the P50 of the finish
   * @param likely the P80 of the finish
   * @param likelyRange between which dates the true P80 lies, with 95 percent confidence
   */
  public record Point(
      LocalDateTime statusDate,
      Share inTime,
      LocalDateTime median,
      LocalDateTime likely,
      DateRange likelyRange) {

    private static Point of(
        LocalDateTime statusDate, LocalDateTime due, FinishDistribution finish) {
      return new Point(
          statusDate,
          finish.probabilityBy(due),
          finish.quantile(0.5),
          finish.quantile(0.8),
          finish.quantileRange(0.8, CONFIDENCE));
    }
  }

  /** {@return by how much the probability changed from each status date to the next, oldest first; one less than there are points} */
  public ImmutableList<Change> changes() {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (int next = 1; next < points.size(); next++) {
      Point before = points.get(next - 1);
      Point after = points.get(next);
      changes.add(new Change(
          before.statusDate(),
          after.statusDate(),
          after.inTime().value() - before.inTime().value(),
          Math.hypot(before.inTime().standardError(), after.inTime().standardError())));
    }
    return changes.build();
  }

  /**
   * By how much a probability changed.
   *
   * @param from the earlier status date
   * @param to the later one
   * @param difference the later probability less the earlier one, from -1 to 1
   * @param standardError how far it may be off if the two were drawn apart; of one seed, whose samples go together, less
   */
  public record Change(
      LocalDateTime from, LocalDateTime to, double difference, double standardError) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code difference} is not from -1 to 1, or {@code standardError} is not from 0 to 1
     */
    public Change {
      checkArgument(
          difference >= -1 && difference <= 1,
          "difference must be from -1 to 1: %s. State 30 percent as 0.3.",
          difference);
      checkArgument(
          standardError >= 0 && standardError <= 1,
          "standard error must be from 0 to 1: %s. State a percent as 0.01.",
          standardError);
    }
  }

  /** {@return a row for each status date, for people} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("status date")
        .numbers("in time")
        .words("P50")
        .words("P80")
        .words("from")
        .words("to");
    for (Point point : points) {
      table.row(
          point.statusDate(),
          point.inTime(),
          point.median(),
          point.likely(),
          point.likelyRange().from(),
          point.likelyRange().to());
    }
    return "due " + due + "\n" + table;
  }
}
