package dev.tandem.metrics.prioritisation.choice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * Best-worst scaling, or MaxDiff: respondents choose the best and the worst of a few items at a time.
 *
 * <p>The model is the paired MaxDiff logit: of the items shown, i is best and j worst with probability e^(uᵢ − uⱼ) / Σ e^(uₖ − uₗ) over
 * all ordered pairs. Finite utilities exist exactly if the choices are strongly connected, where a choice prefers the best to all shown
 * and all shown to the worst. Show each item three times or more to a respondent.
 *
 * <p>Source: Anthony Marley and Jordan Louviere (2005), Some probabilistic models of best, worst, and best-worst choices.
 */
public final class MaxDiff {

  private MaxDiff() {}

  /**
   * {@return how often each item was shown, best and worst; items in the order in which they are first shown}
   *
   * @param tasks the tasks of all respondents
   */
  public static MaxDiffCounts count(List<MaxDiffTask> tasks) {
    return new MaxDiffCounts(Maps.toMap(items(tasks), item -> MaxDiffCounts.Count.of(item, tasks)));
  }

  /**
   * {@return the utilities that best explain the choices, or the groups that the choices do not connect}
   *
   * @param tasks the tasks of all respondents, in any order
   * @throws IllegalArgumentException if there is no task
   */
  public static ChoiceFit fit(List<MaxDiffTask> tasks) {
    Require.notEmpty(tasks, "tasks");
    ImmutableList<String> items = items(tasks).asList();
    ChoiceGraph graph = new ChoiceGraph(items);
    for (MaxDiffTask task : tasks) {
      for (String shown : task.shown()) {
        prefer(graph, items, task.best(), shown);
        prefer(graph, items, shown, task.worst());
      }
    }
    ImmutableList<ImmutableList<String>> components = graph.components();
    return components.size() == 1
        ? NewtonFit.maximise("MaxDiff logit", items, new BestWorstLikelihood(items, tasks))
        : new ChoiceFit.NotConnected(ImmutableList.copyOf(components));
  }

  private static void prefer(ChoiceGraph graph, List<String> items, String winner, String loser) {
    if (!winner.equals(loser)) {
      graph.prefer(items.indexOf(winner), items.indexOf(loser));
    }
  }

  private static ImmutableSet<String> items(List<MaxDiffTask> tasks) {
    return tasks.stream()
        .flatMap(task -> task.shown().stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
