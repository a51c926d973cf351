package dev.tandem.metrics.revenue.book;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.convention.MovementLevel;
import dev.tandem.metrics.revenue.convention.MovementMode;
import dev.tandem.metrics.revenue.convention.MovementMode.EachChange;
import dev.tandem.metrics.revenue.convention.MovementMode.EachDay;
import dev.tandem.metrics.revenue.convention.MovementMode.MonthEnd;
import dev.tandem.metrics.revenue.convention.ReactivationRule;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.plan.MonthConvention;
import dev.tandem.metrics.revenue.plan.MonthlyNormalisation;
import dev.tandem.metrics.revenue.subscription.ChurnTiming;
import dev.tandem.metrics.revenue.subscription.DiscountRule;
import dev.tandem.metrics.revenue.subscription.PauseRule;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.math.RoundingMode;
import java.time.Duration;

/** Writes and reads conventions. */
final class ConventionCodec {

  private static final int MONTH_END = 0;
  private static final int EACH_DAY = 1;
  private static final int EACH_CHANGE = 2;

  private ConventionCodec() {}

  static void write(StateWriter out, RevenueConvention convention) {
    write(out, convention.mode());
    out.putEnum(convention.level());
    out.putEnum(convention.reactivation());
    out.putEnum(convention.discounts());
    out.putEnum(convention.pauses());
    out.putEnum(convention.churnTiming());
    out.putEnum(convention.normalisation().month());
    out.putEnum(convention.normalisation().rounding());
    out.putZone(convention.zone());
  }

  static RevenueConvention readConvention(StateReader in) {
    return new RevenueConvention(
        readMode(in),
        in.getEnum(MovementLevel.class),
        in.getEnum(ReactivationRule.class),
        in.getEnum(DiscountRule.class),
        in.getEnum(PauseRule.class),
        in.getEnum(ChurnTiming.class),
        new MonthlyNormalisation(in.getEnum(MonthConvention.class), in.getEnum(RoundingMode.class)),
        in.getZone());
  }

  private static void write(StateWriter out, MovementMode mode) {
    if (mode instanceof EachChange each) {
      out.putInt(EACH_CHANGE);
      out.putText(each.grouping().toString());
    } else {
      out.putInt(mode instanceof EachDay ? EACH_DAY : MONTH_END);
    }
  }

  private static MovementMode readMode(StateReader in) {
    int mode = in.getInt();
    checkArgument(
        mode >= MONTH_END && mode <= EACH_CHANGE,
        "mode must be from %s to %s: %s.",
        MONTH_END,
        EACH_CHANGE,
        mode);
    if (mode == EACH_CHANGE) {
      return new EachChange(readDuration(in));
    }
    return mode == EACH_DAY ? new EachDay() : new MonthEnd();
  }

  private static Duration readDuration(StateReader in) {
    String text = in.getName();
    Duration duration = Duration.parse(text);
    in.check(duration.toString().equals(text), "have a grouping of " + duration);
    return duration;
  }
}
