package dev.tandem.metrics.delivery.portfolio;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statistics.Proportion;
import java.util.List;
import java.util.Objects;

/**
 * Why one rate has two values: the projects that count, or are as wanted, on one side only. The second rate is the first less what only
 * the first has, and what only the second has.
 *
 * @param question what is asked about the projects
 * @param first the rate on the first side
 * @param second the rate on the second side
 * @param countedOnlyFirst projects that count on the first side only
 * @param countedOnlySecond projects that count on the second side only
 * @param metOnlyFirst projects that count and are as wanted on the first side only
 * @param metOnlySecond projects that count and are as wanted on the second side only
 * @param because the choices made differently that can change this rate; none if the projects themselves or their calendars differ
 */
public record RateDifference(
    DeliveryQuestion question,
    Proportion first,
    Proportion second,
    List<String> countedOnlyFirst,
    List<String> countedOnlySecond,
    List<String> metOnlyFirst,
    List<String> metOnlySecond,
    List<ChoiceDifference> because) {

  /**
   * Copies the lists and checks that they add up.
   *
   * @throws IllegalArgumentException if the projects do not lead from the first rate to the second
   */
  public RateDifference {
    Objects.requireNonNull(question, "question");
    countedOnlyFirst = ImmutableList.copyOf(countedOnlyFirst);
    countedOnlySecond = ImmutableList.copyOf(countedOnlySecond);
    metOnlyFirst = ImmutableList.copyOf(metOnlyFirst);
    metOnlySecond = ImmutableList.copyOf(metOnlySecond);
    because = ImmutableList.copyOf(because);
    checkArgument(
        second.trials() - first.trials() == countedOnlySecond.size() - countedOnlyFirst.size()
            && second.successes() - first.successes() == metOnlySecond.size() - metOnlyFirst.size(),
        "projects must lead from one rate to the other: %s and %s, counted %s and %s, met %s and %s. Name each that differs.",
        first,
        second,
        countedOnlyFirst,
        countedOnlySecond,
        metOnlyFirst,
        metOnlySecond);
  }

  /** {@return for example {@code on time: 1 of 3 against 2 of 3; met only second: [shop]; because time tolerance: 0 against 0.1}} */
  @Override
  public String toString() {
    return question + ": " + first + " against " + second
        + projects("counted only first", countedOnlyFirst)
        + projects("counted only second", countedOnlySecond)
        + projects("met only first", metOnlyFirst)
        + projects("met only second", metOnlySecond)
        + (because.isEmpty() ? "" : "; because " + because);
  }

  private static String projects(String role, List<String> projects) {
    return projects.isEmpty() ? "" : "; " + role + ": " + projects;
  }
}
