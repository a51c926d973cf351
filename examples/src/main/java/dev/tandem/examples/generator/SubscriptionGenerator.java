package dev.tandem.examples.generator;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.Locale;

/** Makes what offices pay at the end of each month: list prices and an extra, in euros. */
final class SubscriptionGenerator {
  private static final long SEED = 1234;
  private static final YearMonth FIRST_MONTH = YearMonth.of(2026, 8);
  private static final int MONTHS = 13;
  private static final int AT_LAUNCH = 165;
  private static final ImmutableList<Integer> PLAN_CENTS =
      ImmutableList.of(3_900, 8_900, 17_900, 34_900);
  private static final ImmutableList<Integer> PLAN_WEIGHTS = ImmutableList.of(45, 33, 17, 5);
  private static final int EXTRA_CENTS = 1_550;

  private final Dice dice = new Dice(SEED);
  private final StringBuilder csv = new StringBuilder("customer,month,mrr,currency\n");
  private int customers;

  String csv() {
    for (int month = 0; month < MONTHS; month++) {
      int joining = month == 0 ? AT_LAUNCH : 10 + month / 3 + dice.below(6);
      for (int i = 0; i < joining; i++) {
        customers++;
        live(month);
      }
    }
    return csv.toString();
  }

  private void live(int joined) {
    int plan = dice.index(PLAN_WEIGHTS);
    boolean extra = dice.happens(0.15);
    boolean paying = true;
    for (int month = joined; month < MONTHS; month++) {
      int age = month - joined;
      if (age > 0 && paying) {
        plan = moved(plan);
        extra = extra ? !dice.happens(0.03) : dice.happens(0.02);
        paying = !dice.happens(leaving(plan, age));
      } else if (age > 0) {
        paying = dice.happens(0.035);
      }
      if (paying) {
        add(month, PLAN_CENTS.get(plan) + (extra ? EXTRA_CENTS : 0));
      }
    }
  }

  /** {@return how likely an office leaves in a month: early more than late, small plans more than large ones} */
  private static double leaving(int plan, int age) {
    return (age <= 3 ? 0.05 : 0.024) * (1.25 - 0.25 * plan);
  }

  private int moved(int plan) {
    double chance = dice.share();
    if (chance < 0.026) {
      return Math.min(plan + 1, PLAN_CENTS.size() - 1);
    }
    return chance > 0.989 ? Math.max(plan - 1, 0) : plan;
  }

  private void add(int month, int cents) {
    csv.append(String.format(
        Locale.ROOT,
        "c%03d,%s,%d.%02d,EUR\n",
        customers,
        FIRST_MONTH.plusMonths(month),
        cents / 100,
        cents % 100));
  }
}
