package dev.tandem.core.calendar.pattern;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.timeline.CompiledDay;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The rules of several calendars together: it repeats when all of them do.
 *
 * @param patterns the rules of each calendar
 * @param together what the working times of one day by each of them make
 */
record CombinedRule(
    ImmutableList<DayPattern> patterns, Function<List<CompiledDay>, CompiledDay> together)
    implements DayRule {

  @Override
  public CompiledDay compile(LocalDate date) {
    return together.apply(Lists.transform(patterns, pattern -> pattern.compile(date)));
  }

  @Override
  public boolean repeatsByDays() {
    return patterns.stream().allMatch(DayPattern::repeatsByDays);
  }

  @Override
  public long periodInDays() {
    return patterns.stream()
        .mapToLong(DayPattern::periodInDays)
        .reduce(1, DayPattern::leastCommonMultiple);
  }

  @Override
  public long periodInYears() {
    return patterns.stream()
        .mapToLong(DayPattern::periodInYears)
        .reduce(1, DayPattern::leastCommonMultiple);
  }

  @Override
  public ImmutableList<Long> monthsUntilDue(int year) {
    return patterns.stream()
        .flatMap(pattern -> pattern.monthsUntilDue(year).stream())
        .collect(ImmutableList.toImmutableList());
  }
}
