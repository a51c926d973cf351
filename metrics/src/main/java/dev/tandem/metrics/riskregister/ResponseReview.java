package dev.tandem.metrics.riskregister;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the responses of a register cost, and what they save: in expectation, and of the contingency.
 *
 * <p>Each risk's saving is a difference of two distributions of the whole register, with and without the responses to this risk alone, so
 * that it is exact where these are, and has no noise of a simulation. Savings of contingency do not add up: percentiles do not.
 *
 * @param statement what produced the numbers
 * @param effects each pending risk with responses, in the order of the register
 * @param contingencyBefore the contingency before all responses
 * @param contingencyAfter the contingency after all responses
 */
public record ResponseReview(
    MethodStatement statement,
    List<ResponseEffect> effects,
    Figure contingencyBefore,
    Figure contingencyAfter) {

  /** Copies the effects. */
  public ResponseReview {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(contingencyBefore, "contingencyBefore");
    Objects.requireNonNull(contingencyAfter, "contingencyAfter");
    effects = ImmutableList.copyOf(effects);
  }

  /**
   * {@return what the responses cost and save}
   *
   * <p>Cost: a {@link RegisterDistribution} for each risk with responses, and two.
   *
   * @param model the risks and how they go together
   * @param convention which impact and which confidence; its stage does not matter, since both are looked at
   * @throws IllegalArgumentException if a driver cannot leave the probability of a risk, before or after responses, as it is
   */
  public static ResponseReview of(RegisterModel model, RegisterConvention convention) {
    RegisterDistribution after = distribution(model, convention, id -> true);
    List<ResponseEffect> effects = new ArrayList<>();
    for (Risk risk : model.register().risks()) {
      if (risk.state().isPending() && !risk.responses().isEmpty()) {
        RegisterDistribution without = distribution(model, convention, id -> !id.equals(risk.id()));
        effects.add(effect(model, convention, risk, without, after));
      }
    }
    return new ResponseReview(
        statement(convention, "risk responses"),
        effects,
        distribution(model, convention, id -> false).contingency(),
        after.contingency());
  }

  private static MethodStatement statement(RegisterConvention convention, String subject) {
    return MethodStatement.of(subject)
        .with("impact", convention.measure())
        .with("confidence", convention.confidence())
        .with("contingent cost", convention.contingentCost());
  }

  private static RegisterDistribution distribution(
      RegisterModel model, RegisterConvention convention, Predicate<RiskId> residual) {
    return new RegisterConvolution(RegisterEvents.of(model, convention, residual)).distribution();
  }

  private static ResponseEffect effect(
      RegisterModel model,
      RegisterConvention convention,
      Risk risk,
      RegisterDistribution without,
      RegisterDistribution after) {
    return new ResponseEffect(
        risk.id(),
        risk.responses().stream().map(RiskResponse::action).collect(Collectors.joining("; ")),
        cost(risk, convention.contingentCost()),
        of(risk.id(), without),
        of(risk.id(), after),
        secondary(model, risk.id(), after),
        saved(convention, without, after));
  }

  private static double cost(Risk risk, ContingentCost rule) {
    double cost = 0;
    double probability = risk.inherent().probability();
    for (RiskResponse response : risk.responses()) {
      boolean waits =
          rule == ContingentCost.IF_THE_RISK_SHOWS && !response.trigger().isBlank();
      cost += response.cost().mean() * (waits ? probability : 1);
      probability = response.residual().probability();
    }
    return cost;
  }

  private static Exposure of(RiskId risk, RegisterDistribution of) {
    return of.exposure().risks().stream()
        .filter(row -> row.risk().equals(risk))
        .map(RiskExposure::exposure)
        .findFirst()
        .orElse(Exposure.NONE);
  }

  private static Exposure secondary(
      RegisterModel model, RiskId primary, RegisterDistribution after) {
    return model.secondaryRisks().stream()
        .filter(link -> link.primary().equals(primary))
        .map(link -> of(link.secondary(), after))
        .reduce(Exposure.NONE, Exposure::plusIndependent);
  }

  private static Figure saved(
      RegisterConvention convention, RegisterDistribution without, RegisterDistribution after) {
    MethodStatement measure = statement(convention, "contingency saved");
    CertifiedBounds before = without.percentile(convention.confidence());
    CertifiedBounds now = after.percentile(convention.confidence());
    return before.lower().isPresent() && now.upper().isPresent()
        ? Figure.of(measure, before.lower().getAsDouble() - now.upper().getAsDouble())
        : Figure.undefined(
            measure, "an impact without upper end exceeds every amount more often than that");
  }

  /** {@return the expected cost of all responses} */
  public double cost() {
    return effects.stream().mapToDouble(ResponseEffect::cost).sum();
  }

  /** {@return by how much less is expected to be lost, through all responses} */
  public double saved() {
    return effects.stream().mapToDouble(ResponseEffect::saved).sum();
  }

  /** {@return what all responses save for each unit that they cost; undefined if they cost nothing} */
  public Figure savedPerCost() {
    return Figure.ratio(statement, saved(), cost(), "expected cost of responses");
  }

  /** {@return the choices, the contingency before and after, and a line for each risk} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("risk")
        .words("responses")
        .numbers("before")
        .numbers("after")
        .numbers("secondary")
        .numbers("cost")
        .numbers("net")
        .numbers("contingency saved")
        .rows(effects, row -> new Object[] {
          row.risk(),
          row.actions(),
          row.before().mean(),
          row.after().mean(),
          row.secondary().mean(),
          row.cost(),
          row.net(),
          row.contingencySaved().value()
        });
    return statement + ", contingency " + TextTable.text(contingencyBefore.value()) + " before, "
        + TextTable.text(contingencyAfter.value()) + " after\n" + table;
  }
}
