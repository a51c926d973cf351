package dev.tandem.examples.report.section;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.CostDistribution;
import dev.tandem.scheduling.simulation.distribution.CostDistribution.CostRange;
import dev.tandem.scheduling.simulation.distribution.JointConfidence;
import dev.tandem.scheduling.simulation.distribution.JointConfidence.Pair;

/** How sure the cost is, by itself and together with the finish; nothing where no task costs anything. */
final class CostRisk implements Section {
  private static final ImmutableMap<String, Double> PERCENTILES =
      ImmutableMap.of("P50", 0.5, "P80", 0.8, "P95", 0.95);
  private static final double CONFIDENCE = 0.95;
  /** What is promised for date and budget. */
  private static final double PROMISE = 0.8;

  private final SimulationResult result;

  CostRisk(SimulationResult result) {
    this.result = result;
  }

  @Override
  public void write(Page page) {
    CostDistribution cost = result.cost();
    if (cost.highest() == 0) {
      return;
    }
    page.section("How sure is the cost?");
    page.line("In the currency of the plan; planned are " + MoneyText.plain(cost.planned())
        + ", which " + cost.probabilityOfPlan() + " keep.");
    PERCENTILES.forEach((name, probability) -> {
      CostRange range = cost.quantileRange(probability, CONFIDENCE);
      page.row(
          name + " cost",
          MoneyText.plain(cost.quantile(probability)),
          MoneyText.plain(range.from()) + " to " + MoneyText.plain(range.to()));
    });
    together(result.joint(), page);
  }

  /** Two percentiles are not kept together as often as each by itself. */
  private static void together(JointConfidence joint, Page page) {
    Pair apart = joint.marginalPair(PROMISE);
    ImmutableList<Pair> frontier = joint.frontier(PROMISE);
    Pair middle = frontier.get(frontier.size() / 2);
    page.line("The P80 finish and the P80 cost are kept together by " + apart.probability()
        + "; by 80 % for example " + DateText.full(middle.date()) + " and "
        + MoneyText.plain(middle.budget()) + ".");
  }
}
