package dev.tandem.jackson.model;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.Lag;
import dev.tandem.jackson.form.TextForm;
import java.time.DateTimeException;
import java.time.Duration;

/** Lags as people write them: {@code 8d}, {@code PT36H elapsed}, {@code 50.0%}, {@code 50.0% elapsed}; negative for a lead. */
final class LagText {
  private static final String ELAPSED = " elapsed";
  private static final String PERCENT = "%";

  private LagText() {}

  static String of(Lag lag) {
    return lag.fold(
        working -> working.time().toString(),
        elapsed -> elapsed.time() + ELAPSED,
        share -> share.percent() + PERCENT,
        share -> share.percent() + PERCENT + ELAPSED);
  }

  /** Returns the form of lags, for those of one kind or of all. */
  static <L extends Lag> TextForm<L> form(Class<L> kind) {
    return TextForm.of("lag", "2d", LagText::of, text -> {
      Lag lag = parse(text);
      checkArgument(
          kind.isInstance(lag),
          "lag must be of its kind: \"%s\". Write it as that kind is written.",
          text);
      return kind.cast(lag);
    });
  }

  private static Lag parse(String text) {
    try {
      return text.endsWith(ELAPSED)
          ? elapsed(text.substring(0, text.length() - ELAPSED.length()))
          : working(text);
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "lag must be a duration or a percentage, on the clock if it is elapsed: \"" + text
              + "\". Write for example 2d, PT36H elapsed, 50% or 50% elapsed.",
          e);
    }
  }

  private static Lag working(String text) {
    return text.endsWith(PERCENT)
        ? Lag.percent(percent(text))
        : new Lag.Working(WorkDuration.parse(text));
  }

  private static Lag elapsed(String text) {
    return text.endsWith(PERCENT)
        ? Lag.elapsedPercent(percent(text))
        : Lag.elapsed(Duration.parse(text));
  }

  private static double percent(String text) {
    return Double.parseDouble(text.substring(0, text.length() - 1));
  }
}
