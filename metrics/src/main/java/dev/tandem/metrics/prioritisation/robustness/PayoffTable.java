package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What each plan is worth in each scenario, and how much each may come to be regretted. All results are exact.
 *
 * <p>Definition: the regret of a plan in a scenario is the best payoff there minus the plan's. Minimax regret takes the plan whose
 * largest regret is smallest and needs no probabilities; the plan with the smallest expected regret is the one with the largest
 * expected payoff, and that regret is the expected value of perfect information.
 *
 * <p>Minimax regret may change its mind between two plans when a third is added. Source: Leonard Savage (1951), The theory of
 * statistical decision.
 *
 * @param scenarios the scenarios; probabilities sum to 1 within 1e-9
 * @param plans the plans, in declaration order
 */
public record PayoffTable(List<Scenario> scenarios, List<Plan> plans) {

  private static final Score SUM_TOLERANCE = Score.of(1e-9);

  /**
   * Checks and copies the table.
   *
   * @throws IllegalArgumentException if there is no scenario or no plan, one appears twice, a plan has another number of payoffs than
   *     there are scenarios, or probabilities do not sum to 1
   */
  public PayoffTable {
    scenarios = ImmutableList.copyOf(scenarios);
    plans = ImmutableList.copyOf(plans);
    Require.notEmpty(scenarios, "scenarios");
    Require.notEmpty(plans, "plans");
    Require.unique(scenarios.stream().map(Scenario::name).toList(), "scenario");
    Require.unique(plans.stream().map(Plan::name).toList(), "plan");
    for (Plan plan : plans) {
      checkArgument(
          plan.payoffs().size() == scenarios.size(),
          "payoffs must be one a scenario: %s for %s scenarios, plan %s. State the payoff in each.",
          plan.payoffs().size(),
          scenarios.size(),
          plan.name());
    }
    Score sum = totalProbability(scenarios);
    Score off = sum.minus(Score.ONE);
    checkArgument(
        off.compareTo(SUM_TOLERANCE) <= 0 && Score.ZERO.minus(off).compareTo(SUM_TOLERANCE) <= 0,
        "probabilities must sum to 1: %s. Change them, or add the missing scenario.",
        sum);
  }

  /**
   * {@return the regret of a plan in each scenario}
   *
   * @param plan the plan's name
   * @throws IllegalArgumentException if there is no such plan
   */
  public ImmutableList<Score> regrets(String plan) {
    return regrets(plans.stream()
        .filter(known -> known.name().equals(plan))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("plan must be one of "
            + plans.stream().map(Plan::name).toList() + ": " + plan + ". Correct the name.")));
  }

  /** {@return the plans by their largest regret, smallest first: minimax regret} */
  public Ranking rankByMaximumRegret() {
    return rank(
        "minimax regret",
        "max(best payoff − payoff)",
        Direction.LOWER_IS_BETTER,
        plan -> regrets(plan).stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  /** {@return the plans by their expected regret, smallest first} */
  public Ranking rankByExpectedRegret() {
    return rank(
        "expected regret",
        "Σ probability × (best payoff − payoff)",
        Direction.LOWER_IS_BETTER,
        plan -> expected(regrets(plan)));
  }

  /** {@return the plans by their expected payoff, largest first} */
  public Ranking rankByExpectedPayoff() {
    return rank(
        "expected payoff",
        "Σ probability × payoff",
        Direction.HIGHER_IS_BETTER,
        plan -> expected(plan.payoffs().stream().map(Score::of).toList()));
  }

  /** {@return the expected value of knowing the scenario before choosing: the smallest expected regret} */
  public Score perfectInformation() {
    return rankByExpectedRegret().items().get(0).score();
  }

  /** {@return a row for each plan, a column for each scenario, and the probabilities} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("plan");
    scenarios.forEach(scenario -> table.numbers(scenario.name()));
    table.row(Stream.concat(Stream.of("probability"), scenarios.stream().map(Scenario::probability))
        .toArray());
    table.rows(
        plans,
        each -> Stream.concat(Stream.of(each.name()), each.payoffs().stream()).toArray());
    return table.toString();
  }

  private Ranking rank(
      String method, String formula, Direction direction, Function<Plan, Score> score) {
    List<ScoredItem> scored = plans.stream()
        .map(plan -> new ScoredItem(plan.name(), score.apply(plan), inputs(plan)))
        .toList();
    return new Ranking(method, formula, direction, scored, List.of());
  }

  private ImmutableMap<String, Double> inputs(Plan plan) {
    ImmutableMap.Builder<String, Double> inputs = ImmutableMap.builder();
    for (int s = 0; s < scenarios.size(); s++) {
      inputs.put(scenarios.get(s).name(), plan.payoffs().get(s));
    }
    return inputs.buildOrThrow();
  }

  private ImmutableList<Score> regrets(Plan plan) {
    ImmutableList.Builder<Score> regrets = ImmutableList.builder();
    for (int s = 0; s < scenarios.size(); s++) {
      int scenario = s;
      double best = plans.stream()
          .mapToDouble(rival -> rival.payoffs().get(scenario))
          .max()
          .orElseThrow();
      regrets.add(Score.of(best).minus(Score.of(plan.payoffs().get(s))));
    }
    return regrets.build();
  }

  private Score expected(List<Score> values) {
    Score sum = Score.ZERO;
    for (int s = 0; s < scenarios.size(); s++) {
      sum = sum.plus(Score.of(scenarios.get(s).probability()).times(values.get(s)));
    }
    return sum.dividedBy(totalProbability(scenarios));
  }

  private static Score totalProbability(List<Scenario> scenarios) {
    return Score.sum(
        scenarios.stream().map(scenario -> Score.of(scenario.probability())).toList());
  }

  /**
   * A way the future may turn out.
   *
   * @param name the scenario's name
   * @param probability how likely it is
   */
  public record Scenario(String name, double probability) {

    /**
     * Checks name and probability.
     *
     * @throws IllegalArgumentException if {@code name} is blank, or {@code probability} is outside 0 to 1, or NaN
     */
    public Scenario {
      Require.name(name, "scenario");
      Require.fraction(probability, "probability", name);
    }
  }

  /**
   * A plan and its payoffs.
   *
   * @param name the plan's name
   * @param payoffs what it is worth in each scenario, in their order
   */
  public record Plan(String name, List<Double> payoffs) {

    /**
     * Checks and copies the payoffs.
     *
     * @throws IllegalArgumentException if {@code name} is blank, or a payoff is NaN or infinite
     */
    public Plan {
      Require.name(name, "plan");
      payoffs = ImmutableList.copyOf(payoffs);
      payoffs.forEach(payoff -> Require.finite(payoff, "payoff", name));
    }
  }
}
