package dev.tandem.metrics.engagement.activity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How the active users of each period came about: new, retained, resurrected and churned.
 *
 * <p>Identities, checked when it is made: active(t) = new + retained + resurrected, and active(t) − active(t − 1) = new + resurrected −
 * churned. Source: Jonathan Hsu (2015), Diligence at Social Capital, part 1: accounting for user growth.
 *
 * @param calendar what a period is
 * @param asOf up to when the events are known to be there; periods that end later are not complete and have no rate
 * @param periods the periods, in order of time
 */
public record GrowthAccounting(PeriodCalendar calendar, Instant asOf, List<GrowthPeriod> periods) {

  /**
   * Copies the periods and checks the identities.
   *
   * @throws IllegalArgumentException if a period does not follow from the one before; the message names both
   */
  public GrowthAccounting {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(asOf, "asOf");
    periods = ImmutableList.copyOf(periods);
    for (int i = 1; i < periods.size(); i++) {
      GrowthPeriod before = periods.get(i - 1);
      GrowthPeriod now = periods.get(i);
      checkArgument(
          now.activeBefore() == before.active(),
          "retained and churned of %s must be the %s active users of %s: %s. Take both from one count.",
          now.period(),
          before.active(),
          before.period(),
          now.activeBefore());
    }
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("growth accounting")
        .with("periods", calendar)
        .with("new", "first event of all history")
        .with("as of", asOf);
  }

  /** {@return a row a period: who is new, came back, stayed and left} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("period")
        .numbers("active")
        .numbers("new")
        .numbers("retained")
        .numbers("resurrected")
        .numbers("churned")
        .rows(periods, each -> new Object[] {
          each.period() + (each.complete() ? "" : " so far"),
          each.active(),
          each.newUsers(),
          each.retained(),
          each.resurrected(),
          each.churned()
        });
    return statement() + "\n" + table;
  }
}
