package dev.tandem.metrics.objectives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Scores key results and rolls them up to objectives and their parents.
 *
 * <p>An objective's score is the mean of its key results' clamped scores, weighted: over-achievement of one does not make up for another.
 * Parents derive, so that no score is stated twice. Source of the scale: Doerr (2018), "Measure What Matters".
 *
 * <pre>{@code
 * OkrScores scores = OkrScoring.withDefaults().score(product, LocalDate.of(2026, 3, 31));
 * scores.overall(); // 0.745
 * }</pre>
 *
 * @param bands from which score on a colour holds
 * @param unmeasured what a key result counts that nobody has measured
 * @param rollUp what an objective with children scores
 * @param expected which share of the way should be covered on a day
 */
public record OkrScoring(
    StatusBands bands, UnmeasuredRule unmeasured, RollUpRule rollUp, ExpectedProgress expected) {

  /** Checks that nothing is missing. */
  public OkrScoring {
    Objects.requireNonNull(bands, "bands");
    Objects.requireNonNull(unmeasured, "unmeasured");
    Objects.requireNonNull(rollUp, "rollUp");
    Objects.requireNonNull(expected, "expected");
  }

  /** {@return Doerr's bands, unmeasured counts 0, children else own key results, elapsed share of the period} */
  public static OkrScoring withDefaults() {
    return new OkrScoring(
        StatusBands.DOERR,
        UnmeasuredRule.AS_ZERO,
        RollUpRule.CHILDREN_ELSE_OWN,
        new ExpectedProgress.ElapsedTime());
  }

  /**
   * {@return this scoring with other bands}
   *
   * @param newBands from which score on a colour holds
   */
  public OkrScoring withBands(StatusBands newBands) {
    return new OkrScoring(newBands, unmeasured, rollUp, expected);
  }

  /**
   * {@return this scoring with another rule for what is not measured}
   *
   * @param newUnmeasured what a key result counts that nobody has measured
   */
  public OkrScoring withUnmeasured(UnmeasuredRule newUnmeasured) {
    return new OkrScoring(bands, newUnmeasured, rollUp, expected);
  }

  /**
   * {@return this scoring with another roll-up}
   *
   * @param newRollUp what an objective with children scores
   */
  public OkrScoring withRollUp(RollUpRule newRollUp) {
    return new OkrScoring(bands, unmeasured, newRollUp, expected);
  }

  /**
   * {@return this scoring with another expectation}
   *
   * @param newExpected which share of the way should be covered on a day
   */
  public OkrScoring withExpected(ExpectedProgress newExpected) {
    return new OkrScoring(bands, unmeasured, rollUp, newExpected);
  }

  /**
   * {@return the scores of a product's objectives}
   *
   * <p>Cost: O(objectives + key results), without recursion.
   *
   * @param product the product, whose objectives form trees
   * @param asOf the day for which progress is expected
   */
  public OkrScores score(Product product, LocalDate asOf) {
    MethodStatement statement = statement(asOf);
    ImmutableListMultimap<Optional<ObjectiveId>, Objective> byParent =
        Multimaps.index(product.objectives(), Objective::parent);
    Map<ObjectiveId, ObjectiveScore> scores = new HashMap<>();
    for (Objective objective : childrenFirst(byParent)) {
      OptionalDouble children = mean(byParent.get(Optional.of(objective.id())), scores);
      scores.put(objective.id(), score(statement, objective, children, asOf));
    }
    return new OkrScores(
        statement,
        product.objectives().stream()
            .map(objective -> Objects.requireNonNull(scores.get(objective.id())))
            .toList(),
        mean(byParent.get(Optional.empty()), scores));
  }

  /** {@return the choices} */
  @Override
  public String toString() {
    return "OKR scoring: bands " + bands + ", unmeasured " + unmeasured + ", roll-up " + rollUp
        + ", expected " + expected;
  }

  private static Deque<Objective> childrenFirst(
      ImmutableListMultimap<Optional<ObjectiveId>, Objective> byParent) {
    Deque<Objective> open = new ArrayDeque<>(byParent.get(Optional.empty()));
    Deque<Objective> ordered = new ArrayDeque<>();
    while (!open.isEmpty()) {
      Objective objective = open.pop();
      ordered.push(objective);
      open.addAll(byParent.get(Optional.of(objective.id())));
    }
    return ordered;
  }

  private ObjectiveScore score(
      MethodStatement statement, Objective objective, OptionalDouble children, LocalDate asOf) {
    List<KeyResultScore> keyResults = objective.keyResults().stream()
        .map(KeyResultScore::of)
        .collect(ImmutableList.toImmutableList());
    OptionalDouble own = mean(keyResults);
    boolean fromChildren = rollUp == RollUpRule.CHILDREN_ELSE_OWN && children.isPresent();
    OptionalDouble rolledUp = fromChildren ? children : own;
    return new ObjectiveScore(
        statement,
        objective,
        keyResults,
        own,
        children,
        rolledUp,
        expected.share(objective.period(), asOf),
        rolledUp.isPresent()
            ? Optional.of(bands.colour(rolledUp.getAsDouble()))
            : Optional.empty());
  }

  private OptionalDouble mean(List<KeyResultScore> keyResults) {
    WeightedMean mean = new WeightedMean();
    for (KeyResultScore score : keyResults) {
      if (score.raw().isPresent() || unmeasured == UnmeasuredRule.AS_ZERO) {
        mean.add(score.clamped().orElse(0), score.keyResult().weight());
      }
    }
    return mean.value();
  }

  private static OptionalDouble mean(
      List<Objective> objectives, Map<ObjectiveId, ObjectiveScore> scores) {
    WeightedMean mean = new WeightedMean();
    for (Objective objective : objectives) {
      Objects.requireNonNull(scores.get(objective.id()))
          .rolledUp()
          .ifPresent(score -> mean.add(score, objective.weight()));
    }
    return mean.value();
  }

  private MethodStatement statement(LocalDate asOf) {
    return MethodStatement.of("OKR scores")
        .with("bands", bands)
        .with("unmeasured", unmeasured)
        .with("roll-up", rollUp)
        .with("expected", expected)
        .with("as of", asOf);
  }
}
