package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.csv.FileWords;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The small notations of plan files: dates, dependencies, lags and the names of choices. */
final class PlanTexts {
  private static final Pattern DEPENDENCY =
      Pattern.compile("(\\S+)(?:\\s+(FS|SS|FF|SF)?\\s*([+-]\\s*\\S+)?)?");
  private static final Pattern PERCENT = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?)%");
  private static final Pattern ELAPSED = Pattern.compile("([+-]?\\d{1,6})e(w|d|h|min)");
  private static final String NUMBER = "\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*";
  private static final Pattern AMOUNT = Pattern.compile(NUMBER);
  private static final Pattern ESTIMATE = Pattern.compile(NUMBER + "/" + NUMBER + "/" + NUMBER);

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  private PlanTexts() {}

  /** Reads a date. */
  static LocalDate date(String text) {
    try {
      return inFourDigits(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "date must be a day of the calendar, year first: \"" + text
              + "\". Write for example 2026-02-28.",
          e);
    }
  }

  /** Reads when something starts; a date without a time means the first working time from then on. */
  static LocalDateTime start(String text, WorkCalendar calendar) {
    return text.contains("T") ? dateTime(text) : calendar.nextStart(date(text).atStartOfDay());
  }

  /** Reads when something finishes; a date without a time means the last working time up to the end of that day. */
  static LocalDateTime finish(String text, WorkCalendar calendar) {
    return text.contains("T")
        ? dateTime(text)
        : calendar.previousFinish(date(text).plusDays(1).atStartOfDay());
  }

  private static LocalDateTime dateTime(String text) {
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      inFourDigits(time.toLocalDate());
      return time;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "date must be a day of the calendar with a time of day: \"" + text
              + "\". Write for example 2026-02-28 or 2026-02-28T17:00.",
          e);
    }
  }

  /** Refuses what no plan means, and calendars cannot count beyond. */
  private static LocalDate inFourDigits(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("year of a date must be from " + FIRST_YEAR + " to "
          + LAST_YEAR + ": " + date.getYear() + ". Write a year of four digits.");
    }
    return date;
  }

  /** Reads what a task comes after: {@code design}, {@code design SS+2d}, {@code design FF-50%}. */
  static Dependency dependency(String text, String successor) {
    Matcher parts = DEPENDENCY.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("dependency must be an id, a type and a lag: \"" + text
          + "\". Write for example \"design\", \"design SS\" or \"design FS+2d\".");
    }
    return new Dependency(
        TaskId.of(parts.group(1)),
        TaskId.of(successor),
        parts.group(2) == null ? DependencyType.FINISH_TO_START : type(parts.group(2)),
        parts.group(3) == null ? Lag.NONE : lag(parts.group(3).replaceAll("\\s", "")));
  }

  private static DependencyType type(String symbol) {
    return Arrays.stream(DependencyType.values())
        .filter(type -> type.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  /** Reads a lag: working time {@code 2d}, elapsed time {@code 3ed} or a share of the predecessor {@code 50%}. */
  static Lag lag(String text) {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return Lag.percent(Double.parseDouble(percent.group(1)));
    }
    Matcher elapsed = ELAPSED.matcher(text);
    if (elapsed.matches()) {
      return Lag.elapsed(elapsedTime(Long.parseLong(elapsed.group(1)), elapsed.group(2)));
    }
    try {
      return Lag.lag(WorkDuration.parse(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "lag must be working time, elapsed time or a percentage: \"" + text
              + "\". Write for example +2d, -4h, +3ed or +50%.",
          e);
    }
  }

  private static Duration elapsedTime(long amount, String unit) {
    return switch (unit) {
      case "w" -> Duration.ofDays(amount * 7);
      case "d" -> Duration.ofDays(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofMinutes(amount);
    };
  }

  /** Reads how long a task takes in workdays, at the shortest, most likely and at the longest: {@code 2/3/10}, a beta-PERT estimate. */
  static Estimate estimate(String text) {
    Matcher days = ESTIMATE.matcher(text);
    if (!days.matches()) {
      throw new IllegalArgumentException(
          "estimate must be three numbers of workdays, shortest, likely and longest: \"" + text
              + "\". Write for example 2/3/10.");
    }
    double shortest = Double.parseDouble(days.group(1));
    double likely = Double.parseDouble(days.group(2));
    double longest = Double.parseDouble(days.group(3));
    if (shortest > likely || likely > longest) {
      throw new IllegalArgumentException(
          "estimate must not descend from shortest to likely to longest: \"" + text
              + "\". Write the smallest number of workdays first.");
    }
    return Estimate.betaPert(shortest, likely, longest);
  }

  /** Reads an amount, {@code 8000}, or the lowest, likely and highest one, {@code 5000/8000/20000}. */
  static ImmutableList<Double> amounts(String text) {
    Matcher one = AMOUNT.matcher(text);
    Matcher three = ESTIMATE.matcher(text);
    if (one.matches()) {
      return ImmutableList.of(Double.parseDouble(one.group(1)));
    }
    if (!three.matches()) {
      throw new IllegalArgumentException(
          "amount must be one number or three, lowest, likely and highest: \"" + text
              + "\". Write for example 8000 or 5000/8000/20000.");
    }
    ImmutableList<Double> amounts = ImmutableList.of(
        Double.parseDouble(three.group(1)),
        Double.parseDouble(three.group(2)),
        Double.parseDouble(three.group(3)));
    if (amounts.get(0) > amounts.get(1) || amounts.get(1) > amounts.get(2)) {
      throw new IllegalArgumentException(
          "amount must not descend from lowest to likely to highest: \"" + text
              + "\". Write the smallest first.");
    }
    return amounts;
  }

  /** Reads the name of a choice, {@code startNoEarlierThan} for {@code START_NO_EARLIER_THAN}. */
  static <E extends Enum<E>> E choice(String role, String text, Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> nameOf(choice).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(role + " must be a known one: \"" + text
            + "\". Write one of "
            + Arrays.stream(choices.getEnumConstants())
                .map(PlanTexts::nameOf)
                .collect(Collectors.joining(", "))
            + "."));
  }

  private static String nameOf(Enum<?> choice) {
    return FileWords.word(choice.name());
  }
}
