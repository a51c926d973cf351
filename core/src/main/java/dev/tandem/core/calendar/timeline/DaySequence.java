package dev.tandem.core.calendar.timeline;

/** Days without beginning or end that repeat after a period; days are counted from 1970-01-01, work from a day of its own choice. */
public interface DaySequence {

  /** Returns the working time of one day. */
  CompiledDay day(long epochDay);

  /** Returns the working seconds from this sequence's origin to the midnight at which the day begins; negative before it. */
  long workBefore(long epochDay);

  /** Returns whether there is working time at all. */
  boolean hasWork();

  /** Returns whether all time of all days is working time. */
  boolean isContinuous();

  /** Returns the day in which the working second after the first {@code work} begins; only for a sequence that has work. */
  long dayAfter(long work);
}
