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
  AS_SOON_AS_POSSIBLE(false),
  /** As late as possible without delaying what follows. It has no date. */
  AS_LATE_AS_POSSIBLE(false),
  /** Starts on the date or later. */
  START_NO_EARLIER_THAN(true),
  /** Starts on the date or earlier. */
  START_NO_LATER_THAN(true),
  /** Finishes on the date or later. */
  FINISH_NO_EARLIER_THAN(true),
  /** Finishes on the date or earlier. */
  FINISH_NO_LATER_THAN(true),
  /** Starts on the date: both no earlier and no later ("must start on", "start on"). */
  MUST_START_ON(true),
  /** Finishes on the date: both no earlier and no later ("must finish on", "finish on"). */
  MUST_FINISH_ON(true),
  /**
   * Starts on the date whatever the dependencies say, in the early schedule alone; its late dates follow from what comes after it
   * ("manually scheduled").
   */
  MANUAL_START(true),
  /** Starts on the date whatever the dependencies say, in the early and in the late schedule ("mandatory start"). */
  MANDATORY_START(true),
  /** Finishes on the date whatever the dependencies say, in the early and in the late schedule ("mandatory finish"). */
  MANDATORY_FINISH(true);

  private final boolean dated;

  ConstraintType(boolean dated) {
    this.dated = dated;
  }

  /** {@return whether a constraint of this type carries a date} */
  public boolean isDated() {
    return dated;
  }

  /** {@return the type in words, for example {@code start no earlier than}} */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
