package dev.tandem.scheduling.policy;

/** One choice of a {@link SchedulingPolicy}: a rule on which tools disagree. */
public sealed interface PolicyChoice
    permits ConstraintPrecedence,
        Criticality,
        ExpectedFinishRule,
        FinishedTaskRule,
        FinishLimit,
        FreeFloatDefinition,
        LagCalendar,
        LateTaskRule,
        PortfolioFloat,
        ProgressRule,
        ProjectStartRule,
        ResourceCalendarRule,
        StartedPredecessorRule,
        StartedSuccessorRule,
        StartedTaskFloat,
        StatusDateRule,
        TotalFloatDefinition {

  /** {@return what is chosen: a policy has one choice of each kind} */
  Class<? extends PolicyChoice> kind();
}
