package dev.tandem.scheduling.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Every choice that changes a computed date or float and on which tools disagree.
 *
 * <p>{@link #standard()} is Tandem's own set; {@link #microsoftProject()} and {@link #primaveraP6()} reproduce those tools' default
 * settings. Change single choices with the {@code with} methods; ask {@link #differencesFrom} where two policies part.
 *
 * <p>Dates that a person fixes on a task map to constraint types, not to policies:
 *
 * <table>
 * <caption>Fixed dates of other tools</caption>
 * <tr><th>there</th><th>here</th><th>who wins</th></tr>
 * <tr><td>P6 "mandatory start", "mandatory finish"</td><td>{@code MANDATORY_START}, {@code MANDATORY_FINISH}</td>
 *   <td>the date, always, in early and late dates</td></tr>
 * <tr><td>P6 "start on", "finish on"</td><td>{@code MUST_START_ON}, {@code MUST_FINISH_ON} with
 *   {@link ConstraintPrecedence#DEPENDENCIES}</td><td>the dependencies; the date shows as negative float</td></tr>
 * <tr><td>Microsoft Project "must start on", "must finish on"</td><td>{@code MUST_START_ON}, {@code MUST_FINISH_ON} with
 *   {@link ConstraintPrecedence#DATES}; with {@code DEPENDENCIES} where "tasks will always honor their constraint dates" is off</td>
 *   <td>the date</td></tr>
 * <tr><td>Microsoft Project "manually scheduled"</td><td>{@code MANUAL_START}</td><td>the date, in early dates alone</td></tr>
 * </table>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class SchedulingPolicy {
  private final ImmutableMap<Class<? extends PolicyChoice>, PolicyChoice> choices;

  private SchedulingPolicy(ImmutableMap<Class<? extends PolicyChoice>, PolicyChoice> choices) {
    this.choices = choices;
  }

  static SchedulingPolicy of(PolicyChoice... choices) {
    ImmutableMap.Builder<Class<? extends PolicyChoice>, PolicyChoice> byKind =
        ImmutableMap.builder();
    for (PolicyChoice choice : choices) {
      byKind.put(choice.kind(), choice);
    }
    return new SchedulingPolicy(byKind.buildOrThrow());
  }

  /**
   * {@return Tandem's own choices: dependencies win over dates, nothing before the status date, working lag on the successor's calendar,
   * the smaller of start and finish float, what has happened binds nothing, days off of who does a task move it, zero float is critical}
   *
   * <p>Each constant that is chosen here says why.
   */
  public static SchedulingPolicy standard() {
    return NamedPolicies.STANDARD;
  }

  /** {@return the default settings of Microsoft Project} */
  public static SchedulingPolicy microsoftProject() {
    return NamedPolicies.MICROSOFT_PROJECT;
  }

  /** {@return the default settings of Primavera P6 Professional} */
  public static SchedulingPolicy primaveraP6() {
    return NamedPolicies.PRIMAVERA_P6;
  }

  /** {@return every choice, in a fixed order} */
  public ImmutableList<PolicyChoice> choices() {
    return choices.values().asList();
  }

  /**
   * {@return the choices that another policy makes differently, in a fixed order; empty if there are none}
   *
   * @param other the other policy, whose choices stand on the right
   */
  public ImmutableList<PolicyDifference> differencesFrom(SchedulingPolicy other) {
    return choices().stream()
        .filter(choice -> !choice.equals(other.choice(choice.kind())))
        .map(choice -> new PolicyDifference(choice, other.choice(choice.kind())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return this policy with a choice in the place of the one of the same kind}
   *
   * @param choice the choice
   */
  public SchedulingPolicy with(PolicyChoice choice) {
    Objects.requireNonNull(choice, "choice");
    return of(choices().stream()
        .map(each -> each.kind() == choice.kind() ? choice : each)
        .toArray(PolicyChoice[]::new));
  }

  private <T extends PolicyChoice> T choice(Class<T> kind) {
    return kind.cast(Objects.requireNonNull(choices.get(kind), kind.getSimpleName()));
  }

  /** {@return whose calendar counts working lag} */
  public LagCalendar lagCalendar() {
    return choice(LagCalendar.class);
  }

  /** {@return what gives way when a date and the dependencies contradict each other} */
  public ConstraintPrecedence constraintPrecedence() {
    return choice(ConstraintPrecedence.class);
  }

  /** {@return which ends measure the total float} */
  public TotalFloatDefinition totalFloat() {
    return choice(TotalFloatDefinition.class);
  }

  /** {@return to what free float counts} */
  public FreeFloatDefinition freeFloat() {
    return choice(FreeFloatDefinition.class);
  }

  /** {@return how late a task may finish for the finish of a successor on another calendar} */
  public FinishLimit finishLimit() {
    return choice(FinishLimit.class);
  }

  /** {@return when the rest of a started task goes on} */
  public ProgressRule progressRule() {
    return choice(ProgressRule.class);
  }

  /** {@return what a finished task hands on from the unfinished tasks in front of it} */
  public FinishedTaskRule finishedTaskRule() {
    return choice(FinishedTaskRule.class);
  }

  /** {@return what a dependency from the start of a started task refers to} */
  public StartedPredecessorRule startedPredecessorRule() {
    return choice(StartedPredecessorRule.class);
  }

  /** {@return when a predecessor is late for a successor that has started} */
  public StartedSuccessorRule startedSuccessorRule() {
    return choice(StartedSuccessorRule.class);
  }

  /** {@return whether work may be scheduled before the status date} */
  public StatusDateRule statusDateRule() {
    return choice(StatusDateRule.class);
  }

  /** {@return what float a task in progress has} */
  public StartedTaskFloat startedTaskFloat() {
    return choice(StartedTaskFloat.class);
  }

  /** {@return whether expected finishes count} */
  public ExpectedFinishRule expectedFinishRule() {
    return choice(ExpectedFinishRule.class);
  }

  /** {@return for which tasks the project's start is the earliest date} */
  public ProjectStartRule projectStartRule() {
    return choice(ProjectStartRule.class);
  }

  /** {@return how late "as late as possible" is} */
  public LateTaskRule lateTaskRule() {
    return choice(LateTaskRule.class);
  }

  /** {@return up to which finish float counts in a network of several projects} */
  public PortfolioFloat portfolioFloat() {
    return choice(PortfolioFloat.class);
  }

  /** {@return whether the calendars of those who do a task drive its dates} */
  public ResourceCalendarRule resourceCalendarRule() {
    return choice(ResourceCalendarRule.class);
  }

  /** {@return which tasks are called critical} */
  public Criticality criticality() {
    return choice(Criticality.class);
  }

  /**
   * {@return this policy with another choice of whose calendar counts working lag}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withLagCalendar(LagCalendar choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of what gives way when a date and the dependencies contradict each other}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withConstraintPrecedence(ConstraintPrecedence choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of which ends measure the total float}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withTotalFloat(TotalFloatDefinition choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of to what free float counts}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withFreeFloat(FreeFloatDefinition choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of how late a task may finish for the finish of a successor on another calendar}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withFinishLimit(FinishLimit choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of when the rest of a started task goes on}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withProgressRule(ProgressRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of what a finished task hands on from the unfinished tasks in front of it}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withFinishedTaskRule(FinishedTaskRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of what a dependency from the start of a started task refers to}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withStartedPredecessorRule(StartedPredecessorRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of when a predecessor is late for a successor that has started}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withStartedSuccessorRule(StartedSuccessorRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of whether work may be scheduled before the status date}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withStatusDateRule(StatusDateRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of what float a task in progress has}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withStartedTaskFloat(StartedTaskFloat choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of whether expected finishes count}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withExpectedFinishRule(ExpectedFinishRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of for which tasks the project's start is the earliest date}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withProjectStartRule(ProjectStartRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of how late "as late as possible" is}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withLateTaskRule(LateTaskRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of up to which finish float counts in a network of several projects}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withPortfolioFloat(PortfolioFloat choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of whether the calendars of those who do a task drive its dates}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withResourceCalendarRule(ResourceCalendarRule choice) {
    return with(choice);
  }

  /**
   * {@return this policy with another choice of which tasks are called critical}
   *
   * @param choice the choice
   */
  public SchedulingPolicy withCriticality(Criticality choice) {
    return with(choice);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchedulingPolicy policy && choices.equals(policy.choices);
  }

  @Override
  public int hashCode() {
    return choices.hashCode();
  }

  /** {@return the choices, separated by commas} */
  @Override
  public String toString() {
    return choices().stream().map(PolicyChoice::toString).collect(Collectors.joining(", "));
  }
}
