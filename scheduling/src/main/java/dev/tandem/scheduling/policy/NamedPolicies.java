package dev.tandem.scheduling.policy;

/** The choices of the named policies, side by side with {@code docs/methods/progress-and-policies.md}. */
final class NamedPolicies {
  static final SchedulingPolicy STANDARD = SchedulingPolicy.of(
      LagCalendar.SUCCESSOR,
      ConstraintPrecedence.DEPENDENCIES,
      TotalFloatDefinition.SMALLEST,
      FreeFloatDefinition.TO_EARLY_DATES,
      FinishLimit.NEXT_WORK,
      ProgressRule.RETAINED_LOGIC,
      FinishedTaskRule.LOGIC_ENDS,
      StartedPredecessorRule.ACTUAL_START,
      StartedSuccessorRule.REST_MAY_WAIT,
      StatusDateRule.NOTHING_BEFORE,
      StartedTaskFloat.OF_REMAINING_WORK,
      ExpectedFinishRule.SETS_REMAINING_WORK,
      ProjectStartRule.HOLDS_FOR_ALL,
      LateTaskRule.FREE_FLOAT,
      PortfolioFloat.TO_OWN_PROJECT,
      ResourceCalendarRule.UNLESS_TASK_DEPENDENT,
      Criticality.zeroFloat());

  static final SchedulingPolicy MICROSOFT_PROJECT = SchedulingPolicy.of(
      LagCalendar.SUCCESSOR,
      ConstraintPrecedence.DATES,
      TotalFloatDefinition.SMALLEST,
      FreeFloatDefinition.WITHIN_TOTAL_FLOAT,
      FinishLimit.NEXT_WORK,
      ProgressRule.RETAINED_LOGIC,
      FinishedTaskRule.LOGIC_ENDS,
      StartedPredecessorRule.ACTUAL_START,
      StartedSuccessorRule.REST_GOES_ON,
      StatusDateRule.MOVES_NOTHING,
      StartedTaskFloat.OF_REMAINING_WORK,
      ExpectedFinishRule.IGNORED,
      ProjectStartRule.HOLDS_FOR_OPEN_STARTS,
      LateTaskRule.TOTAL_FLOAT,
      PortfolioFloat.TO_LAST_PROJECT,
      ResourceCalendarRule.UNLESS_TASK_DEPENDENT,
      Criticality.zeroFloat());

  static final SchedulingPolicy PRIMAVERA_P6 = SchedulingPolicy.of(
      LagCalendar.PREDECESSOR,
      ConstraintPrecedence.DEPENDENCIES,
      TotalFloatDefinition.FINISH,
      FreeFloatDefinition.TO_EARLY_DATES,
      FinishLimit.FINISH_ITSELF,
      ProgressRule.RETAINED_LOGIC,
      FinishedTaskRule.LOGIC_GOES_ON,
      StartedPredecessorRule.START_OF_REST,
      StartedSuccessorRule.REST_MAY_WAIT,
      StatusDateRule.NOTHING_BEFORE,
      StartedTaskFloat.OF_REMAINING_WORK,
      ExpectedFinishRule.SETS_REMAINING_WORK,
      ProjectStartRule.HOLDS_FOR_ALL,
      LateTaskRule.FREE_FLOAT,
      PortfolioFloat.TO_OWN_PROJECT,
      ResourceCalendarRule.WHERE_RESOURCE_DEPENDENT,
      Criticality.zeroFloat());

  private NamedPolicies() {}
}
