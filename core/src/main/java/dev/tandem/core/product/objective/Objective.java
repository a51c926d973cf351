package dev.tandem.core.product.objective;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.check.Amounts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a product is to achieve in a period, with the key results that show whether it did.
 *
 * <p>Objectives form trees: an objective may serve a parent whose period encloses its own.
 *
 * @param id the id, unique in the product
 * @param title the aim in one sentence
 * @param kind a promise or a stretch
 * @param period from which day to which day it is pursued
 * @param parent the objective that this one serves; empty at the top
 * @param weight how much it counts among the objectives with the same parent, in relation to their weights; above 0
 * @param keyResults what shows whether it is reached; at least one
 */
public record Objective(
    ObjectiveId id,
    String title,
    ObjectiveKind kind,
    DateRange period,
    Optional<ObjectiveId> parent,
    double weight,
    List<KeyResult> keyResults) {

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if {@code title} is blank, {@code weight} is not positive, infinite or NaN, or there is no key result
   */
  public Objective {
    Objects.requireNonNull(id, "id");
    checkArgument(
        !title.isBlank(), "title of objective \"%s\" must not be blank. State the aim.", id);
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(parent, "parent");
    Amounts.positive("weight of objective \"" + id + "\"", weight, "Use 1 if all count alike.");
    keyResults = ImmutableList.copyOf(keyResults);
    checkArgument(
        !keyResults.isEmpty(),
        "objective \"%s\" must have at least 1 key result: 0. Add what shows that it is reached.",
        id);
  }

  /**
   * {@return an objective without a parent, with weight 1}
   *
   * @param id the id, unique in the product
   * @param title the aim in one sentence
   * @param kind a promise or a stretch
   * @param period from which day to which day it is pursued
   * @param keyResults what shows whether it is reached; at least one
   * @throws IllegalArgumentException if {@code id} or {@code title} is blank or there is no key result
   */
  public static Objective of(
      String id, String title, ObjectiveKind kind, DateRange period, KeyResult... keyResults) {
    return new Objective(
        ObjectiveId.of(id),
        title,
        kind,
        period,
        Optional.empty(),
        1,
        ImmutableList.copyOf(keyResults));
  }

  /**
   * {@return this objective in the service of another}
   *
   * @param parent the id of the objective that this one serves
   * @throws IllegalArgumentException if {@code parent} is blank
   */
  public Objective withParent(String parent) {
    return new Objective(
        id, title, kind, period, Optional.of(ObjectiveId.of(parent)), weight, keyResults);
  }

  /**
   * {@return this objective with another weight}
   *
   * @param weight how much it counts among the objectives with the same parent; above 0
   * @throws IllegalArgumentException if {@code weight} is not positive, infinite or NaN
   */
  public Objective withWeight(double weight) {
    return new Objective(id, title, kind, period, parent, weight, keyResults);
  }
}
