package dev.tandem.scheduling.value.release;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * In how many shipments a release should go out: wait for the last feature, or split, since what is ready loses money by waiting.
 *
 * <p>Definition. A feature that is usable at one date and ships at a later one loses its cost of delay between the two; every shipment
 * beyond the
 * first costs a fixed amount. Of all ways to ship each feature at or after its date, the plan is one of least waiting and shipment cost
 * together, and of
 * those one with fewest shipments. A shipment goes out when its last feature is usable, for any later date only loses more; so the dates
 * of the
 * features are all there is to choose from, and the choice is made exactly, by dynamic programming.
 *
 * <p>Features without a date are left out. Source: Reinertsen (2009), "The principles of product development flow", chapter 5, for holding
 * cost against transaction cost.
 *
 * @param release the release
 * @param costPerShipment what each shipment beyond the first costs; at least 0
 * @param shipments what goes out when, first to last; none if no feature has a date
 * @param batchingCost what the features would lose by all waiting for the last of them
 * @param breakEven the most that a further shipment may cost for a split to save anything; 0 if waiting loses nothing
 */
public record ReleaseTrain(
    ReleaseId release,
    double costPerShipment,
    List<Shipment> shipments,
    double batchingCost,
    double breakEven) {

  /**
   * Features that go out together.
   *
   * @param date when the last of them is usable
   * @param features the features, in the order stated
   * @param waitingCost what they lose by waiting for it
   */
  public record Shipment(LocalDateTime date, List<FeatureId> features, double waitingCost) {

    /**
     * Copies the features.
     *
     * @throws IllegalArgumentException if {@code waitingCost} is negative, infinite or NaN
     */
    public Shipment {
      Objects.requireNonNull(date, "date");
      features = ImmutableList.copyOf(features);
      Amounts.notNegative("waiting cost", waitingCost);
    }
  }

  /**
   * Copies the shipments.
   *
   * @throws IllegalArgumentException if an amount is negative, infinite or NaN
   */
  public ReleaseTrain {
    Objects.requireNonNull(release, "release");
    Amounts.notNegative("cost of a shipment", costPerShipment);
    shipments = ImmutableList.copyOf(shipments);
    Amounts.notNegative("batching cost", batchingCost);
    Amounts.notNegative("break-even cost of a shipment", breakEven);
  }

  /**
   * {@return the cheapest shipments of a release}
   *
   * <p>Cost: O(d³ + d n) for n features with d different dates.
   *
   * @param portfolio the portfolio that the roadmap was made of
   * @param roadmap when its features are usable, and from when delay counts
   * @param release the id of the release
   * @param costPerShipment what each shipment beyond the first costs, in the currency of the product
   * @throws IllegalArgumentException if the portfolio has no such release, or {@code costPerShipment} is negative, infinite or NaN
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static ReleaseTrain of(
      Portfolio portfolio, Roadmap roadmap, String release, double costPerShipment) {
    Amounts.notNegative("cost of a shipment", costPerShipment);
    return new ShipmentChoice(portfolio, roadmap, roadmap.release(release)).train(costPerShipment);
  }

  /** {@return what the features lose by waiting for their shipments} */
  public double waitingCost() {
    return shipments.stream().mapToDouble(Shipment::waitingCost).sum();
  }

  /** {@return whether more than one shipment costs least} */
  public boolean isSplit() {
    return shipments.size() > 1;
  }

  /** {@return what is saved over waiting for the last feature, the further shipments paid; 0 without a split} */
  public double saving() {
    return isSplit() ? batchingCost - waitingCost() - costPerShipment * (shipments.size() - 1) : 0;
  }

  /** {@return what to do, and a table of the shipments} */
  @Override
  public String toString() {
    String advice = isSplit()
        ? "split, saves " + Amounts.text(saving()) + " of " + Amounts.text(batchingCost)
        : "wait, batching costs " + Amounts.text(batchingCost);
    TextTable table = new TextTable()
        .words("ships")
        .numbers("waiting costs")
        .words("features")
        .rows(shipments, each ->
            new Object[] {each.date(), Amounts.text(each.waitingCost()), each.features()});
    return release + ": " + advice + "; a split pays while a shipment costs less than "
        + Amounts.text(breakEven) + "\n" + table;
  }
}
