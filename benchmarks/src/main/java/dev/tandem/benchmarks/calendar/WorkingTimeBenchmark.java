package dev.tandem.benchmarks.calendar;

import static com.google.common.base.Preconditions.checkState;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.YearlyHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one step of working-time arithmetic take, exact and from a table of 30 years?
 *
 * <p>The standard calendar with two yearly holidays and 300 dated ones; times are spread over {@code spreadDays} of the table: a year,
 * as a plan has them, or all 30. {@code compile} measures making the table. Run: {@code java -jar benchmarks/target/benchmarks.jar
 * WorkingTimeBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class WorkingTimeBenchmark {
  private static final int OPERATIONS = 4096;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate END = FIRST.plusYears(30);

  /** Whether the times lie in the table. */
  @Param({"EXACT", "TABLE"})
  public Form form = Form.EXACT;

  /** Over how many days the times are spread. */
  @Param({"365", "10950"})
  public int spreadDays;

  private final WorkCalendar calendar = calendar();
  private final long[] times = new long[OPERATIONS];
  private final long[] works = new long[OPERATIONS];
  private final long[] amounts = new long[OPERATIONS];
  private WorkingTime working = WorkingTime.of(calendar);

  /** How the calendar is compiled. */
  public enum Form {
    /** Without a table. */
    EXACT,
    /** With a table of 30 years. */
    TABLE
  }

  /** Draws times, and checks that both forms agree on them. */
  @Setup
  public void draw() {
    WorkingTime exact = WorkingTime.of(calendar);
    WorkingTime table = WorkingTime.of(calendar, FIRST, END);
    working = form == Form.TABLE ? table : exact;
    SplittableRandom random = new SplittableRandom(7);
    long from = FIRST.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    for (int i = 0; i < OPERATIONS; i++) {
      times[i] = from + random.nextLong(spreadDays * 86_400L - 864_000);
      works[i] = exact.workAt(times[i]);
      amounts[i] = random.nextLong(1, 80_000);
      checkState(table.workAt(times[i]) == works[i], "work differs at %s", times[i]);
      checkState(
          table.plus(times[i], amounts[i]) == exact.plus(times[i], amounts[i]),
          "plus differs at %s",
          times[i]);
    }
  }

  /** {@return the work at each time, in sum} */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public long workAt() {
    long sum = 0;
    for (long time : times) {
      sum += working.workAt(time);
    }
    return sum;
  }

  /** {@return when the next second begins after each amount of work, in sum} */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public long startOf() {
    long sum = 0;
    for (long work : works) {
      sum += working.startOf(work);
    }
    return sum;
  }

  /** {@return the time after each amount from each time, in sum} */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public long plus() {
    long sum = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      sum += working.plus(times[i], amounts[i]);
    }
    return sum;
  }

  /** {@return the compiled calendar} */
  @Benchmark
  public WorkingTime compile() {
    return form == Form.TABLE ? WorkingTime.of(calendar, FIRST, END) : WorkingTime.of(calendar);
  }

  private static WorkCalendar calendar() {
    WorkCalendar.Builder builder = WorkCalendar.standard()
        .derive("Holidays")
        .exception(YearlyHours.dayOff("New Year", MonthDay.of(1, 1)))
        .exception(YearlyHours.daysOff("Christmas", MonthDay.of(12, 25), MonthDay.of(12, 26)));
    for (int i = 0; i < 300; i++) {
      builder.exception(DatedHours.dayOff("Holiday " + i, FIRST.plusDays(i * 36L + 5)));
    }
    return builder.build();
  }
}
