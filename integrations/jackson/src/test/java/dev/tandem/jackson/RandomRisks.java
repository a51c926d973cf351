package dev.tandem.jackson;

import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.ResidualRule;
import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskKind;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.core.task.TaskId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Risks, estimates and stakeholders of every kind. */
final class RandomRisks {
  private final Dice dice;

  RandomRisks(Dice dice) {
    this.dice = dice;
  }

  Risk risk() {
    RiskKind kind = dice.pick(RiskKind.class);
    List<ResponseStrategy> strategies = List.of(ResponseStrategy.values()).stream()
        .filter(strategy -> strategy.suits(kind))
        .toList();
    return new Risk(
        RiskId.of(dice.name()),
        dice.name(),
        kind,
        dice.text(),
        assessment(),
        dice.upTo(2, () -> response(dice.pick(strategies))),
        dice.text(),
        dice.pick(RiskState.class));
  }

  RiskRegister register() {
    RiskRegister register = new RiskRegister(
        dice.upTo(1, this::risk), dice.oneIn(2) ? List.of() : List.of(group("a"), group("b")));
    return dice.oneIn(2) ? register : register.withCorrelation(matrix());
  }

  DurationCorrelation.Group group(String prefix) {
    return DurationCorrelation.group(dice.number(-0.4, 0.4), prefix + 1, prefix + 2, prefix + 3);
  }

  DurationCorrelation.Matrix matrix() {
    double one = dice.number(-1, 1);
    return DurationCorrelation.matrix(
        List.of(TaskId.of("c"), TaskId.of("d")), List.of(List.of(1.0, one), List.of(one, 1.0)));
  }

  private RiskResponse response(ResponseStrategy strategy) {
    return new RiskResponse(
        strategy,
        dice.name(),
        Estimate.triangular(0, dice.number(0, 50), 50),
        dice.text(),
        assessment(),
        ResidualRule.TRADE_OFF);
  }

  RiskAssessment assessment() {
    return new RiskAssessment(
        dice.number(0, 1),
        dice.oneIn(2) ? List.of() : List.of(impact("a", "b"), impact("c", "d")),
        dice.oneIn(2) ? Estimate.fixed(0) : estimate(),
        dice.oneIn(2) ? Estimate.fixed(0) : estimate());
  }

  private DurationImpact impact(String one, String other) {
    Set<TaskId> tasks = new LinkedHashSet<>();
    tasks.add(TaskId.of(dice.oneIn(2) ? one : other));
    tasks.add(TaskId.of(one));
    return dice.oneIn(2)
        ? new DurationImpact(tasks, DurationImpact.Effect.DELAY, estimate())
        : new DurationImpact(tasks, DurationImpact.Effect.FACTOR, Estimate.uniform(0.5, 1.5));
  }

  Estimate estimate() {
    double low = dice.number(-1e6, 1e6);
    double high = low + dice.number(0, 1e6);
    double mode = low + (high - low) / 4;
    return switch (dice.below(6)) {
      case 0 -> Estimate.fixed(low);
      case 1 -> Estimate.uniform(low, high);
      case 2 -> Estimate.triangular(low, mode, high);
      case 3 -> Estimate.betaPert(low, mode, high, dice.number(1, 9));
      case 4 -> LogNormal.ofLogarithm(dice.number(-9, 9), dice.number(0, 3));
      default ->
        new Discrete(
            List.of(new Discrete.Outcome(low, 0.25), new Discrete.Outcome(high + 1, 0.75)));
    };
  }

  Stakeholder stakeholder() {
    return new Stakeholder(
        StakeholderId.of(dice.name()),
        dice.name(),
        dice.number(0, 1),
        dice.number(0, 1),
        dice.pick(Attitude.class),
        dice.positive());
  }
}
