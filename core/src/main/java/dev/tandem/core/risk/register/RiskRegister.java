package dev.tandem.core.risk.register;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.task.TaskId;
import java.util.List;
import java.util.Set;

/**
 * What may happen to a plan: its risks, and which of its durations go together.
 *
 * <p>Ids of risks are unique, and no two tasks are correlated twice. A register stands beside the plan and names its tasks;
 * {@link dev.tandem.core.portfolio.Portfolio#check(RiskRegister)} finds the names that the plan does not have.
 *
 * <pre>{@code
 * RiskRegister register = RiskRegister.of(late, sick)
 *     .withCorrelation(DurationCorrelation.group(0.6, "build", "test"));
 * Portfolio.of(project).check(register);
 * }</pre>
 *
 * @param risks the risks, in the order stated
 * @param correlations which durations go together, in the order stated
 */
public record RiskRegister(List<Risk> risks, List<DurationCorrelation> correlations) {

  /** Nothing may happen, and every duration goes its own way. */
  public static final RiskRegister EMPTY = new RiskRegister(ImmutableList.of(), ImmutableList.of());

  /**
   * Copies the parts and checks that they go together.
   *
   * @throws InvalidRiskRegisterException if two risks have one id, or two correlations name the same two tasks; it names all such problems
   */
  public RiskRegister {
    risks = ImmutableList.copyOf(risks);
    correlations = ImmutableList.copyOf(correlations);
    RegisterCheck check = new RegisterCheck(risks, correlations);
    check.parts();
    check.throwIfInvalid();
  }

  /**
   * {@return a register of some risks, without correlations so far}
   *
   * @param risks the risks
   * @throws InvalidRiskRegisterException if two of them have one id
   */
  public static RiskRegister of(Risk... risks) {
    return new RiskRegister(ImmutableList.copyOf(risks), ImmutableList.of());
  }

  /**
   * {@return this register with one more risk}
   *
   * @param risk the risk
   * @throws InvalidRiskRegisterException if another one has its id
   */
  public RiskRegister withRisk(Risk risk) {
    return new RiskRegister(
        ImmutableList.<Risk>builder().addAll(risks).add(risk).build(), correlations);
  }

  /**
   * {@return this register with one more correlation}
   *
   * @param correlation which durations go together
   * @throws InvalidRiskRegisterException if another one names two of its tasks
   */
  public RiskRegister withCorrelation(DurationCorrelation correlation) {
    return new RiskRegister(
        risks,
        ImmutableList.<DurationCorrelation>builder()
            .addAll(correlations)
            .add(correlation)
            .build());
  }

  /**
   * {@return the risk with this id}
   *
   * @param id the id
   * @throws IllegalArgumentException if no risk has it
   */
  public Risk risk(RiskId id) {
    return risks.stream()
        .filter(risk -> risk.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "risk must be in the register: " + id + ". Use one of the ids of its risks."));
  }

  /**
   * Checks that every task that a risk, a response or a correlation names is there.
   *
   * @param tasks the tasks that are there
   * @throws InvalidRiskRegisterException if some are not; it names all of them, each with the task that was probably meant
   */
  public void checkTasks(Set<TaskId> tasks) {
    RegisterCheck check = new RegisterCheck(risks, correlations);
    check.tasks(tasks);
    check.throwIfInvalid();
  }
}
