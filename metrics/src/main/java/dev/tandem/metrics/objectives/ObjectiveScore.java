package dev.tandem.metrics.objectives;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far an objective has come, and how far it should have.
 *
 * @param statement what produced the scores
 * @param objective the objective
 * @param keyResults the scores of its key results, in their order
 * @param own the weighted mean of the clamped scores of its key results; empty if none counts
 * @param children the weighted mean of what its children roll up to; empty without children that have a score
 * @param rolledUp what counts for its parent: {@code children} or {@code own}, as the rule says
 * @param expectedShare the share of the way that should be covered by now, from 0 to 1
 * @param colour the colour of {@code rolledUp}
 */
public record ObjectiveScore(
    MethodStatement statement,
    Objective objective,
    List<KeyResultScore> keyResults,
    OptionalDouble own,
    OptionalDouble children,
    OptionalDouble rolledUp,
    double expectedShare,
    Optional<StatusColour> colour) {

  /** What aspirational objectives are expected to reach on average. Source: Doerr (2018), "Measure What Matters". */
  public static final double ASPIRATIONAL_EXPECTATION = 0.7;

  /** Copies the key results. */
  public ObjectiveScore {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(objective, "objective");
    keyResults = ImmutableList.copyOf(keyResults);
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(children, "children");
    Objects.requireNonNull(rolledUp, "rolledUp");
    Objects.requireNonNull(colour, "colour");
  }

  /** {@return the score expected at the end: 1 for a committed objective, 0.7 for an aspirational one} */
  public double expectedAtEnd() {
    return objective.kind() == ObjectiveKind.COMMITTED ? 1 : ASPIRATIONAL_EXPECTATION;
  }

  /** {@return the score expected by now: the share of the way times the score expected at the end} */
  public double expectedNow() {
    return expectedShare * expectedAtEnd();
  }

  /** {@return whether the score is at least the one expected by now; empty without a score} */
  public Optional<Boolean> onTrack() {
    return rolledUp.isPresent()
        ? Optional.of(rolledUp.getAsDouble() >= expectedNow())
        : Optional.empty();
  }

  /** {@return whether a promise is kept: every key result reached in full; empty for an aspirational objective} */
  public Optional<Boolean> committedMet() {
    return objective.kind() == ObjectiveKind.COMMITTED
        ? Optional.of(keyResults.stream().allMatch(score -> score.clamped().orElse(0) == 1))
        : Optional.empty();
  }

  /** {@return the objective and its scores, and a row for each key result} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("key result").numbers("score").rows(keyResults, each ->
        new Object[] {each.keyResult().id(), each.raw()});
    return objective.id() + ": own " + TextTable.text(own) + ", of those below "
        + TextTable.text(children) + ", with those below " + TextTable.text(rolledUp)
        + ", expected now "
        + TextTable.text(expectedNow()) + ", colour " + TextTable.text(colour) + "\n" + table;
  }
}
