package dev.tandem.metrics.riskregister.matrix;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.RiskKind;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.riskregister.RegisterConvention;
import dev.tandem.metrics.riskregister.RegisterExposure;
import dev.tandem.metrics.riskregister.RegisterModel;
import dev.tandem.metrics.riskregister.RiskExposure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A register on a matrix, beside what is to be expected of each risk.
 *
 * <p>The impact that is rated is the mean impact if the risk occurs.
 *
 * @param statement what produced the numbers
 * @param risks the pending risks, in the order of the register
 */
public record MatrixReview(MethodStatement statement, List<RatedRisk> risks) {

  /** Copies the risks. */
  public MatrixReview {
    Objects.requireNonNull(statement, "statement");
    risks = ImmutableList.copyOf(risks);
  }

  /**
   * {@return a register on a matrix}
   *
   * @param model the risks
   * @param convention which impact, before or after responses
   * @param matrix the scales and bands
   * @throws IllegalArgumentException if a driver cannot leave the probability of a risk as it is
   */
  public static MatrixReview of(
      RegisterModel model, RegisterConvention convention, RiskMatrix matrix) {
    RegisterExposure exposure = RegisterExposure.of(model, convention);
    ImmutableList.Builder<RatedRisk> rated = ImmutableList.builder();
    for (RiskExposure row : exposure.risks()) {
      var assessment = convention.stage().assessment(model.register().risk(row.risk()));
      double impact = convention.measure().impact(assessment).mean();
      rated.add(new RatedRisk(row, matrix.rate(row.probability(), impact)));
    }
    MethodStatement statement = MethodStatement.of("risk matrix")
        .with("matrix", matrix.name())
        .with("impact", convention.measure())
        .with("stage", convention.stage());
    return new MatrixReview(statement, rated.build());
  }

  /**
   * {@return the risks from the highest score down; equal scores by expected impact, then in the order of the register}
   */
  public ImmutableList<RatedRisk> ranked() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing((RatedRisk risk) -> risk.rating().score())
            .thenComparingDouble(RatedRisk::expectedSize)
            .reversed(),
        risks);
  }

  /**
   * {@return the risks in a band, in the order of the register}
   *
   * @param band the name of the band
   */
  public ImmutableList<RatedRisk> inBand(String band) {
    return risks.stream()
        .filter(risk -> risk.rating().band().name().equals(band))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return each two threats, and each two opportunities, that the matrix puts in the wrong order, those first that are farthest apart}
   *
   * <p>Equal scores are no reversal. Cost: O(risks²).
   */
  public ImmutableList<RankReversal> reversals() {
    List<RankReversal> reversals = new ArrayList<>();
    for (RatedRisk first : risks) {
      for (RatedRisk second : risks) {
        RiskKind kind = first.exposure().kind();
        if (kind == second.exposure().kind()
            && first.rating().score().compareTo(second.rating().score()) > 0
            && first.expectedSize() < second.expectedSize()) {
          reversals.add(new RankReversal(first, second));
        }
      }
    }
    reversals.sort(Comparator.comparingDouble(RankReversal::expectedApart).reversed());
    return ImmutableList.copyOf(reversals);
  }

  /** {@return the choices, and the risks from the highest score down} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("risk")
        .words("event")
        .words("band")
        .words("cell")
        .numbers("score")
        .numbers("expected")
        .rows(ranked(), risk -> new Object[] {
          risk.exposure().risk(),
          risk.exposure().title(),
          risk.rating().band().name(),
          risk.rating().probability().name() + " × " + risk.rating().impact().name(),
          risk.rating().score().toPlainString(),
          risk.exposure().expected()
        });
    return statement + ", " + reversals().size() + " rank reversals\n" + table;
  }
}
