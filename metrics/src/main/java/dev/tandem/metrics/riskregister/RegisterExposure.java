package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.RiskKind;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;

/**
 * The expected impact of a register's pending risks and its variance, risk by risk and in all.
 *
 * <p>Definition: for each risk mean {@code p m} and variance {@code p v + p (1 - p) m²}, where m and v are those of the impact if it occurs.
 * Means add. Variances add where risks are independent; where they share a driver, the variance is that of the mixture of both cases.
 * Exact for any distribution of the impacts. Cost: O(risks).
 *
 * <p>The mean is no reserve: it is seldom the median, see {@link RegisterDistribution#confidenceOfMean()}.
 *
 * @param statement what produced the numbers
 * @param risks each pending risk, in the order of the register
 * @param threats all threats together
 * @param opportunities all opportunities together
 * @param total all of both together; more is worse
 * @param noThreatProbability how likely it is that no threat occurs
 */
public record RegisterExposure(
    MethodStatement statement,
    List<RiskExposure> risks,
    Exposure threats,
    Exposure opportunities,
    Exposure total,
    double noThreatProbability) {

  /**
   * Copies the risks.
   *
   * @throws IllegalArgumentException if {@code noThreatProbability} is not from 0 to 1
   */
  public RegisterExposure {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(threats, "threats");
    Objects.requireNonNull(opportunities, "opportunities");
    Objects.requireNonNull(total, "total");
    risks = ImmutableList.copyOf(risks);
    checkArgument(
        noThreatProbability >= 0 && noThreatProbability <= 1,
        "probability of no threat must be from 0 to 1: %s. State 80 percent as 0.8.",
        noThreatProbability);
  }

  /**
   * {@return the exposure to a register}
   *
   * @param model the risks and how they go together
   * @param convention which impact, before or after responses
   * @throws IllegalArgumentException if a driver cannot leave the probability of a risk as it is
   */
  public static RegisterExposure of(RegisterModel model, RegisterConvention convention) {
    return from(RegisterEvents.of(model, convention));
  }

  static RegisterExposure from(RegisterEvents events) {
    return new RegisterExposure(
        events.convention().statement("risk exposure"),
        events.events().stream()
            .map(event -> new RiskExposure(
                event.id(), event.title(), event.kind(), event.probability(), event.exposure()))
            .toList(),
        events.total(event -> event.kind() == RiskKind.THREAT),
        events.total(event -> event.kind() == RiskKind.OPPORTUNITY),
        events.total(event -> true),
        events.noneOf(RiskKind.THREAT));
  }

  /** {@return the choices, a line for each risk, and the total} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("risk")
        .words("event")
        .words("kind")
        .numbers("probability")
        .numbers("expected")
        .numbers("deviation")
        .rows(risks, row -> new Object[] {
          row.risk(),
          row.title(),
          row.kind(),
          row.probability(),
          row.expected(),
          row.exposure().standardDeviation()
        })
        .row("", "total", "", "", total.mean(), total.standardDeviation());
    return statement + "\n" + table;
  }
}
