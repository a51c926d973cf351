package dev.tandem.core.calendar.pattern;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.timeline.CompiledDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The days of one calendar, as a {@link TimelineBuilder} asks for them: where a recurring exception begins or ends, another era begins, and
 * within one the days follow one {@link DayPattern}; dated exceptions lie over the eras.
 */
public final class CalendarDays {
  private final DayPattern ordinary;
  private final List<RecurringHours> recurring;
  private final RangeMap<LocalDate, DatedHours> dated;
  /** First day of each era but the first. */
  private final NavigableSet<LocalDate> eras = new TreeSet<>();

  private final Map<Stretch, DayPattern> patterns = new HashMap<>();

  /**
   * Days one after the other whose hours follow the same rules.
   *
   * @param first the first of them; {@link LocalDate#MIN} if they have no beginning
   * @param next the day after the last; {@link LocalDate#MAX} if they have no end
   * @param isDated whether a dated exception gives them their hours; a dated exception ends the stretch of its era's rules no more than it
   *     interrupts it
   */
  record Stretch(LocalDate first, LocalDate next, boolean isDated) {}

  private CalendarDays(
      DayPattern ordinary, List<RecurringHours> recurring, RangeMap<LocalDate, DatedHours> dated) {
    this.ordinary = ordinary;
    this.recurring = recurring;
    this.dated = dated;
    for (RecurringHours exception : recurring) {
      eras.add(exception.first());
      exception.last().ifPresent(last -> eras.add(last.plusDays(1)));
    }
  }

  /**
   * {@return the days of a calendar}
   *
   * @param week its ordinary week
   * @param yearly its yearly exceptions; of each kind of exception, a later one wins over an earlier one
   * @param recurring those that recur by a rule
   * @param dated those on dates that occur once
   */
  public static CalendarDays of(
      WorkWeek week,
      List<YearlyHours> yearly,
      List<RecurringHours> recurring,
      List<DatedHours> dated) {
    return new CalendarDays(DayPattern.of(week, yearly), recurring, inForce(dated));
  }

  /** Lays the exceptions over one another; each hides those declared before it. */
  private static RangeMap<LocalDate, DatedHours> inForce(List<DatedHours> exceptions) {
    RangeMap<LocalDate, DatedHours> inForce = TreeRangeMap.create();
    for (DatedHours exception : exceptions) {
      inForce.put(Range.closedOpen(exception.first(), exception.last().plusDays(1)), exception);
    }
    return inForce;
  }

  /** Returns whether the week or a yearly exception has hours that count. */
  boolean hasOrdinaryWork() {
    return ordinary.hasWork();
  }

  /** Adds the days on which other rules begin to hold than on the day before. */
  void addChangesTo(NavigableSet<LocalDate> days) {
    days.addAll(eras);
    for (Range<LocalDate> range : dated.asMapOfRanges().keySet()) {
      days.add(range.lowerEndpoint());
      days.add(range.upperEndpoint());
    }
  }

  Stretch stretchOf(LocalDate day) {
    Map.Entry<Range<LocalDate>, DatedHours> exception = dated.getEntry(day);
    if (exception != null) {
      Range<LocalDate> days = exception.getKey();
      return new Stretch(days.lowerEndpoint(), days.upperEndpoint(), true);
    }
    LocalDate first = eras.floor(day);
    LocalDate next = eras.higher(day);
    return new Stretch(
        first == null ? LocalDate.MIN : first, next == null ? LocalDate.MAX : next, false);
  }

  /** Returns the rules that the days of a stretch follow. */
  DayPattern patternOf(Stretch stretch) {
    return patterns.computeIfAbsent(
        stretch, each -> each.isDated() ? always(hoursOn(each.first())) : pattern(each.first()));
  }

  private static DayPattern always(List<TimeRange> hours) {
    WorkWeek week = WorkWeek.everyDay(hours.toArray(TimeRange[]::new));
    return DayPattern.of(week, ImmutableList.of());
  }

  private DayPattern pattern(LocalDate era) {
    return ordinary.with(recurring.stream()
        .filter(exception -> !era.isBefore(exception.first()))
        .filter(exception -> !era.isAfter(exception.last().orElse(LocalDate.MAX)))
        .collect(ImmutableList.toImmutableList()));
  }

  /** Returns the working time of a day, what the day before leaves to it included. */
  CompiledDay compile(LocalDate day) {
    return DayPattern.compile(hoursOn(day.minusDays(1)), hoursOn(day));
  }

  private List<TimeRange> hoursOn(LocalDate day) {
    DatedHours exception = dated.get(day);
    return exception == null ? patternOf(stretchOf(day)).hoursOn(day) : exception.hours();
  }
}
