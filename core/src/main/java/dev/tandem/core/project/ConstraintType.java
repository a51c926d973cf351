package dev.tandem.core.project;

import java.util.Locale;

/**
 * How a date that a person sets on a task binds its schedule.
 *
 * <p>Where a date and the dependencies contradict each other, tools disagree on which gives way; that is a scheduling policy. The
 * mandatory kinds always win.
 */
public enum ConstraintType {
  /** As early as the dependencies allow. The default when scheduling from the start; it has no date. */
  AS_SOON_AS_POSSIBLE(End.NONE, false, false),
  /** As late as possible without delaying what follows. It has no date. */
  AS_LATE_AS_POSSIBLE(End.NONE, false, false),
  /** Starts on the date or later. */
  START_NO_EARLIER_THAN(End.START, true, false),
  /** Starts on the date or earlier. */
  START_NO_LATER_THAN(End.START, false, true),
  /** Finishes on the date or later. */
  FINISH_NO_EARLIER_THAN(End.FINISH, true, false),
  /** Finishes on the date or earlier. */
  FINISH_NO_LATER_THAN(End.FINISH, false, true),
  /** Starts on the date: both no earlier and no later ("must start on", "start on"). */
  MUST_START_ON(End.START, true, true),
  /** Finishes on the date: both no earlier and no later ("must finish on", "finish on"). */
  MUST_FINISH_ON(End.FINISH, true, true),
  /**
   * Starts on the date whatever the dependencies say, in the early schedule alone; its late dates follow from what comes after it
   * ("manually scheduled").
   */
  MANUAL_START(End.START, true, true),
  /** Starts on the date whatever the dependencies say, in the early and in the late schedule ("mandatory start"). */
  MANDATORY_START(End.START, true, true),
  /** Finishes on the date whatever the dependencies say, in the early and in the late schedule ("mandatory finish"). */
  MANDATORY_FINISH(End.FINISH, true, true);

  private enum End {
    NONE,
    START,
    FINISH
  }

  private final End end;
  private final boolean lower;
  private final boolean upper;

  ConstraintType(End end, boolean lower, boolean upper) {
    this.end = end;
    this.lower = lower;
    this.upper = upper;
  }

  /** {@return whether a constraint of this type carries a date} */
  public boolean isDated() {
    return end != End.NONE;
  }

  /** {@return whether its date is about the start of the task} */
  public boolean isAboutStart() {
    return end == End.START;
  }

  /** {@return whether its date is about the finish of the task} */
  public boolean isAboutFinish() {
    return end == End.FINISH;
  }

  /** {@return whether the end that its date is about may not come earlier than the date} */
  public boolean isLowerBound() {
    return lower;
  }

  /** {@return whether the end that its date is about may not come later than the date} */
  public boolean isUpperBound() {
    return upper;
  }

  /** {@return the type in words, for example {@code start no earlier than}} */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
