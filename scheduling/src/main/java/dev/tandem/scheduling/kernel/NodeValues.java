package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

/**
 * What a plan says of one node: work, progress and the dates that people set.
 *
 * <p>It is filled for one node after another, beginning with {@link #clear}, and then written into the columns of a network whole. Of several
 * bounds on the same end, the tightest stays.
 */
public final class NodeValues {
  long duration;
  long remaining;
  long pauses;
  byte milestone;
  byte state;
  long actualStart;
  long actualFinish;
  long startLow;
  long finishLow;
  long startHigh;
  long finishHigh;
  long startClamp;
  long finishClamp;
  long startPin;
  long finishPin;
  long expectedFinish;
  long delay;
  boolean ignoresFloor;
  boolean startIsGiven;
  boolean asLateAsPossible;
  boolean asSoonAsPossible;

  /** Makes values of a node without work, progress and bounds. */
  public NodeValues() {
    clear();
  }

  /** Forgets everything: no work, nothing started, no bounds. */
  public void clear() {
    duration = 0;
    remaining = 0;
    pauses = 0;
    milestone = Nodes.WHERE_REACHED;
    state = Nodes.NOT_STARTED;
    actualStart = 0;
    actualFinish = 0;
    startLow = NEVER;
    finishLow = NEVER;
    startHigh = FOREVER;
    finishHigh = FOREVER;
    startClamp = FOREVER;
    finishClamp = FOREVER;
    startPin = FOREVER;
    finishPin = FOREVER;
    expectedFinish = FOREVER;
    delay = 0;
    ignoresFloor = false;
    startIsGiven = false;
    asLateAsPossible = false;
    asSoonAsPossible = false;
  }

  /**
   * Sets the work.
   *
   * @param seconds all of it
   * @param left what is still to do
   */
  public void work(long seconds, long left) {
    duration = seconds;
    remaining = left;
  }

  /**
   * Lets the work that is left rest between its pieces.
   *
   * @param seconds for how long altogether, on the calendars of who does it
   */
  public void restFor(long seconds) {
    pauses = seconds;
  }

  /** {@return all the work, in seconds} */
  public long duration() {
    return duration;
  }

  /** {@return the work still to do, in seconds} */
  public long remaining() {
    return remaining;
  }

  /** Says that without work the node is a start: it stands where work begins again after a break. */
  public void standsAtStarts() {
    milestone = Nodes.START_MILESTONE;
  }

  /** Says that without work the node is a finish: it stands where it is reached, also within a break. */
  public void standsAtFinishes() {
    milestone = Nodes.FINISH_MILESTONE;
  }

  /**
   * Says that work has begun.
   *
   * @param instant when
   */
  public void started(long instant) {
    state = Nodes.IN_PROGRESS;
    actualStart = instant;
  }

  /**
   * Says that work is done.
   *
   * @param begin when it began
   * @param end when it ended
   */
  public void finished(long begin, long end) {
    state = Nodes.FINISHED;
    actualStart = begin;
    actualFinish = end;
  }

  /** {@return whether work has begun, done or not} */
  public boolean isStarted() {
    return state != Nodes.NOT_STARTED;
  }

  /** {@return whether work is done} */
  public boolean isFinished() {
    return state == Nodes.FINISHED;
  }

  /**
   * Lets the early start, or what is left of started work, not come before an instant.
   *
   * @param instant the instant
   */
  public void startNotBefore(long instant) {
    startLow = Math.max(startLow, instant);
  }

  /**
   * Lets the early finish not come before an instant.
   *
   * @param instant the instant
   */
  public void finishNotBefore(long instant) {
    finishLow = Math.max(finishLow, instant);
  }

  /**
   * Lets the late start not come after an instant.
   *
   * @param instant the instant
   */
  public void lateStartNotAfter(long instant) {
    startHigh = Math.min(startHigh, instant);
  }

  /**
   * Lets the late finish not come after an instant.
   *
   * @param instant the instant
   */
  public void lateFinishNotAfter(long instant) {
    finishHigh = Math.min(finishHigh, instant);
  }

  /**
   * Lets the early start not come after an instant, whatever the links say.
   *
   * @param instant the instant
   */
  public void clampStart(long instant) {
    startClamp = Math.min(startClamp, instant);
  }

  /**
   * Lets the early finish not come after an instant, whatever the links say.
   *
   * @param instant the instant
   */
  public void clampFinish(long instant) {
    finishClamp = Math.min(finishClamp, instant);
  }

  /**
   * Fixes early and late start, whatever the links say.
   *
   * @param instant the instant
   */
  public void pinStart(long instant) {
    startPin = instant;
  }

  /**
   * Fixes early and late finish, whatever the links say.
   *
   * @param instant the instant
   */
  public void pinFinish(long instant) {
    finishPin = instant;
  }

  /**
   * Lets the start, or what is left of started work, come at an instant at the earliest, also where a date would keep it earlier; a delay is
   * over by then.
   *
   * @param instant the instant, not before the node's early dates
   */
  public void slipTo(long instant) {
    delay = 0;
    if (isPinned() || startClamp != FOREVER || finishClamp != FOREVER) {
      finishPin = FOREVER;
      pinStart(instant);
    } else {
      startNotBefore(instant);
    }
  }

  /** {@return whether a date is fixed, whatever the links say} */
  public boolean isPinned() {
    return startPin != FOREVER || finishPin != FOREVER;
  }

  /** {@return whether the node's dates do not follow its links: one is fixed, given by a person, or expected} */
  public boolean isFixed() {
    return isPinned() || startIsGiven || expectedFinish != FOREVER;
  }

  /**
   * Takes the early start from a person, whatever links, project and status date say; late dates follow from what comes after.
   *
   * @param instant the instant
   */
  public void giveStart(long instant) {
    startLow = instant;
    startClamp = instant;
    ignoresFloor = true;
    startIsGiven = true;
  }

  /** Lets the node come before the start of its project. */
  public void ignoreFloor() {
    ignoresFloor = true;
  }

  /**
   * Lets what is left of the work, however much it is, end at an instant, without pauses that would count.
   *
   * @param instant the instant
   */
  public void expectFinish(long instant) {
    expectedFinish = instant;
    pauses = 0;
  }

  /**
   * Lets the node wait for some time on the clock after the early start that links and lower bounds give; in a network scheduled from the
   * finish, be done so long before its late finish.
   *
   * @param seconds how long
   */
  public void delayBy(long seconds) {
    delay = seconds;
  }

  /** Lets the node go as late as possible in a schedule from the start. */
  public void goLate() {
    asLateAsPossible = true;
  }

  /** Lets the node go as soon as possible in a schedule from the finish. */
  public void goSoon() {
    asSoonAsPossible = true;
  }
}
