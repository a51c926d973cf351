package dev.tandem.metrics.earnedvalue.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.state.Decimals;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What was recorded of one task: costs of a moment added up, and of several reports of a moment the highest. */
final class TaskLog {
  private static final int LEAST_BYTES_OF_AN_ENTRY = 2 * Long.BYTES + Integer.BYTES + 1;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final TreeMap<Long, Booked> costs = new TreeMap<>();
  private final TreeMap<Long, Booked> progress = new TreeMap<>();

  /**
   * What was recorded at a moment.
   *
   * @param number the sum of the costs, or the highest percentage
   * @param entries of how many entries
   */
  private record Booked(BigDecimal number, long entries) {
    Booked and(Booked other, BinaryOperator<BigDecimal> both) {
      return new Booked(
          Decimals.canonical(both.apply(number, other.number)),
          Math.addExact(entries, other.entries));
    }
  }

  void add(EarnedValueEntry entry) {
    long time = epochSecond(entry.time());
    if (entry instanceof CostEntry cost) {
      merge(costs, time, booked(cost.task(), cost.amount()), BigDecimal::add);
    } else if (entry instanceof ProgressEntry report) {
      merge(progress, time, booked(report.task(), report.percent()), BigDecimal::max);
    }
  }

  private static Booked booked(TaskId task, BigDecimal number) {
    return new Booked(Decimals.checked("task " + task, number), 1);
  }

  private static void merge(
      Map<Long, Booked> numbers, long time, Booked number, BinaryOperator<BigDecimal> both) {
    numbers.merge(time, number, (one, other) -> one.and(other, both));
  }

  TaskLog addAll(TaskLog other) {
    other.costs.forEach((time, amount) -> merge(costs, time, amount, BigDecimal::add));
    other.progress.forEach((time, share) -> merge(progress, time, share, BigDecimal::max));
    return this;
  }

  /** A copy of what was recorded up to a moment. */
  TaskLog until(long epochSecond) {
    TaskLog copy = new TaskLog();
    copy.costs.putAll(costs.headMap(epochSecond, true));
    copy.progress.putAll(progress.headMap(epochSecond, true));
    return copy;
  }

  boolean isEmpty() {
    return costs.isEmpty() && progress.isEmpty();
  }

  /** How many entries came after a moment. */
  long entriesAfter(long epochSecond) {
    return entries(costs.tailMap(epochSecond, false))
        + entries(progress.tailMap(epochSecond, false));
  }

  private static long entries(Map<Long, Booked> numbers) {
    return numbers.values().stream().mapToLong(Booked::entries).reduce(0, Math::addExact);
  }

  long entries() {
    return Math.addExact(entries(costs), entries(progress));
  }

  /** The cost by a moment. */
  Rational actual(long epochSecond) {
    return Rational.of(costs.headMap(epochSecond, true).values().stream()
        .map(Booked::number)
        .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The share that was reported last by a moment, from 0 to 1. */
  Rational reported(long epochSecond) {
    Map.Entry<Long, Booked> last = progress.floorEntry(epochSecond);
    return last == null ? Rational.ZERO : share(last.getValue().number());
  }

  static Rational share(BigDecimal percent) {
    return Rational.of(percent).dividedBy(Rational.of(ALL));
  }

  ImmutableList<CostEntry> costEntries(TaskId task) {
    return entries(
        costs,
        each -> new CostEntry(task, dateTime(each.getKey()), each.getValue().number()));
  }

  ImmutableList<ProgressEntry> progressEntries(TaskId task) {
    return entries(
        progress,
        each -> new ProgressEntry(task, dateTime(each.getKey()), each.getValue().number()));
  }

  private static <T> ImmutableList<T> entries(
      Map<Long, Booked> numbers, Function<Map.Entry<Long, Booked>, T> entry) {
    return numbers.entrySet().stream().map(entry).collect(ImmutableList.toImmutableList());
  }

  /** Refuses times with fractions of a second, which working time does not have. */
  static void checkTime(TaskId task, LocalDateTime time) {
    checkArgument(
        time.equals(time.truncatedTo(ChronoUnit.SECONDS)),
        "time of an entry of task %s must be in whole seconds: %s. Round it to a second.",
        task,
        time);
  }

  static long epochSecond(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  static LocalDateTime dateTime(long epochSecond) {
    return LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
  }

  void writeTo(StateWriter out) {
    write(out, costs);
    write(out, progress);
  }

  private static void write(StateWriter out, Map<Long, Booked> numbers) {
    out.putInt(numbers.size());
    numbers.forEach((time, booked) -> {
      out.putLong(time);
      out.putLong(booked.entries());
      out.putText(booked.number().toString());
    });
  }

  static TaskLog readFrom(StateReader in) {
    TaskLog log = new TaskLog();
    read(in, "costs", log.costs);
    read(in, "reports of progress", log.progress);
    for (Booked each : log.progress.values()) {
      in.check(
          each.number().signum() >= 0 && each.number().compareTo(ALL) <= 0,
          "have progress from 0 to 100 %");
    }
    in.check(!log.isEmpty(), "have tasks with entries alone");
    return log;
  }

  private static void read(StateReader in, String what, NavigableMap<Long, Booked> numbers) {
    int count = in.count(what, LEAST_BYTES_OF_AN_ENTRY);
    for (int i = 0; i < count; i++) {
      long time = in.getLong();
      in.check(
          numbers.isEmpty() || time > numbers.lastKey(),
          "hold the times of a task in ascending order, each once");
      long entries = in.getLong();
      in.check(entries >= 1, "have moments of at least one entry");
      // a moment that no date-time has is refused here
      LocalDateTime moment = dateTime(time);
      numbers.put(epochSecond(moment), new Booked(Decimals.read(in), entries));
    }
  }
}
