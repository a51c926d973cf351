package dev.tandem.metrics.earnedvalue.difference;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The value of some work under one convention, and after each choice that another makes differently. The changes of all steps together are
 * the change from the first side to the second.
 *
 * @param first the value under the first convention
 * @param steps the value after each choice, in the order in which they are made
 */
public record ValueSteps(EarnedValue first, List<Step> steps) {

  /** Copies the steps. */
  public ValueSteps {
    Objects.requireNonNull(first, "first");
    steps = ImmutableList.copyOf(steps);
  }

  /** {@return the value under the second convention} */
  public EarnedValue second() {
    return steps.isEmpty() ? first : steps.get(steps.size() - 1).after();
  }

  /** {@return by how much the amounts are greater under the second convention} */
  public ValueChange change() {
    return ValueChange.between(first, second());
  }

  /** {@return by how much each step changes the amounts, in their order} */
  public ImmutableList<ValueChange> changes() {
    ImmutableList.Builder<ValueChange> changes = ImmutableList.builder();
    EarnedValue before = first;
    for (Step step : steps) {
      changes.add(ValueChange.between(before, step.after()));
      before = step.after();
    }
    return changes.build();
  }

  /**
   * {@return a figure under the first convention, and after each step}
   *
   * @param measure what is asked
   */
  public FigureSteps figure(EarnedValueMeasure measure) {
    return new FigureSteps(
        measure.toString(),
        first.figure(measure),
        steps.stream()
            .map(step -> new FigureSteps.Step(step.choice(), step.after().figure(measure)))
            .toList());
  }

  /** {@return the choices that change an amount or a figure of this work} */
  public ImmutableList<ChoiceDifference> because() {
    ImmutableList.Builder<ChoiceDifference> because = ImmutableList.builder();
    EarnedValue before = first;
    for (Step step : steps) {
      if (isChanged(before, step.after())) {
        because.add(step.choice());
      }
      before = step.after();
    }
    return because.build();
  }

  private static boolean isChanged(EarnedValue before, EarnedValue after) {
    return !ValueChange.between(before, after).equals(ValueChange.NONE)
        || Arrays.stream(EarnedValueMeasure.values())
            .anyMatch(
                measure -> FigureSteps.isChanged(before.figure(measure), after.figure(measure)));
  }

  /** {@return the change of the amounts, and the choices behind it} */
  @Override
  public String toString() {
    return change() + ", because " + because();
  }

  /**
   * The value of the work after a choice.
   *
   * @param choice the choice, made as in the second convention from here on
   * @param after the value then
   */
  public record Step(ChoiceDifference choice, EarnedValue after) {

    /** Checks that nothing is missing. */
    public Step {
      Objects.requireNonNull(choice, "choice");
      Objects.requireNonNull(after, "after");
    }

    /** {@return the choice and the amounts after it} */
    @Override
    public String toString() {
      return choice + ": PV " + after.planned() + ", EV " + after.earned() + ", AC "
          + after.actual() + ", BAC " + after.budget();
    }
  }
}
