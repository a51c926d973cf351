package dev.tandem.metrics.delivery.dora.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the words of a printed table anew, each into a range of fractions, and asks them one after the other. */
final class BandOracle {

  private static final Map<String, BigFraction> HOURS = Map.of(
      "hour", BigFraction.ONE,
      "day", BigFraction.of(24),
      "week", BigFraction.of(168),
      "month", BigFraction.of(730),
      "months", BigFraction.of(730));

  private final List<Range> ranges = new ArrayList<>();
  private final List<String> points = new ArrayList<>();

  /** Takes the rows of one year and metric, the best level first: the level and the phrase. */
  BandOracle(DoraMetric metric, List<List<String>> rows) {
    for (List<String> row : rows) {
      String phrase = row.get(1).replace("*", "").toLowerCase(Locale.ROOT);
      if (metric != DoraMetric.CHANGE_FAILURE_RATE) {
        ranges.add(range(row.get(0), phrase, metric == DoraMetric.DEPLOYMENT_FREQUENCY));
      } else if (phrase.contains("-")) {
        String[] ends = phrase.replace("%", "").split("-", 2);
        ranges.add(new Range(row.get(0), percent(ends[0]), true, percent(ends[1]), true));
      } else {
        points.add(row.get(0) + " " + phrase.replace("%", " %"));
      }
    }
  }

  private static Optional<BigFraction> percent(String text) {
    return Optional.of(BigFraction.of(Integer.parseInt(text), 100));
  }

  private static Range range(String level, String phrase, boolean isFrequency) {
    if (phrase.startsWith("on")) {
      return new Range(level, Optional.of(BigFraction.ONE), false, Optional.empty(), false);
    }
    if (phrase.startsWith("between")) {
      String[] ends = phrase.substring("between ".length()).split(" and ", 2);
      Optional<BigFraction> one = Optional.of(amount(ends[0], isFrequency));
      Optional<BigFraction> two = Optional.of(amount(ends[1], isFrequency));
      return isFrequency
          ? new Range(level, two, true, one, true)
          : new Range(level, one, true, two, true);
    }
    Optional<BigFraction> limit =
        Optional.of(amount(phrase.substring(phrase.indexOf("than") + 5), isFrequency));
    return phrase.startsWith("more")
        ? new Range(level, limit, false, Optional.empty(), false)
        : new Range(level, Optional.of(BigFraction.ZERO), true, limit, false);
  }

  /** Such as "one week", "6 months", "once per month" or "once every six months". */
  private static BigFraction amount(String words, boolean isFrequency) {
    List<String> parts = List.of(words.split(" ", -1));
    BigFraction hours =
        Optional.ofNullable(HOURS.get(parts.get(parts.size() - 1))).orElseThrow();
    BigFraction all = words.contains("six") || words.contains("6") ? hours.multiply(6) : hours;
    return isFrequency ? BigFraction.of(24).divide(all) : all;
  }

  /** The levels, or the reason why there is none. */
  String rate(BigFraction value) {
    if (!points.isEmpty()) {
      return "the report prints a value for each level, not a range: " + String.join(", ", points);
    }
    Optional<Range> found = ranges.stream().filter(range -> range.holds(value)).findFirst();
    if (found.isPresent()) {
      return names(range -> range.isAsWideAs(found.get()));
    }
    Optional<Range> below = ranges.stream()
        .filter(range -> range.isBelow(value))
        .reduce((one, two) -> two.endsAfter(one) ? two : one);
    Optional<Range> above = ranges.stream()
        .filter(range -> !range.isBelow(value))
        .reduce((one, two) -> two.startsBefore(one) ? two : one);
    String last = below.map(range -> names(each -> each.endsWith(range))).orElse("");
    String next = above.map(range -> names(each -> each.startsWith(range))).orElse("");
    return last.isEmpty() || next.isEmpty()
        ? "beyond the last range, " + last + next
        : "between " + last + " and " + next;
  }

  private String names(Predicate<Range> wanted) {
    return ranges.stream().filter(wanted).map(Range::level).collect(Collectors.joining(" or "));
  }

  /** A range whose ends belong to it or not; without an upper end it goes on for ever. */
  private record Range(
      String level,
      Optional<BigFraction> from,
      boolean withFrom,
      Optional<BigFraction> to,
      boolean withTo) {

    boolean holds(BigFraction value) {
      int low = value.compareTo(from.orElseThrow());
      int high = to.map(value::compareTo).orElse(-1);
      return (low > 0 || (low == 0 && withFrom)) && (high < 0 || (high == 0 && withTo));
    }

    boolean isBelow(BigFraction value) {
      return to.isPresent() && !holds(value) && value.compareTo(to.orElseThrow()) >= 0;
    }

    boolean isAsWideAs(Range other) {
      return startsWith(other) && endsWith(other);
    }

    boolean startsWith(Range other) {
      return from.equals(other.from) && withFrom == other.withFrom;
    }

    boolean endsWith(Range other) {
      return to.equals(other.to) && withTo == other.withTo;
    }

    boolean endsAfter(Range other) {
      int order = to.orElseThrow().compareTo(other.to.orElseThrow());
      return order > 0 || (order == 0 && withTo && !other.withTo);
    }

    boolean startsBefore(Range other) {
      int order = from.orElseThrow().compareTo(other.from.orElseThrow());
      return order < 0 || (order == 0 && withFrom && !other.withFrom);
    }
  }
}
