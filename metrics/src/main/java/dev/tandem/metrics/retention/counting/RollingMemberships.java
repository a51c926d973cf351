package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.activity.EventTimes;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RollingAnchor;
import dev.tandem.metrics.retention.counting.RetentionState.MembershipVisitor;
import dev.tandem.metrics.retention.counting.RollingState.UserTimes;
import java.util.Arrays;

/** Turns one user's times into cohorts and the offsets with enough returns. */
final class RollingMemberships {

  private static final int NONE = -1;

  private final TableLayout layout;
  private final PeriodAxis axis;
  private final RollingWindows clock;
  private final int minimum;

  /** Stands for all offsets that no window of a start event in the axis can have within the axis. */
  private final int later;

  private final long[] returns;

  RollingMemberships(TableLayout layout) {
    this.layout = layout;
    this.axis = layout.axis();
    this.clock = (RollingWindows) layout.convention().clock();
    this.minimum = layout.convention().minimumOccurrences();
    long longest = (axis.end(axis.count() - 1).toEpochMilli() - axis.start(0).toEpochMilli())
        / clock.windowMillis();
    this.later = (int) longest + 1;
    this.returns = new long[later / Long.SIZE + 1];
  }

  void visit(long user, UserTimes times, MembershipVisitor visitor) {
    boolean firstTime = layout.convention().cohorts() == CohortRule.FIRST_TIME;
    boolean once = firstTime || clock.anchor() == RollingAnchor.FIRST_IN_RANGE;
    int cohort = NONE;
    for (int i = 0; i < times.starts().size(); i++) {
      long start = times.starts().get(i);
      int period = axis.indexOf(start);
      if (period == PeriodAxis.BEFORE && !firstTime) {
        continue;
      }
      if (period < 0 || period >= layout.cohorts() || (once && cohort != NONE)) {
        break;
      }
      if (period != cohort) {
        flush(user, cohort, visitor);
        cohort = period;
        mark(start, times.returns());
      } else if (clock.anchor() == RollingAnchor.EVERY_START) {
        mark(start, times.returns());
      }
    }
    flush(user, cohort, visitor);
  }

  private void flush(long user, int cohort, MembershipVisitor visitor) {
    if (cohort != NONE) {
      visitor.visit(user, cohort, returns);
      Arrays.fill(returns, 0);
    }
  }

  /** Marks the windows after one start event in which the user came back often enough. */
  private void mark(long start, EventTimes times) {
    long anchor = clock.at(start);
    long offset = NONE;
    int seen = 0;
    for (int i = times.firstFrom(anchor); i < times.size(); i++) {
      long next = (times.get(i) - anchor) / clock.windowMillis();
      seen = next == offset ? seen + 1 : 1;
      offset = next;
      if (seen == minimum) {
        int bit = (int) Math.min(offset, later);
        returns[bit >>> 6] |= 1L << bit;
      }
    }
  }
}
