package dev.tandem.scheduling.health.convention;

import java.util.OptionalInt;

/**
 * What a plan is checked for: the fourteen points of the DCMA in their order, then further ones.
 *
 * <p>Each is a part over a whole. Tasks are the leaf tasks that {@link TaskScope} lets in. Links are the dependencies as they are written; one from
 * or to a summary counts once, and gives every leaf below a predecessor or successor. A link is open if its successor has work left. A status date
 * is that of the task's own project.
 *
 * <p>Sources: DCMA-EA PAM 200.1, "Earned value management system program analysis pamphlet" (2012), section 4, for the points 1 to 14; GAO-16-89G,
 * "Schedule assessment guide" (2015), for dangling logic, merge points, date constraints and out-of-sequence work; what a constant calls ours is
 * neither's.
 */
public enum HealthCheck {
  /** DCMA 1. Unfinished tasks without predecessor or without successor, of unfinished tasks; see {@link ProjectEnds}. */
  LOGIC(
      1,
      "logic",
      "%s of %s unfinished tasks have no predecessor or no successor",
      "Link each to what it waits for and to what waits for it."),
  /** DCMA 2. Open links with a negative lag, of open links. */
  LEADS(
      2,
      "leads",
      "%s of %s open links have a lead",
      "Split the predecessor where the successor can begin, and link it without a lead."),
  /** DCMA 3. Open links with a positive lag of any kind, of open links. */
  LAGS(
      3,
      "lags",
      "%s of %s open links have a lag",
      "Make what happens in the meantime a task of its own."),
  /** DCMA 4. Open finish-to-start links, of open links; the finding lists the others. */
  RELATIONSHIP_TYPES(
      4,
      "relationship types",
      "%s of %s open links are finish-to-start",
      "Replace the other types by finish-to-start links between smaller tasks."),
  /**
   * DCMA 5. Unfinished tasks with a constraint of their own that keeps a date from moving later, of unfinished tasks. Deadlines move
   * nothing and do not count.
   */
  HARD_CONSTRAINTS(
      5,
      "hard constraints",
      "%s of %s unfinished tasks have a constraint that logic cannot move later",
      "Use a deadline, or a constraint that only says no earlier than."),
  /** DCMA 6. Unfinished tasks with more total float than {@link HealthLimits#highFloat}, of unfinished tasks. */
  HIGH_FLOAT(
      6,
      "high float",
      "%s of %s unfinished tasks have high total float",
      "Look for successors that are missing."),
  /** DCMA 7. Unfinished tasks with less than no total float, of unfinished tasks. */
  NEGATIVE_FLOAT(
      7,
      "negative float",
      "%s of %s unfinished tasks have negative total float",
      "Shorten the work in front of the date that binds them, or move the date."),
  /**
   * DCMA 8. Unfinished tasks with a longer duration than {@link HealthLimits#highDuration}, of unfinished tasks. The duration is the written one; the
   * DCMA takes the baseline's, which Tandem keeps as dates alone.
   */
  HIGH_DURATION(
      8,
      "high duration",
      "%s of %s unfinished tasks have a high duration",
      "Split them into tasks whose progress can be seen."),
  /**
   * DCMA 9. Tasks with a date on the wrong side of the status date, of tasks: not done and planned before it by some working time, or done
   * after it. Undefined without a status date.
   */
  INVALID_DATES(
      9,
      "invalid dates",
      "%s of %s tasks have plans before the status date or actuals after it",
      "Record what has happened, and plan what has not after the status date."),
  /**
   * DCMA 10. Unfinished tasks with a duration and no assignment, of those with a duration. Undefined where the plan knows no resource at
   * all.
   */
  RESOURCES(
      10,
      "resources",
      "%s of %s unfinished tasks with a duration have no resource",
      "Assign who does them."),
  /**
   * DCMA 11. Tasks that finish after their baseline says, actually or by the schedule, of tasks that the baseline finishes by the status date.
   * Undefined without baseline or status date.
   */
  MISSED_TASKS(
      11,
      "missed tasks",
      "%s of %s tasks due by the status date finish after their baseline",
      "Find what delays them, and replan what follows."),
  /**
   * DCMA 12. By how much the finish moves, over how much a critical task is delayed ({@link HealthLimits#pathDelay}), in working seconds of
   * the delayed task's calendar. Delayed is the first unfinished task of the longest path whose finish drives the next. With several
   * calendars, breaks of later tasks may take up a part. Undefined if no such task is left, or the project is scheduled from its finish.
   */
  CRITICAL_PATH_TEST(
      12,
      "critical path test",
      "the finish moves by %s where a task takes %s longer",
      "Look behind the delayed task for missing links and dates that hold later ones."),
  /**
   * DCMA 13, CPLI. Critical path length plus total float, over critical path length, in working seconds of the project's calendar: the
   * length from the status date, or the start, to the finish; the float from early to late finish of the longest path's last task. It is 1
   * where no date binds the finish. Undefined once nothing lies between status date and finish.
   */
  CRITICAL_PATH_LENGTH_INDEX(
      13,
      "critical path length index",
      "the critical path with its float is %s long, without %s",
      "Shorten the critical path, or agree on a later finish."),
  /**
   * DCMA 14, BEI. Finished tasks, whether due or not, over tasks that the baseline finishes by the status date and tasks that it does not hold. The
   * finding lists those that are due and not finished. Undefined without baseline or status date.
   */
  BASELINE_EXECUTION_INDEX(
      14,
      "baseline execution index",
      "%s tasks are finished for %s that are due by the baseline or missing in it",
      "Finish what is due, and take what is new into the baseline."),
  /**
   * Tasks finished no later than their baseline says, of tasks that it finishes by the status date; the finding lists the others.
   * Undefined as missed tasks.
   */
  HIT_TASK_RATE(
      0,
      "hit-task rate",
      "%s of %s tasks due by the status date finished in time",
      "Look at what was late, and at whether estimates are too short."),
  /**
   * Unfinished tasks with more predecessors than {@link HealthLimits#mergePredecessors}, of unfinished tasks: each waits for the latest of
   * many. The limit is ours.
   */
  MERGE_POINTS(
      0,
      "merge points",
      "%s of %s unfinished tasks wait for many predecessors",
      "Take out redundant links, or gather some predecessors in a milestone."),
  /** Missing predecessors and successors of leaf tasks, finished ones and milestones too, of two for each leaf; see {@link ProjectEnds}. */
  OPEN_ENDS(
      0,
      "open ends",
      "%s of %s ends of tasks are linked to nothing",
      "Link them, or tie them to the milestones with which the project begins and ends."),
  /**
   * Ends of links over leaf tasks: twice the links, and with {@link ProjectEnds#EXEMPT} two more for each project, so that of one project less than 2
   * proves that its network falls to pieces. From 2 to 4 is what Deltek Acumen asks for.
   */
  LOGIC_DENSITY(
      0,
      "logic density",
      "%s ends of links meet %s tasks",
      "Below the range links are missing; above it, take out redundant ones."),
  /** Tasks not started whose predecessors hold their finish alone, of tasks not started: nothing says when they start. */
  DANGLING_STARTS(
      0,
      "dangling starts",
      "%s of %s tasks not started have predecessors, but none that holds their start",
      "Add a finish-to-start or start-to-start link."),
  /**
   * Unfinished tasks whose successors wait for their start alone, of unfinished tasks: they may take for ever without delaying anything.
   */
  DANGLING_FINISHES(
      0,
      "dangling finishes",
      "%s of %s unfinished tasks have successors, but none that waits for their finish",
      "Add a finish-to-start or finish-to-finish link."),
  /**
   * Redundant links, of all links: a finish-to-start link that another path of finish-to-start links without leads demands anyway, with at least its
   * lag. See {@link dev.tandem.scheduling.health.PlanHealth} for what counts as a path. Undefined if the search would take more than {@link
   * HealthLimits#redundancySteps}.
   */
  REDUNDANT_LINKS(
      0,
      "redundant links",
      "%s of %s links are demanded by other links anyway",
      "Take them out; no date moves."),
  /**
   * Open links with a lag of working time longer than {@link HealthLimits#longLag}, of open links. Lag on the clock is waiting, and does
   * not count. The limit is ours.
   */
  HIDDEN_WORK(
      0,
      "lags that hide work",
      "%s of %s open links have a long lag of working time",
      "Make the work in the meantime a task, so that its progress shows."),
  /**
   * Unfinished leaf tasks before whose dates a dependency does not hold, as a date that wins over it is in front, of unfinished leaf
   * tasks.
   */
  OVERRIDDEN_LOGIC(
      0,
      "constraints over logic",
      "%s of %s unfinished tasks are held before a dependency allows them",
      "Take the constraint away, or the dependency if it is not true."),
  /** Links that work already done has broken, of all links. */
  OUT_OF_SEQUENCE(
      0,
      "out of sequence",
      "%s of %s links were broken by work that went ahead",
      "Correct the links to what really happens, or the actual dates."),
  /**
   * Unfinished tasks planned to start or finish before the status date by some working time, and not recorded, of unfinished tasks.
   * Undefined without a status date.
   */
  PAST_PLANS(
      0,
      "plans in the past",
      "%s of %s unfinished tasks are planned before the status date",
      "Record what has happened, or move what has not."),
  /**
   * Unfinished tasks that finish later than their baseline says by more than {@link HealthLimits#drift}, of those that it holds. Undefined without a
   * baseline. The limit is ours.
   */
  BASELINE_DRIFT(
      0,
      "baseline drift",
      "%s of %s unfinished tasks of the baseline finish much later than it says",
      "Bring them back, or agree on a new baseline.");

  private final int dcmaPoint;
  private final String words;
  private final String measured;
  private final String remedy;

  HealthCheck(int dcmaPoint, String words, String measured, String remedy) {
    this.dcmaPoint = dcmaPoint;
    this.words = words;
    this.measured = measured;
    this.remedy = remedy;
  }

  /** {@return its number among the fourteen points of the DCMA; empty if it is none of them} */
  public OptionalInt dcmaPoint() {
    return dcmaPoint == 0 ? OptionalInt.empty() : OptionalInt.of(dcmaPoint);
  }

  /** {@return the check in words, for example {@code relationship types}} */
  public String words() {
    return words;
  }

  /** {@return what to do about a plan that fails it} */
  public String remedy() {
    return remedy;
  }

  /** {@return what is measured, as a sentence about part and whole to be filled with the two, counts or times, by {@link String#format}} */
  public String measured() {
    return measured;
  }

  /** {@return whether it measures working seconds, rather than counts} */
  public boolean measuresTime() {
    return this == CRITICAL_PATH_TEST || this == CRITICAL_PATH_LENGTH_INDEX;
  }
}
