package dev.tandem.metrics.engagement.activation;

import dev.tandem.metrics.period.PeriodCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How the days between sign-up and activation are counted. */
public enum ActivationClock {
  /** By local dates: signed up on the 3rd, 7 days: from the start of the 3rd to the end of the 10th. Mature once the 10th is over. */
  CALENDAR_DAYS {
    @Override
    long start(Instant signUp, ZoneId zone) {
      return PeriodCalendar.days(zone).startOf(date(signUp, zone)).toEpochMilli();
    }

    @Override
    long end(Instant signUp, int days, ZoneId zone) {
      LocalDate last = date(signUp, zone).plusDays(days);
      return PeriodCalendar.days(zone).endOf(last).toEpochMilli() - 1;
    }

    @Override
    double days(Instant from, Instant to, ZoneId zone) {
      return date(to, zone).toEpochDay() - (double) date(from, zone).toEpochDay();
    }

    @Override
    boolean isIn(Instant time, Instant signUp, int days, ZoneId zone) {
      double after = days(signUp, time, zone);
      return after >= 0 && after <= days;
    }
  },

  /** By elapsed time: up to so many times 24 hours after sign-up, that instant included. Mature once it has passed. */
  ELAPSED {
    @Override
    long start(Instant signUp, ZoneId zone) {
      return signUp.toEpochMilli();
    }

    @Override
    long end(Instant signUp, int days, ZoneId zone) {
      return signUp.toEpochMilli() + days * MILLIS_PER_DAY;
    }

    @Override
    double days(Instant from, Instant to, ZoneId zone) {
      return (to.toEpochMilli() - from.toEpochMilli()) / (double) MILLIS_PER_DAY;
    }

    @Override
    boolean isIn(Instant time, Instant signUp, int days, ZoneId zone) {
      return true;
    }
  };

  private static final long MILLIS_PER_DAY = 86_400_000;

  /** The first millisecond at which activation counts. */
  abstract long start(Instant signUp, ZoneId zone);

  /** The last millisecond at which activation counts. */
  abstract long end(Instant signUp, int days, ZoneId zone);

  abstract double days(Instant from, Instant to, ZoneId zone);

  /** Whether a time from start to end counts; not if a zone has gone back over midnight to a date outside. */
  abstract boolean isIn(Instant time, Instant signUp, int days, ZoneId zone);

  private static LocalDate date(Instant time, ZoneId zone) {
    return LocalDate.ofInstant(time, zone);
  }
}
