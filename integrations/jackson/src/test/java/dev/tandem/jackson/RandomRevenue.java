package dev.tandem.jackson;

import dev.tandem.metrics.revenue.AccountDifference;
import dev.tandem.metrics.revenue.LineDifference;
import dev.tandem.metrics.revenue.MrrAccumulator;
import dev.tandem.metrics.revenue.cohort.CohortRevenueAccumulator;
import dev.tandem.metrics.revenue.cohort.CohortRevenueTable;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.nps.NpsComparison;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Results whose parts must add up, as they come from rows. */
final class RandomRevenue {
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final MonthRange QUARTER = new MonthRange(FIRST, 3);

  private RandomRevenue() {}

  static Map<Class<?>, Function<Random, Object>> all() {
    return Map.of(
        MrrWaterfall.class, RandomRevenue::waterfall,
        CohortRevenueTable.class, RandomRevenue::table,
        LineDifference.class, RandomRevenue::line,
        NpsComparison.class,
            random -> new NpsComparison(
                NetPromoterScore.of(1 + random.nextInt(9), random.nextInt(9), random.nextInt(9)),
                NetPromoterScore.of(random.nextInt(9), 3, 1 + random.nextInt(9))));
  }

  private static Object waterfall(Random random) {
    MrrAccumulator<String> rows =
        MrrAccumulator.ofTexts(RevenueConvention.standard(), CurrencyUnit.EUR, QUARTER);
    for (int i = 0; i < 9; i++) {
      rows.add("c" + random.nextInt(4), FIRST.plusMonths(random.nextInt(3)), money(random));
    }
    return rows.snapshot();
  }

  private static Object table(Random random) {
    CohortRevenueAccumulator<String> rows = CohortRevenueAccumulator.ofTexts(CurrencyUnit.EUR, QUARTER);
    for (int i = 0; i < 9; i++) {
      rows.add("c" + random.nextInt(4), FIRST.plusMonths(random.nextInt(3)), money(random));
    }
    return rows.snapshot(FIRST.plusMonths(2));
  }

  private static Object line(Random random) {
    Money first = money(random);
    Money second = money(random);
    return new LineDifference<>(
        FIRST, BridgeLine.CHURN, first, second, List.of(new AccountDifference<>("c", first, second)));
  }

  private static Money money(Random random) {
    return Money.ofMinor(CurrencyUnit.EUR, 1 + random.nextInt(10_000));
  }
}
