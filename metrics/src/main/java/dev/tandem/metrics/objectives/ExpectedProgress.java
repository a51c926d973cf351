package dev.tandem.metrics.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Which share of the way should be covered on a day. */
public sealed interface ExpectedProgress {

  /**
   * {@return the share of the way that should be covered at the end of a day, from 0 to 1}
   *
   * @param period from which day to which day the objective is pursued
   * @param asOf the day
   */
  double share(DateRange period, LocalDate asOf);

  /**
   * The elapsed share of the period, the day itself counted: of 1 January to 31 March, 90 days, 45 have passed on 14 February: 0.5. The
   * default.
   */
  record ElapsedTime() implements ExpectedProgress {
    @Override
    public double share(DateRange period, LocalDate asOf) {
      double days = ChronoUnit.DAYS.between(period.start(), period.end()) + 1.0;
      double elapsed = ChronoUnit.DAYS.between(period.start(), asOf) + 1.0;
      return Math.max(0, Math.min(1, elapsed / days));
    }

    @Override
    public String toString() {
      return "elapsed share of the period";
    }
  }

  /**
   * Agreed shares on agreed days, and straight lines between them; from 0 on the day before the period to the first. After the last, its
   * share.
   *
   * @param phases the shares, in ascending order of days and shares
   */
  record PhasedTargets(List<Phase> phases) implements ExpectedProgress {

    /**
     * Copies and checks the phases.
     *
     * @throws IllegalArgumentException if there are none, or days or shares do not ascend
     */
    public PhasedTargets {
      phases = ImmutableList.copyOf(phases);
      checkArgument(!phases.isEmpty(), "phases must not be empty: []. State at least one.");
      for (int i = 1; i < phases.size(); i++) {
        checkArgument(
            phases.get(i).day().isAfter(phases.get(i - 1).day())
                && phases.get(i).share() >= phases.get(i - 1).share(),
            "phases must ascend in days and shares: %s after %s. Sort them.",
            phases.get(i),
            phases.get(i - 1));
      }
    }

    @Override
    public double share(DateRange period, LocalDate asOf) {
      LocalDate fromDay = period.start().minusDays(1);
      double fromShare = 0;
      for (Phase phase : phases) {
        if (asOf.isBefore(phase.day())) {
          double done = ChronoUnit.DAYS.between(fromDay, asOf);
          double length = ChronoUnit.DAYS.between(fromDay, phase.day());
          return fromShare + (phase.share() - fromShare) * Math.max(0, done / length);
        }
        fromDay = phase.day();
        fromShare = phase.share();
      }
      return fromShare;
    }

    @Override
    public String toString() {
      return "phased targets " + phases;
    }
  }

  /**
   * A share that should be covered on a day.
   *
   * @param day the day
   * @param share the share, from 0 to 1
   */
  record Phase(LocalDate day, double share) {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if {@code share} is not from 0 to 1
     */
    public Phase {
      Objects.requireNonNull(day, "day");
      checkArgument(
          share >= 0 && share <= 1,
          "share of a phase must be from 0 to 1: %s on %s. Write 0.5 for half the way.",
          share,
          day);
    }

    /** {@return share and day, for example {@code 0.5 by 2025-02-14}} */
    @Override
    public String toString() {
      return share + " by " + day;
    }
  }
}
