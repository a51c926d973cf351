package dev.tandem.jackson.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tandem.scheduling.policy.ConstraintPrecedence;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.ExpectedFinishRule;
import dev.tandem.scheduling.policy.FinishLimit;
import dev.tandem.scheduling.policy.FinishedTaskRule;
import dev.tandem.scheduling.policy.FreeFloatDefinition;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.LateTaskRule;
import dev.tandem.scheduling.policy.PolicyChoice;
import dev.tandem.scheduling.policy.PortfolioFloat;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.ResourceCalendarRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedPredecessorRule;
import dev.tandem.scheduling.policy.StartedSuccessorRule;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import dev.tandem.scheduling.policy.StatusDateRule;
import dev.tandem.scheduling.policy.TotalFloatDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Choices of a scheduling policy: all of them, or one of them alone.
 *
 * @param lagCalendar which calendar counts lag
 * @param constraintPrecedence what wins
 * @param totalFloat how total float is defined
 * @param freeFloat how free float is defined
 * @param finishLimit where a finish may lie
 * @param progressRule what holds for work out of sequence
 * @param finishedTaskRule what a finished task does to logic
 * @param startedPredecessorRule where a started predecessor starts
 * @param startedSuccessorRule whether the rest of a started task waits
 * @param statusDateRule what the status date does
 * @param startedTaskFloat the float of a started task
 * @param expectedFinishRule what an expected finish does
 * @param projectStartRule for what the project's start holds
 * @param lateTaskRule the late dates of tasks that go as late as possible
 * @param portfolioFloat up to which finish float counts in several projects
 * @param resourceCalendarRule whether resources' calendars drive dates
 * @param criticality what is critical
 */
public record StoredPolicy(
    Optional<LagCalendar> lagCalendar,
    Optional<ConstraintPrecedence> constraintPrecedence,
    Optional<TotalFloatDefinition> totalFloat,
    Optional<FreeFloatDefinition> freeFloat,
    Optional<FinishLimit> finishLimit,
    Optional<ProgressRule> progressRule,
    Optional<FinishedTaskRule> finishedTaskRule,
    Optional<StartedPredecessorRule> startedPredecessorRule,
    Optional<StartedSuccessorRule> startedSuccessorRule,
    Optional<StatusDateRule> statusDateRule,
    Optional<StartedTaskFloat> startedTaskFloat,
    Optional<ExpectedFinishRule> expectedFinishRule,
    Optional<ProjectStartRule> projectStartRule,
    Optional<LateTaskRule> lateTaskRule,
    Optional<PortfolioFloat> portfolioFloat,
    Optional<ResourceCalendarRule> resourceCalendarRule,
    Optional<Criticality> criticality) {

  static StoredPolicy of(SchedulingPolicy policy) {
    return of(policy.choices());
  }

  static StoredPolicy of(PolicyChoice choice) {
    return of(ImmutableList.of(choice));
  }

  private static StoredPolicy of(ImmutableList<PolicyChoice> choices) {
    return new StoredPolicy(
        one(choices, LagCalendar.class),
        one(choices, ConstraintPrecedence.class),
        one(choices, TotalFloatDefinition.class),
        one(choices, FreeFloatDefinition.class),
        one(choices, FinishLimit.class),
        one(choices, ProgressRule.class),
        one(choices, FinishedTaskRule.class),
        one(choices, StartedPredecessorRule.class),
        one(choices, StartedSuccessorRule.class),
        one(choices, StatusDateRule.class),
        one(choices, StartedTaskFloat.class),
        one(choices, ExpectedFinishRule.class),
        one(choices, ProjectStartRule.class),
        one(choices, LateTaskRule.class),
        one(choices, PortfolioFloat.class),
        one(choices, ResourceCalendarRule.class),
        one(choices, Criticality.class));
  }

  private static <C> Optional<C> one(ImmutableList<PolicyChoice> choices, Class<C> kind) {
    return Optional.ofNullable(Iterables.getFirst(Iterables.filter(choices, kind), null));
  }

  private ImmutableList<PolicyChoice> choices() {
    return Stream.of(
            lagCalendar,
            constraintPrecedence,
            totalFloat,
            freeFloat,
            finishLimit,
            progressRule,
            finishedTaskRule,
            startedPredecessorRule,
            startedSuccessorRule,
            statusDateRule,
            startedTaskFloat,
            expectedFinishRule,
            projectStartRule,
            lateTaskRule,
            portfolioFloat,
            resourceCalendarRule,
            criticality)
        .flatMap(Optional::stream)
        .map(PolicyChoice.class::cast)
        .collect(ImmutableList.toImmutableList());
  }

  SchedulingPolicy policy() {
    SchedulingPolicy policy = SchedulingPolicy.standard();
    int all = policy.choices().size();
    checkArgument(
        choices().size() == all,
        "policy must state all of its %s choices: %s. Add the others.",
        all,
        choices().size());
    for (PolicyChoice choice : choices()) {
      policy = policy.with(choice);
    }
    return policy;
  }

  PolicyChoice choice() {
    checkArgument(
        choices().size() == 1,
        "choice must be one: %s. Write one field.",
        choices().size());
    return choices().get(0);
  }
}
