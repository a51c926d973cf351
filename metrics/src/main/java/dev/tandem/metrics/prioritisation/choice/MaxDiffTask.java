package dev.tandem.metrics.prioritisation.choice;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One best-worst task: the items shown, and those chosen as best and as worst.
 *
 * @param shown the items shown, each once
 * @param best the one chosen as best
 * @param worst the one chosen as worst
 */
public record MaxDiffTask(List<String> shown, String best, String worst) {

  /**
   * Checks the task.
   *
   * @throws IllegalArgumentException if fewer than two items are shown, one is blank or shown twice, best or worst was not shown, or
   *     they are the same
   */
  public MaxDiffTask {
    shown = ImmutableList.copyOf(shown);
    shown.forEach(item -> Require.name(item, "item"));
    Require.unique(shown, "item");
    checkArgument(shown.size() >= 2, "shown must have at least two items: %s. Show more.", shown);
    checkArgument(
        shown.contains(best),
        "best must be one of the items shown: %s, shown %s. Choose one of them.",
        best,
        shown);
    checkArgument(
        shown.contains(worst),
        "worst must be one of the items shown: %s, shown %s. Choose one of them.",
        worst,
        shown);
    checkArgument(!best.equals(worst), "best and worst must differ: %s. Choose two items.", best);
  }
}
