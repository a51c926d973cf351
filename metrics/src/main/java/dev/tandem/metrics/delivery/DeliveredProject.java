package dev.tandem.metrics.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.project.Baseline;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What a baseline promised of a project, and what came of it.
 *
 * @param id the project's id; not blank
 * @param baseline the name of the baseline; not blank
 * @param plannedStart when it should have started
 * @param plannedFinish when it should have been finished, not before {@code plannedStart}
 * @param state where it stands
 * @param finish when it finished; there exactly if it has
 * @param budget what it should have cost, above 0
 * @param cost what it has cost, at least 0, in the same unit
 * @param scope what was promised and delivered
 * @param quality what was found wrong
 * @param rating what those say for whom it was
 */
public record DeliveredProject(
    String id,
    String baseline,
    LocalDateTime plannedStart,
    LocalDateTime plannedFinish,
    DeliveryState state,
    Optional<LocalDateTime> finish,
    BigDecimal budget,
    BigDecimal cost,
    ScopeCount scope,
    QualityCount quality,
    ResultRating rating) {

  /**
   * Checks dates and amounts.
   *
   * @throws IllegalArgumentException if {@code id} or {@code baseline} is blank, {@code plannedFinish} or {@code finish} is before {@code
   *     plannedStart}, there is a finish of a project that has not finished or none of one that has, {@code budget} is not above 0, or
   *     {@code cost} is below 0
   */
  public DeliveredProject {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(quality, "quality");
    Objects.requireNonNull(rating, "rating");
    checkArgument(
        !id.isBlank() && !baseline.isBlank(),
        "project and baseline must have a name: \"%s\", baseline \"%s\". Say against which baseline it is measured.",
        id,
        baseline);
    checkArgument(
        !plannedFinish.isBefore(plannedStart)
            && !finish.orElse(plannedStart).isBefore(plannedStart),
        "finish of project %s must not be before its planned start %s: planned %s, actual %s. Correct one of them.",
        id,
        plannedStart,
        plannedFinish,
        finish.isPresent() ? finish.get() : "none");
    checkArgument(
        finish.isPresent() == (state == DeliveryState.FINISHED),
        "project %s must have a finish exactly if it has finished: %s, %s. Correct one of the two.",
        id,
        state,
        finish.isPresent() ? finish.get() : "no finish");
    checkArgument(
        budget.signum() > 0 && cost.signum() >= 0,
        "budget must be above 0 and cost at least 0: %s and %s, project %s. State both in one unit.",
        budget,
        cost,
        id);
  }

  /**
   * {@return a project that goes on, of no cost so far, nothing promised, nothing counted and nobody asked}
   *
   * @param id the project's id; not blank
   * @param baseline the dates agreed on; of the earliest start and the latest finish
   * @param budget what it should cost, above 0
   * @throws IllegalArgumentException if {@code id} or the name of the baseline is blank, the baseline has no entry, or {@code budget} is
   *     not above 0
   */
  public static DeliveredProject of(String id, Baseline baseline, BigDecimal budget) {
    checkArgument(
        !baseline.entries().isEmpty(),
        "baseline must hold a task: %s, project %s. Take one of the whole plan.",
        baseline.name(),
        id);
    return of(
        id,
        baseline.name(),
        baseline.entries().stream()
            .map(Baseline.Entry::start)
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        baseline.entries().stream()
            .map(Baseline.Entry::finish)
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        budget);
  }

  /**
   * {@return a project that goes on, of no cost so far, nothing promised, nothing counted and nobody asked}
   *
   * @param id the project's id; not blank
   * @param baseline the name of the baseline; not blank
   * @param plannedStart when it should start
   * @param plannedFinish when it should be finished
   * @param budget what it should cost, above 0
   * @throws IllegalArgumentException if a name is blank, {@code plannedFinish} is before {@code plannedStart}, or {@code budget} is not
   *     above 0
   */
  public static DeliveredProject of(
      String id,
      String baseline,
      LocalDateTime plannedStart,
      LocalDateTime plannedFinish,
      BigDecimal budget) {
    return new DeliveredProject(
        id,
        baseline,
        plannedStart,
        plannedFinish,
        DeliveryState.RUNNING,
        Optional.empty(),
        budget,
        BigDecimal.ZERO,
        ScopeCount.of(0, 0),
        QualityCount.NOTHING,
        ResultRating.NOT_ASKED);
  }

  /**
   * {@return this project, finished}
   *
   * @param time when
   * @throws IllegalArgumentException if {@code time} is before the planned start
   */
  public DeliveredProject finishedOn(LocalDateTime time) {
    return with(DeliveryState.FINISHED, Optional.of(time), cost, scope, quality, rating);
  }

  /** {@return this project, cancelled} */
  public DeliveredProject cancelled() {
    return with(DeliveryState.CANCELLED, Optional.empty(), cost, scope, quality, rating);
  }

  /**
   * {@return this project with another cost}
   *
   * @param newCost what it has cost
   * @throws IllegalArgumentException if {@code newCost} is below 0
   */
  public DeliveredProject withCost(BigDecimal newCost) {
    return with(state, finish, newCost, scope, quality, rating);
  }

  /**
   * {@return this project with another scope}
   *
   * @param newScope what was promised and delivered
   */
  public DeliveredProject withScope(ScopeCount newScope) {
    return with(state, finish, cost, newScope, quality, rating);
  }

  /**
   * {@return this project with another quality}
   *
   * @param newQuality what was found wrong
   */
  public DeliveredProject withQuality(QualityCount newQuality) {
    return with(state, finish, cost, scope, newQuality, rating);
  }

  /**
   * {@return this project with another rating}
   *
   * @param newRating what those say for whom it was
   */
  public DeliveredProject withRating(ResultRating newRating) {
    return with(state, finish, cost, scope, quality, newRating);
  }

  private DeliveredProject with(
      DeliveryState newState,
      Optional<LocalDateTime> newFinish,
      BigDecimal newCost,
      ScopeCount newScope,
      QualityCount newQuality,
      ResultRating newRating) {
    return new DeliveredProject(
        id,
        baseline,
        plannedStart,
        plannedFinish,
        newState,
        newFinish,
        budget,
        newCost,
        newScope,
        newQuality,
        newRating);
  }

  /** {@return for example {@code shop against baseline 1: FINISHED}} */
  @Override
  public String toString() {
    return id + " against " + baseline + ": " + state;
  }
}
