package dev.tandem.examples.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import dev.tandem.core.product.Product;
import dev.tandem.core.risk.Risk;
import dev.tandem.examples.plan.Plan;
import dev.tandem.examples.plan.PlanRisks;
import dev.tandem.metrics.riskregister.RegisterConvention;
import dev.tandem.metrics.riskregister.RegisterDistribution;
import dev.tandem.metrics.riskregister.RegisterModel;
import dev.tandem.metrics.riskregister.ResponseReview;
import dev.tandem.metrics.riskregister.ageing.RegisterAgeing;
import dev.tandem.metrics.riskregister.matrix.MatrixReview;
import dev.tandem.metrics.riskregister.matrix.RiskMatrix;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What the risks of a plan cost together after the responses to them, what these are worth, and which of them nobody looks after.
 *
 * @param risks the risks
 * @param currency that of the product; empty without one
 * @param total what all of them cost, after responses
 * @param responses what the responses cost and save
 * @param matrix the scales on which they are rated
 * @param rated where each stands on them, after responses
 * @param ageing how old they are on the day of the plan's status
 */
public record RegisterAnalysis(
    List<Risk> risks,
    Optional<Currency> currency,
    RegisterDistribution total,
    ResponseReview responses,
    RiskMatrix matrix,
    MatrixReview rated,
    RegisterAgeing ageing) {

  /** Once a month somebody should look at each risk. */
  public static final int REVIEW_EVERY_DAYS = 30;

  /** Copies the risks. */
  public RegisterAnalysis {
    risks = ImmutableList.copyOf(risks);
  }

  /** {@return whether some risk says what it costs} */
  public boolean hasCosts() {
    return risks.stream().anyMatch(risk -> risk.inherent().cost().mean() != 0);
  }

  static RegisterAnalysis of(Plan plan) {
    PlanRisks risks = plan.risks();
    RegisterConvention convention = RegisterConvention.standard();
    RegisterModel model = RegisterModel.of(risks.register());
    RiskMatrix matrix = RiskMatrix.pmbok(levels(risks));
    return new RegisterAnalysis(
        risks.register().risks(),
        plan.product().map(Product::currency),
        RegisterDistribution.of(model, convention),
        ResponseReview.of(model, convention),
        matrix,
        MatrixReview.of(model, convention, matrix),
        RegisterAgeing.of(risks.register(), risks.dates(), PlanDay.of(plan), REVIEW_EVERY_DAYS));
  }

  /** The levels that the plan states; without, they double as the scores do, up to half of the largest cost of a risk. */
  private static List<Double> levels(PlanRisks risks) {
    if (!risks.impactLevels().isEmpty()) {
      return risks.impactLevels();
    }
    double largest = risks.register().risks().stream()
        .mapToDouble(risk -> Math.abs(risk.inherent().cost().mean()))
        .max()
        .orElse(0);
    double half = largest > 0 ? largest / 2 : 1;
    return Doubles.asList(half / 8, half / 4, half / 2, half);
  }
}
