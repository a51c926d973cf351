package dev.tandem.metrics.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scores of all objectives.
 *
 * @param statement what produced the scores
 * @param objectives the scores, in the order in which the objectives were stated
 * @param overall the weighted mean of the objectives without a parent; empty if none has a score
 */
public record OkrScores(
    MethodStatement statement, List<ObjectiveScore> objectives, OptionalDouble overall) {

  /** Copies the scores. */
  public OkrScores {
    Objects.requireNonNull(statement, "statement");
    objectives = ImmutableList.copyOf(objectives);
    Objects.requireNonNull(overall, "overall");
  }

  /**
   * {@return the score of an objective}
   *
   * @param id the objective's id
   * @throws IllegalArgumentException if there is no such objective
   */
  public ObjectiveScore score(ObjectiveId id) {
    Optional<ObjectiveScore> score =
        objectives.stream().filter(each -> each.objective().id().equals(id)).findFirst();
    checkArgument(
        score.isPresent(), "objective must be one that was scored: %s. Check the id.", id);
    return score.get();
  }

  /** {@return the objective with the lowest score, the reason of the worst colour; the first of several; empty without scores} */
  public Optional<ObjectiveScore> worst() {
    return objectives.stream()
        .filter(score -> score.rolledUp().isPresent())
        .min(Comparator.comparingDouble(score -> score.rolledUp().orElseThrow()));
  }

  /** {@return the overall score, and a row an objective} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("objective")
        .numbers("own")
        .numbers("with those below")
        .words("colour")
        .rows(objectives, each ->
            new Object[] {each.objective().id(), each.own(), each.rolledUp(), each.colour()});
    return statement + ": " + TextTable.text(overall) + "\n" + table;
  }
}
