package dev.tandem.core.calendar.pattern;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.pattern.CalendarDays.Stretch;
import dev.tandem.core.calendar.timeline.CompiledDay;
import dev.tandem.core.calendar.timeline.DaySequence;
import dev.tandem.core.calendar.timeline.RepeatingDays;
import dev.tandem.core.calendar.timeline.Timeline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Cuts all time into segments whose days repeat, each in its own way.
 *
 * <p>Where a recurring or a dated exception of one of the calendars begins or ends, another segment begins: within one, the days of each
 * calendar follow one {@link DayPattern}, and all of them together one {@link DayRule}. So what recurs costs by the rule and never by the
 * day, also beside a dated exception of years.
 *
 * <p>For one thread: it keeps what it has compiled. The timelines that it builds may be shared.
 */
public final class TimelineBuilder {
  /** Up to this period, days are listed one by one; in longer ones years are shared by their kind. */
  private static final int MOST_DAYS_LISTED = 100_000;

  /** About 3 MB of numbers. */
  private static final long MOST_YEARS_LISTED = 200_000;

  private final String title;

  private final ImmutableList<CalendarDays> calendars;
  private final Function<List<CompiledDay>, CompiledDay> together;
  private final BiFunction<String, LocalDateTime, ArithmeticException> refusal;
  /** By the stretch that each calendar is in. */
  private final Map<ImmutableList<Stretch>, DaySequence> sequences = new HashMap<>();

  private TimelineBuilder(
      String title,
      ImmutableList<CalendarDays> calendars,
      Function<List<CompiledDay>, CompiledDay> together,
      BiFunction<String, LocalDateTime, ArithmeticException> refusal) {
    this.title = title;
    this.calendars = calendars;
    this.together = together;
    this.refusal = refusal;
  }

  /**
   * {@return a builder for the days of one calendar}
   *
   * @param title what errors call it
   * @param calendar its days
   * @param refusal what is thrown where there is no work {@code before} or {@code after} a time
   */
  public static TimelineBuilder of(
      String title,
      CalendarDays calendar,
      BiFunction<String, LocalDateTime, ArithmeticException> refusal) {
    return of(title, ImmutableList.of(calendar), Iterables::getOnlyElement, refusal);
  }

  /**
   * {@return a builder for the days of several calendars together}
   *
   * @param title what errors call them
   * @param calendars the days of each
   * @param together what the working times of one day on each of them make, in their order
   * @param refusal what is thrown where there is no work {@code before} or {@code after} a time
   */
  public static TimelineBuilder of(
      String title,
      List<CalendarDays> calendars,
      Function<List<CompiledDay>, CompiledDay> together,
      BiFunction<String, LocalDateTime, ArithmeticException> refusal) {
    return new TimelineBuilder(title, ImmutableList.copyOf(calendars), together, refusal);
  }

  /** {@return whether the week or a yearly exception of one of the calendars has hours} */
  public boolean hasOrdinaryWork() {
    return calendars.stream().anyMatch(CalendarDays::hasOrdinaryWork);
  }

  /** {@return why the rules cannot be compiled, if they repeat together only after too many years} */
  public Optional<String> problem() {
    DayRule last = ruleOf(stretchesOf(LocalDate.MAX));
    return canBeListed(last) || GregorianYears.cycleYears(last) <= MOST_YEARS_LISTED
        ? Optional.empty()
        : Optional.of(Strings.lenientFormat(
            "recurring exceptions of %s must repeat together within %s years: their intervals have"
                + " no smaller common multiple. Give one of them a last day.",
            title, MOST_YEARS_LISTED));
  }

  /**
   * {@return the segments of all time}
   *
   * <p>Cost: O(exceptions · log) for the segments, and for each kind of days its period, or its years by kind.
   */
  public Timeline build() {
    NavigableSet<LocalDate> breaks = breaks();
    ImmutableList.Builder<DaySequence> segments = ImmutableList.builder();
    segments.add(daysOf(stretchesOf(LocalDate.MIN)));
    breaks.forEach(day -> segments.add(segmentFrom(day)));
    long[] firstDays = new long[breaks.size() + 1];
    int i = 1;
    for (LocalDate day : breaks) {
      firstDays[i++] = day.toEpochDay();
    }
    return new Timeline(segments.build(), firstDays, refusal);
  }

  /**
   * Returns the days on which another segment begins. A day's work depends on the shifts of that day and of the day before: where the rules
   * change, one day is unlike those before it and unlike those after it.
   */
  private NavigableSet<LocalDate> breaks() {
    NavigableSet<LocalDate> changes = new TreeSet<>();
    calendars.forEach(calendar -> calendar.addChangesTo(changes));
    NavigableSet<LocalDate> breaks = new TreeSet<>(changes);
    changes.forEach(day -> breaks.add(day.plusDays(1)));
    return breaks;
  }

  private DaySequence segmentFrom(LocalDate day) {
    ImmutableList<Stretch> stretches = stretchesOf(day);
    return stretches.equals(stretchesOf(day.minusDays(1)))
        ? daysOf(stretches)
        : RepeatingDays.of(
            together.apply(Lists.transform(calendars, calendar -> calendar.compile(day))));
  }

  private ImmutableList<Stretch> stretchesOf(LocalDate day) {
    return calendars.stream()
        .map(calendar -> calendar.stretchOf(day))
        .collect(ImmutableList.toImmutableList());
  }

  private DaySequence daysOf(ImmutableList<Stretch> stretches) {
    return sequences.computeIfAbsent(stretches, this::compile);
  }

  private DayRule ruleOf(ImmutableList<Stretch> stretches) {
    ImmutableList.Builder<DayPattern> patterns = ImmutableList.builder();
    for (int i = 0; i < calendars.size(); i++) {
      patterns.add(calendars.get(i).patternOf(stretches.get(i)));
    }
    return calendars.size() == 1
        ? patterns.build().get(0)
        : new CombinedRule(patterns.build(), together);
  }

  private static boolean canBeListed(DayRule rule) {
    return rule.repeatsByDays() && rule.periodInDays() <= MOST_DAYS_LISTED;
  }

  private DaySequence compile(ImmutableList<Stretch> stretches) {
    DayRule rule = ruleOf(stretches);
    if (canBeListed(rule)) {
      return RepeatingDays.of(LongStream.range(0, rule.periodInDays())
          .mapToObj(day -> rule.compile(LocalDate.ofEpochDay(day)))
          .collect(ImmutableList.toImmutableList()));
    }
    LocalDate first = Collections.max(Lists.transform(stretches, Stretch::first));
    LocalDate next = Collections.min(Lists.transform(stretches, Stretch::next));
    return first.equals(LocalDate.MIN) || next.equals(LocalDate.MAX)
        ? GregorianYears.endless(rule)
        : GregorianYears.between(rule, first, next);
  }
}
