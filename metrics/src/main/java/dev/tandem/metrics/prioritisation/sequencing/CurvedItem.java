package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.exact.ScaledAmounts;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * Something to deliver whose delay does not cost the same every period: a deadline, a season, a decaying market.
 *
 * @param id the item's name in results and messages
 * @param duration periods of work for one team, more than 0
 * @param curve what is lost in all if it is delivered at a given time
 * @param requires ids of the items that must be finished before this one starts
 */
public record CurvedItem(String id, BigDecimal duration, DelayCurve curve, Set<String> requires) {

  /**
   * Checks the id and the duration, and writes equal durations alike.
   *
   * @throws IllegalArgumentException if the id is blank or the duration is not positive
   */
  public CurvedItem {
    checkArgument(
        !id.isBlank(), "id must not be blank: \"%s\". Give the item a name or a number.", id);
    checkArgument(
        duration.signum() > 0,
        "duration must be positive: %s, item \"%s\". State the work in periods; for something already done, drop the item.",
        duration,
        id);
    Objects.requireNonNull(curve, "curve");
    duration = ScaledAmounts.plain(duration);
    requires = ImmutableSet.copyOf(requires);
  }

  /**
   * {@return an item that requires nothing}
   *
   * @param id the item's name
   * @param duration periods of work, more than 0; the shortest decimal that reads back as this double
   * @param curve what is lost if it is delivered at a given time
   * @throws IllegalArgumentException if the duration is not finite or not positive
   */
  public static CurvedItem of(String id, double duration, DelayCurve curve) {
    checkArgument(
        Double.isFinite(duration),
        "duration must be finite: %s, item \"%s\". State a number.",
        duration,
        id);
    return new CurvedItem(id, BigDecimal.valueOf(duration), curve, ImmutableSet.of());
  }

  /**
   * {@return this item, with these requirements in place of its own}
   *
   * @param ids ids of the items that must be finished before this one starts
   */
  public CurvedItem requiring(String... ids) {
    return new CurvedItem(id, duration, curve, ImmutableSet.copyOf(ids));
  }

  /**
   * The loss at a time.
   *
   * @throws IllegalArgumentException if the curve's value is not finite
   */
  double lossAt(double time) {
    double loss = curve.lossAt(time);
    checkArgument(
        Double.isFinite(loss),
        "curve must be finite: %s at time %s, item \"%s\". Bound the loss, for example by the item's value.",
        loss,
        time,
        id);
    return loss;
  }
}
