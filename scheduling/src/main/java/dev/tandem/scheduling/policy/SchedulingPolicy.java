package dev.tandem.scheduling.policy;

import java.util.Objects;

/**
 * Every choice that changes a computed date or float and on which tools disagree.
 *
 * <p>{@link #standard()} is Tandem's own set; {@link #microsoftProject()} and {@link #primaveraP6()} reproduce those tools' default
 * settings. Change single choices with the {@code with} methods.
 *
 * @param lagCalendar whose calendar counts working lag
 * @param constraintPrecedence what gives way when a date and the dependencies contradict each other
 * @param totalFloat which ends measure the total float
 * @param progressRule when the rest of a started task goes on
 * @param statusDateRule whether work may be scheduled before the status date
 * @param startedTaskFloat what float a task in progress has
 * @param projectStartRule for which tasks the project's start is the earliest date
 * @param lateTaskRule how late "as late as possible" is
 * @param criticality which tasks are called critical
 */
public record SchedulingPolicy(
    LagCalendar lagCalendar,
    ConstraintPrecedence constraintPrecedence,
    TotalFloatDefinition totalFloat,
    ProgressRule progressRule,
    StatusDateRule statusDateRule,
    StartedTaskFloat startedTaskFloat,
    ProjectStartRule projectStartRule,
    LateTaskRule lateTaskRule,
    Criticality criticality) {

  private static final SchedulingPolicy STANDARD = new SchedulingPolicy(
      LagCalendar.SUCCESSOR,
      ConstraintPrecedence.DEPENDENCIES,
      TotalFloatDefinition.SMALLEST,
      ProgressRule.RETAINED_LOGIC,
      StatusDateRule.NOTHING_BEFORE,
      StartedTaskFloat.OF_REMAINING_WORK,
      ProjectStartRule.HOLDS_FOR_ALL,
      LateTaskRule.FREE_FLOAT,
      Criticality.zeroFloat());

  private static final SchedulingPolicy MICROSOFT_PROJECT = new SchedulingPolicy(
      LagCalendar.SUCCESSOR,
      ConstraintPrecedence.DATES,
      TotalFloatDefinition.SMALLEST,
      ProgressRule.RETAINED_LOGIC,
      StatusDateRule.MOVES_NOTHING,
      StartedTaskFloat.OF_REMAINING_WORK,
      ProjectStartRule.HOLDS_FOR_OPEN_STARTS,
      LateTaskRule.TOTAL_FLOAT,
      Criticality.zeroFloat());

  private static final SchedulingPolicy PRIMAVERA_P6 = new SchedulingPolicy(
      LagCalendar.PREDECESSOR,
      ConstraintPrecedence.DEPENDENCIES,
      TotalFloatDefinition.FINISH,
      ProgressRule.RETAINED_LOGIC,
      StatusDateRule.NOTHING_BEFORE,
      StartedTaskFloat.OF_REMAINING_WORK,
      ProjectStartRule.HOLDS_FOR_ALL,
      LateTaskRule.FREE_FLOAT,
      Criticality.zeroFloat());

  /** Checks that every choice is made. */
  public SchedulingPolicy {
    Objects.requireNonNull(lagCalendar, "lagCalendar");
    Objects.requireNonNull(constraintPrecedence, "constraintPrecedence");
    Objects.requireNonNull(totalFloat, "totalFloat");
    Objects.requireNonNull(progressRule, "progressRule");
    Objects.requireNonNull(statusDateRule, "statusDateRule");
    Objects.requireNonNull(startedTaskFloat, "startedTaskFloat");
    Objects.requireNonNull(projectStartRule, "projectStartRule");
    Objects.requireNonNull(lateTaskRule, "lateTaskRule");
    Objects.requireNonNull(criticality, "criticality");
  }

  /**
   * {@return Tandem's own choices: dependencies win over dates, nothing before the status date, working lag on the successor's calendar,
   * the smaller of start and finish float, zero float is critical}
   */
  public static SchedulingPolicy standard() {
    return STANDARD;
  }

  /** {@return the default settings of Microsoft Project} */
  public static SchedulingPolicy microsoftProject() {
    return MICROSOFT_PROJECT;
  }

  /** {@return the default settings of Primavera P6 Professional} */
  public static SchedulingPolicy primaveraP6() {
    return PRIMAVERA_P6;
  }

  /**
   * {@return this policy with another choice of whose calendar counts working lag}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withLagCalendar(LagCalendar choice) {
    return new SchedulingPolicy(
        choice,
        constraintPrecedence,
        totalFloat,
        progressRule,
        statusDateRule,
        startedTaskFloat,
        projectStartRule,
        lateTaskRule,
        criticality);
  }

  /**
   * {@return this policy with another choice of what gives way when a date and the dependencies contradict each other}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withConstraintPrecedence(ConstraintPrecedence choice) {
    return new SchedulingPolicy(
        lagCalendar,
        choice,
        totalFloat,
        progressRule,
        statusDateRule,
        startedTaskFloat,
        projectStartRule,
        lateTaskRule,
        criticality);
  }

  /**
   * {@return this policy with another choice of which ends measure the total float}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withTotalFloat(TotalFloatDefinition choice) {
    return new SchedulingPolicy(
        lagCalendar,
        constraintPrecedence,
        choice,
        progressRule,
        statusDateRule,
        startedTaskFloat,
        projectStartRule,
        lateTaskRule,
        criticality);
  }

  /**
   * {@return this policy with another choice of when the rest of a started task goes on}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withProgressRule(ProgressRule choice) {
    return new SchedulingPolicy(
        lagCalendar,
        constraintPrecedence,
        totalFloat,
        choice,
        statusDateRule,
        startedTaskFloat,
        projectStartRule,
        lateTaskRule,
        criticality);
  }

  /**
   * {@return this policy with another choice of whether work may be scheduled before the status date}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withStatusDateRule(StatusDateRule choice) {
    return new SchedulingPolicy(
        lagCalendar,
        constraintPrecedence,
        totalFloat,
        progressRule,
        choice,
        startedTaskFloat,
        projectStartRule,
        lateTaskRule,
        criticality);
  }

  /**
   * {@return this policy with another choice of what float a task in progress has}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withStartedTaskFloat(StartedTaskFloat choice) {
    return new SchedulingPolicy(
        lagCalendar,
        constraintPrecedence,
        totalFloat,
        progressRule,
        statusDateRule,
        choice,
        projectStartRule,
        lateTaskRule,
        criticality);
  }

  /**
   * {@return this policy with another choice of for which tasks the project's start is the earliest date}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withProjectStartRule(ProjectStartRule choice) {
    return new SchedulingPolicy(
        lagCalendar,
        constraintPrecedence,
        totalFloat,
        progressRule,
        statusDateRule,
        startedTaskFloat,
        choice,
        lateTaskRule,
        criticality);
  }

  /**
   * {@return this policy with another choice of how late "as late as possible" is}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withLateTaskRule(LateTaskRule choice) {
    return new SchedulingPolicy(
        lagCalendar,
        constraintPrecedence,
        totalFloat,
        progressRule,
        statusDateRule,
        startedTaskFloat,
        projectStartRule,
        choice,
        criticality);
  }

  /**
   * {@return this policy with another choice of which tasks are called critical}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withCriticality(Criticality choice) {
    return new SchedulingPolicy(
        lagCalendar,
        constraintPrecedence,
        totalFloat,
        progressRule,
        statusDateRule,
        startedTaskFloat,
        projectStartRule,
        lateTaskRule,
        choice);
  }
}
