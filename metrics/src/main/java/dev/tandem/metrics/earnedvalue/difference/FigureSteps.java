package dev.tandem.metrics.earnedvalue.difference;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure under one convention, and after each choice that another makes differently.
 *
 * @param figure which
 * @param first what the first convention shows
 * @param steps what is shown after each choice, in the order in which they are made
 */
public record FigureSteps(String figure, ExactFigure first, List<Step> steps) {

  /** Copies the steps. */
  public FigureSteps {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(first, "first");
    steps = ImmutableList.copyOf(steps);
  }

  /** {@return what the second convention shows} */
  public ExactFigure second() {
    return steps.isEmpty() ? first : steps.get(steps.size() - 1).after();
  }

  /** {@return by how much the second is greater; empty unless both are numbers} */
  public Optional<Rational> change() {
    return change(first, second());
  }

  /** {@return by how much each step changes the figure, in their order; empty where it is no number before or after} */
  public ImmutableList<Optional<Rational>> changes() {
    ImmutableList.Builder<Optional<Rational>> changes = ImmutableList.builder();
    ExactFigure before = first;
    for (Step step : steps) {
      changes.add(change(before, step.after()));
      before = step.after();
    }
    return changes.build();
  }

  private static Optional<Rational> change(ExactFigure before, ExactFigure after) {
    return before.exact().flatMap(from -> after.exact().map(to -> to.minus(from)));
  }

  /** {@return the choices that change the figure} */
  public ImmutableList<ChoiceDifference> because() {
    ImmutableList.Builder<ChoiceDifference> because = ImmutableList.builder();
    ExactFigure before = first;
    for (Step step : steps) {
      if (isChanged(before, step.after())) {
        because.add(step.choice());
      }
      before = step.after();
    }
    return because.build();
  }

  /** Statements differ with the convention, so that numbers and states are compared alone. */
  static boolean isChanged(ExactFigure before, ExactFigure after) {
    return before.state() != after.state() || !before.exact().equals(after.exact());
  }

  /** {@return for example {@code estimate at completion: 4480 against 4300, because [estimate: CPI against BUDGETED_RATE]}} */
  @Override
  public String toString() {
    return figure + ": " + first.text() + " against " + second().text() + ", because " + because();
  }

  /**
   * What is shown after a choice.
   *
   * @param choice the choice, made as in the second convention from here on
   * @param after what is shown then
   */
  public record Step(ChoiceDifference choice, ExactFigure after) {

    /** Checks that nothing is missing. */
    public Step {
      Objects.requireNonNull(choice, "choice");
      Objects.requireNonNull(after, "after");
    }

    /** {@return the choice and what is shown after it} */
    @Override
    public String toString() {
      return choice + ": " + after.text();
    }
  }
}
