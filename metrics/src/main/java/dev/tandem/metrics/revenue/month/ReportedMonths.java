package dev.tandem.metrics.revenue.month;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.YearMonth;
import java.util.Optional;

/** The months that an accumulator reports, which are given, or follow from what comes in. */
public final class ReportedMonths {

  private ReportedMonths() {}

  /**
   * {@return the months that are given}
   *
   * @param range the months, if they are given
   * @throws IllegalStateException if they are not
   */
  public static MonthRange given(Optional<MonthRange> range) {
    checkState(
        range.isPresent(),
        "range must be given to count or add months: it follows from the rows. Name the range first.");
    return range.get();
  }

  /**
   * {@return a range with more months at its end, into which nothing falls yet}
   *
   * @param range the present months, if they are given
   * @param months how many months, at least as many as now
   * @param ignored how much lay after the present months
   * @param part what comes in, for example {@code row}
   * @throws IllegalArgumentException if there would be fewer months, or more than 1,200
   * @throws IllegalStateException if no months are given, or something lay after them that a longer range would need
   */
  public static MonthRange longer(
      Optional<MonthRange> range, int months, long ignored, String part) {
    MonthRange present = given(range);
    checkArgument(
        months >= present.count(),
        "months must be at least the present %s: %s. Make a new accumulator for fewer months.",
        present.count(),
        months);
    checkState(
        ignored == 0,
        "no %s may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        part,
        ignored);
    return new MonthRange(present.first(), months);
  }

  /**
   * Writes the months.
   *
   * @param out where to write
   * @param range the months, if they are given
   */
  public static void write(StateWriter out, Optional<MonthRange> range) {
    out.putBoolean(range.isPresent());
    range.ifPresent(months -> {
      out.putInt(months.first().getYear());
      out.putInt(months.first().getMonthValue());
      out.putInt(months.count());
    });
  }

  /**
   * {@return the months that {@link #write} wrote}
   *
   * @param in where to read
   */
  public static Optional<MonthRange> read(StateReader in) {
    return in.getBoolean()
        ? Optional.of(new MonthRange(YearMonth.of(in.getInt(), in.getInt()), in.getInt()))
        : Optional.empty();
  }
}
