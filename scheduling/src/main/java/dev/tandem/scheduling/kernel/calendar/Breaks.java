package dev.tandem.scheduling.kernel.calendar;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Nodes;

/** Where instants stand beside the breaks of a calendar: at the end of work, within the break, or where work begins again. */
public final class Breaks {
  private Breaks() {}

  /**
   * {@return whether an instant lies within a break, at neither of its ends}
   *
   * @param calendar the calendar
   * @param instant the instant
   */
  public static boolean isWithin(WorkingTime calendar, long instant) {
    long work = calendar.workAt(instant);
    return instant > calendar.finishOf(work) && instant < calendar.startOf(work);
  }

  /** The last instant, not after a given one, at which work can start: within a break, the last working second before it. */
  static long lastStart(WorkingTime calendar, long instant) {
    long work = calendar.workAt(instant);
    return calendar.startOf(instant < calendar.startOf(work) ? work - 1 : work);
  }

  /**
   * {@return an early moment on the side of a break that is a milestone's: a finish stays where it is reached, a start goes to where work
   *     begins}
   *
   * @param calendar the calendar
   * @param kind which milestone it is, one of the three of {@link Nodes}
   * @param moment the moment
   */
  public static long settled(WorkingTime calendar, byte kind, long moment) {
    if (kind == Nodes.FINISH_MILESTONE) {
      return moment;
    }
    long work = calendar.workAt(moment);
    boolean atTheEnd = kind == Nodes.WHERE_REACHED && moment == calendar.finishOf(work);
    return atTheEnd ? moment : calendar.startOf(work);
  }
}
