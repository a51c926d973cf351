package dev.tandem.core.task;

import java.util.Locale;

/**
 * How a date that a person sets on a task binds its schedule.
 *
 * <p>Where a date and the dependencies contradict each other, tools disagree on which gives way; that is a scheduling policy. The
 * mandatory kinds always win.
 */
public enum ConstraintType {
  /** As early as the dependencies allow. The default when scheduling from the start; it has no date. */
  AS_SOON_AS_POSSIBLE(End.NONE, Side.NONE, Force.WISH),
  /** As late as possible without delaying what follows. It has no date. */
  AS_LATE_AS_POSSIBLE(End.NONE, Side.NONE, Force.WISH),
  /** Starts on the date or later. */
  START_NO_EARLIER_THAN(End.START, Side.LOWER, Force.BOUND),
  /** Starts on the date or earlier. */
  START_NO_LATER_THAN(End.START, Side.UPPER, Force.BOUND),
  /** Finishes on the date or later. */
  FINISH_NO_EARLIER_THAN(End.FINISH, Side.LOWER, Force.BOUND),
  /** Finishes on the date or earlier. */
  FINISH_NO_LATER_THAN(End.FINISH, Side.UPPER, Force.BOUND),
  /** Starts on the date: both no earlier and no later ("must start on", "start on"). */
  MUST_START_ON(End.START, Side.BOTH, Force.BOUND),
  /** Finishes on the date: both no earlier and no later ("must finish on", "finish on"). */
  MUST_FINISH_ON(End.FINISH, Side.BOTH, Force.BOUND),
  /**
   * Starts on the date whatever the dependencies say, in the early schedule alone; its late dates follow from what comes after it
   * ("manually scheduled").
   */
  MANUAL_START(End.START, Side.BOTH, Force.EARLY_DATE),
  /** Starts on the date whatever the dependencies say, in the early and in the late schedule ("mandatory start"). */
  MANDATORY_START(End.START, Side.BOTH, Force.PIN),
  /** Finishes on the date whatever the dependencies say, in the early and in the late schedule ("mandatory finish"). */
  MANDATORY_FINISH(End.FINISH, Side.BOTH, Force.PIN);

  /** Which end of the task the date is about. */
  private enum End {
    NONE,
    START,
    FINISH
  }

  /** On which side of the date that end may not lie. */
  private enum Side {
    NONE,
    LOWER,
    UPPER,
    BOTH
  }

  /** What the date holds against. */
  private enum Force {
    /** No date. */
    WISH,
    /** A policy says whether dates or dependencies give way. */
    BOUND,
    /** Dependencies give way, in the early schedule alone. */
    EARLY_DATE,
    /** Dependencies give way. */
    PIN
  }

  private final End end;
  private final Side side;
  private final Force force;

  ConstraintType(End end, Side side, Force force) {
    this.end = end;
    this.side = side;
    this.force = force;
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
    return side == Side.LOWER || side == Side.BOTH;
  }

  /** {@return whether the end that its date is about may not come later than the date} */
  public boolean isUpperBound() {
    return side == Side.UPPER || side == Side.BOTH;
  }

  /** {@return whether its date holds whatever the dependencies say; of the other dated types a policy says which gives way} */
  public boolean winsOverDependencies() {
    return force == Force.EARLY_DATE || force == Force.PIN;
  }

  /** {@return whether its upper bound, if it has one, holds for late dates too: for every type but a manual start} */
  public boolean holdsLateDates() {
    return force == Force.BOUND || force == Force.PIN;
  }

  /**
   * {@return whether a summary may state it, for the leaves below: what leaves can take over without dates of the summary's own, which
   * are a start no earlier, a finish no later, and as soon as possible}
   */
  public boolean isForSummaries() {
    return switch (end) {
      case NONE -> this == AS_SOON_AS_POSSIBLE;
      case START -> side == Side.LOWER;
      case FINISH -> side == Side.UPPER;
    };
  }

  /** {@return the type in words, for example {@code start no earlier than}} */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
