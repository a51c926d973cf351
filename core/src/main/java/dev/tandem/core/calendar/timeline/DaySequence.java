package dev.tandem.core.calendar.timeline;

/** Days without beginning or end that repeat after a period; days are counted from 1970-01-01, work from a day of its own choice. */
public interface DaySequence {

  /**
   * {@return the working time of one day}
   *
   * @param epochDay the day
   */
  CompiledDay day(long epochDay);

  /**
   * {@return the working seconds from this sequence's origin to the midnight at which the day begins; negative before it}
   *
   * @param epochDay the day
   */
  long workBefore(long epochDay);

  /** {@return whether there is working time at all} */
  boolean hasWork();

  /** {@return whether all time of all days is working time} */
  boolean isContinuous();

  /**
   * {@return the day in which the working second after the first {@code work} begins; only for a sequence that has work}
   *
   * @param work working seconds from this sequence's origin
   */
  long dayAfter(long work);
}
