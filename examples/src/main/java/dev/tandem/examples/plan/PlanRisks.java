package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.riskregister.ageing.RiskDates;
import java.util.List;

/**
 * What may happen to a plan.
 *
 * @param register its risks with the responses to them
 * @param dates since when each is written down, when it was looked at, and by when a response is due
 * @param impactLevels the highest cost of the levels very low, low, moderate and high, rising; empty if the file names none
 */
public record PlanRisks(RiskRegister register, List<RiskDates> dates, List<Double> impactLevels) {

  /** Nothing is written down. */
  public static final PlanRisks NONE =
      new PlanRisks(RiskRegister.EMPTY, ImmutableList.of(), ImmutableList.of());

  /** Copies the dates and levels. */
  public PlanRisks {
    dates = ImmutableList.copyOf(dates);
    impactLevels = ImmutableList.copyOf(impactLevels);
  }
}
