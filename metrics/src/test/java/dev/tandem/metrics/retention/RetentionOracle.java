package dev.tandem.metrics.retention;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.PeriodZero;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.retention.convention.TableShape;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Retention by sets of users for every cell, straight from the definitions. */
final class RetentionOracle {

  record Event(long user, Instant time, EventKind kind) {}

  record Cell(int cohort, int column) {}

  private final RetentionConvention convention;
  private final CohortRange range;
  private final List<OffsetRange> columns;
  private final int followed;

  RetentionOracle(RetentionConvention convention, CohortRange range) {
    this.convention = convention;
    this.range = range;
    this.columns = convention.window().columns(range.offsets());
    int furthest = 0;
    for (OffsetRange column : columns) {
      furthest =
          Math.max(furthest, column.to() == OffsetRange.UNBOUNDED ? column.from() : column.to());
    }
    this.followed = range.cohorts() + (convention.shape() == TableShape.RECTANGLE ? furthest : 0);
  }

  /** The members of each cohort who came back; a cell without members is missing, one without returns is empty. */
  Map<Cell, Set<Long>> retained(Collection<Event> events) {
    Map<Cell, Set<Long>> cells = new HashMap<>();
    Map<Long, List<Event>> byUser = new TreeMap<>();
    events.forEach(
        event -> byUser.computeIfAbsent(event.user(), user -> new ArrayList<>()).add(event));
    byUser.forEach((user, theirs) -> {
      Map<Integer, Set<Integer>> offsetsByCohort =
          convention.clock() instanceof RollingWindows rolling
              ? rolling(theirs, rolling)
              : calendar(theirs);
      offsetsByCohort.forEach((cohort, offsets) -> {
        for (int column = 0; column < columns.size(); column++) {
          OffsetRange wanted = columns.get(column);
          boolean cumulative = convention.window().equals(ReturnWindow.streak())
              || convention.window().equals(ReturnWindow.onOrBefore());
          if (cohort + (cumulative ? wanted.to() : wanted.from()) < followed) {
            Set<Long> users =
                cells.computeIfAbsent(new Cell(cohort, column), cell -> new TreeSet<>());
            boolean whole = wanted.from() == 0 && convention.periodZero() == PeriodZero.COHORT_SIZE;
            boolean back = convention.window().equals(ReturnWindow.streak())
                ? IntStream.rangeClosed(wanted.from(), wanted.to()).allMatch(offsets::contains)
                : offsets.stream()
                    .filter(
                        k -> convention.shape() == TableShape.RECTANGLE || cohort + k < followed)
                    .anyMatch(k -> k >= wanted.from() && k <= wanted.to());
            if (whole || back) {
              users.add(user);
            }
          }
        }
      });
    });
    return cells;
  }

  private Map<Integer, Set<Integer>> calendar(List<Event> events) {
    TreeSet<Integer> starts = new TreeSet<>();
    Map<Integer, Integer> returns = new HashMap<>();
    for (Event event : events) {
      int period = period(event.time());
      if (period < followed && event.kind().starts()) {
        starts.add(period);
      }
      if (period >= 0 && event.kind().returns()) {
        returns.merge(period, 1, Integer::sum);
      }
    }
    Map<Integer, Set<Integer>> offsets = new HashMap<>();
    for (int start : starts) {
      boolean counts = convention.cohorts() == CohortRule.RECURRING || start == starts.first();
      if (counts && start >= 0 && start < range.cohorts()) {
        Set<Integer> theirs = new HashSet<>();
        returns.forEach((period, times) -> {
          if (period >= start && times >= convention.minimumOccurrences()) {
            theirs.add(period - start);
          }
        });
        offsets.put(start, theirs);
      }
    }
    return offsets;
  }

  private Map<Integer, Set<Integer>> rolling(List<Event> events, RollingWindows clock) {
    boolean repetitions = convention.minimumOccurrences() > 1;
    TreeSet<Instant> starts = new TreeSet<>();
    List<Instant> returns = new ArrayList<>();
    for (Event event : events) {
      int period = period(event.time());
      if (event.kind().starts() && period < followed + 2) {
        starts.add(event.time());
      }
      if (event.kind().returns()
          && period >= 0
          && (repetitions || !returns.contains(event.time()))) {
        returns.add(event.time());
      }
    }
    Map<Integer, Set<Integer>> offsets = new HashMap<>();
    boolean any = false;
    for (Instant start : starts) {
      int cohort = period(start);
      boolean first = start.equals(starts.first());
      boolean anchor = convention.cohorts() == CohortRule.FIRST_TIME
          ? first
          : switch (clock.anchor()) {
            case FIRST_IN_RANGE -> cohort >= 0 && !any;
            case FIRST_IN_PERIOD -> !offsets.containsKey(cohort);
            case EVERY_START -> true;
          };
      any |= cohort >= 0;
      if (anchor && cohort >= 0 && cohort < range.cohorts()) {
        offsets
            .computeIfAbsent(cohort, c -> new HashSet<>())
            .addAll(windows(start, returns, clock));
      }
    }
    return offsets;
  }

  private Set<Integer> windows(Instant start, List<Instant> returns, RollingWindows clock) {
    long window = clock.calendar().unit().rollingWindow().toSeconds();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Instant time : returns) {
      long between = Duration.between(cut(start, clock), cut(time, clock)).toSeconds();
      if (between >= 0) {
        counts.merge((int) (between / window), 1, Integer::sum);
      }
    }
    Set<Integer> enough = new HashSet<>();
    counts.forEach((offset, times) -> {
      if (times >= convention.minimumOccurrences()) {
        enough.add(offset);
      }
    });
    return enough;
  }

  private static Instant cut(Instant time, RollingWindows clock) {
    return switch (clock.arithmetic()) {
      case ELAPSED -> time;
      case HOUR_TRUNCATED -> time.truncatedTo(ChronoUnit.HOURS);
      case DATE_TRUNCATED ->
        LocalDate.ofInstant(time, clock.calendar().zone()).atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }

  private int period(Instant time) {
    PeriodCalendar calendar = convention.clock().calendar();
    LocalDate date = LocalDate.ofInstant(time, calendar.zone());
    LocalDate first = range.first();
    if (calendar.unit() == PeriodUnit.MONTH) {
      return (date.getYear() - first.getYear()) * 12 + date.getMonthValue() - first.getMonthValue();
    }
    if (calendar.unit() == PeriodUnit.HOUR) {
      Instant midnight = first.atStartOfDay(calendar.zone()).toInstant();
      return (int) Math.floorDiv(Duration.between(midnight, time).toSeconds(), 3600L);
    }
    if (calendar.unit() == PeriodUnit.DAY) {
      return (int) ChronoUnit.DAYS.between(first, date);
    }
    LocalDate week = first;
    while (week.getDayOfWeek() != calendar.weekStart()) {
      week = week.minusDays(1);
    }
    return (int) Math.floorDiv(ChronoUnit.DAYS.between(week, date), 7L);
  }
}
