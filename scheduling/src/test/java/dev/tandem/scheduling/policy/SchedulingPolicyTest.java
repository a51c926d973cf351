package dev.tandem.scheduling.policy;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulingPolicyTest {
  private static final List<SchedulingPolicy> NAMED = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6());

  @Test
  void choices_ofEveryNamedPolicy_areOneOfEachKind() {
    for (SchedulingPolicy policy : NAMED) {
      assertThat(policy.choices()).hasSize(PolicyChoice.class.getPermittedSubclasses().length);
      assertThat(policy.choices().stream().<Object>map(PolicyChoice::kind).toList())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrder((Object[]) PolicyChoice.class.getPermittedSubclasses());
    }
  }

  @Test
  void with_eachConstant_changesThatChoiceAlone() {
    for (PolicyChoice choice : SchedulingPolicy.standard().choices()) {
      for (PolicyChoice other : constants(choice)) {
        SchedulingPolicy changed = SchedulingPolicy.standard().with(other);
        assertThat(changed.choices()).contains(other);
        assertThat(changed.differencesFrom(SchedulingPolicy.standard()))
            .hasSize(other.equals(choice) ? 0 : 1);
        assertThat(changed.equals(SchedulingPolicy.standard())).isEqualTo(other.equals(choice));
        assertThat(changed.with(choice)).isEqualTo(SchedulingPolicy.standard());
      }
    }
  }

  private static List<PolicyChoice> constants(PolicyChoice choice) {
    PolicyChoice[] constants = choice.kind().getEnumConstants();
    return constants == null
        ? List.of(Criticality.longestPath(), Criticality.floatAtMost(workdays(1)), choice)
        : List.of(constants);
  }

  @Test
  void withMethods_setWhatTheirAccessorsReturn() {
    SchedulingPolicy policy = SchedulingPolicy.standard()
        .withLagCalendar(LagCalendar.PROJECT)
        .withConstraintPrecedence(ConstraintPrecedence.DATES)
        .withTotalFloat(TotalFloatDefinition.START)
        .withFreeFloat(FreeFloatDefinition.WITHIN_TOTAL_FLOAT)
        .withFinishLimit(FinishLimit.FINISH_ITSELF)
        .withProgressRule(ProgressRule.ACTUAL_DATES)
        .withFinishedTaskRule(FinishedTaskRule.LOGIC_GOES_ON)
        .withStartedPredecessorRule(StartedPredecessorRule.START_OF_REST)
        .withStartedSuccessorRule(StartedSuccessorRule.REST_GOES_ON)
        .withStatusDateRule(StatusDateRule.MOVES_NOTHING)
        .withStartedTaskFloat(StartedTaskFloat.NONE)
        .withExpectedFinishRule(ExpectedFinishRule.IGNORED)
        .withProjectStartRule(ProjectStartRule.HOLDS_FOR_OPEN_STARTS)
        .withLateTaskRule(LateTaskRule.TOTAL_FLOAT)
        .withPortfolioFloat(PortfolioFloat.TO_LAST_PROJECT)
        .withResourceCalendarRule(ResourceCalendarRule.WHERE_RESOURCE_DEPENDENT)
        .withCriticality(Criticality.longestPath());
    assertThat(policy.lagCalendar()).isEqualTo(LagCalendar.PROJECT);
    assertThat(policy.constraintPrecedence()).isEqualTo(ConstraintPrecedence.DATES);
    assertThat(policy.totalFloat()).isEqualTo(TotalFloatDefinition.START);
    assertThat(policy.freeFloat()).isEqualTo(FreeFloatDefinition.WITHIN_TOTAL_FLOAT);
    assertThat(policy.finishLimit()).isEqualTo(FinishLimit.FINISH_ITSELF);
    assertThat(policy.progressRule()).isEqualTo(ProgressRule.ACTUAL_DATES);
    assertThat(policy.finishedTaskRule()).isEqualTo(FinishedTaskRule.LOGIC_GOES_ON);
    assertThat(policy.startedPredecessorRule()).isEqualTo(StartedPredecessorRule.START_OF_REST);
    assertThat(policy.startedSuccessorRule()).isEqualTo(StartedSuccessorRule.REST_GOES_ON);
    assertThat(policy.statusDateRule()).isEqualTo(StatusDateRule.MOVES_NOTHING);
    assertThat(policy.startedTaskFloat()).isEqualTo(StartedTaskFloat.NONE);
    assertThat(policy.expectedFinishRule()).isEqualTo(ExpectedFinishRule.IGNORED);
    assertThat(policy.projectStartRule()).isEqualTo(ProjectStartRule.HOLDS_FOR_OPEN_STARTS);
    assertThat(policy.lateTaskRule()).isEqualTo(LateTaskRule.TOTAL_FLOAT);
    assertThat(policy.portfolioFloat()).isEqualTo(PortfolioFloat.TO_LAST_PROJECT);
    assertThat(policy.resourceCalendarRule())
        .isEqualTo(ResourceCalendarRule.WHERE_RESOURCE_DEPENDENT);
    assertThat(policy.criticality()).isEqualTo(Criticality.longestPath());
    assertThat(policy.differencesFrom(SchedulingPolicy.standard())).hasSize(17);
    assertThat(policy)
        .hasToString(
            "PROJECT, DATES, START, WITHIN_TOTAL_FLOAT, FINISH_ITSELF,"
                + " ACTUAL_DATES, LOGIC_GOES_ON, START_OF_REST, REST_GOES_ON, MOVES_NOTHING, NONE, IGNORED,"
                + " HOLDS_FOR_OPEN_STARTS, TOTAL_FLOAT, TO_LAST_PROJECT, WHERE_RESOURCE_DEPENDENT, LongestPath[]");
  }

  @Test
  void differencesFrom_anotherTool_namesEveryChoiceInOrder() {
    assertThat(SchedulingPolicy.primaveraP6().differencesFrom(SchedulingPolicy.microsoftProject()))
        .extracting(PolicyDifference::toString)
        .containsExactly(
            "lag calendar: predecessor, not successor",
            "constraint precedence: dependencies, not dates",
            "total float definition: finish, not smallest",
            "free float definition: to early dates, not within total float",
            "finish limit: finish itself, not next work",
            "finished task rule: logic goes on, not logic ends",
            "started predecessor rule: start of rest, not actual start",
            "started successor rule: rest may wait, not rest goes on",
            "status date rule: nothing before, not moves nothing",
            "expected finish rule: sets remaining work, not ignored",
            "project start rule: holds for all, not holds for open starts",
            "late task rule: free float, not total float",
            "portfolio float: to own project, not to last project",
            "resource calendar rule: where resource dependent, not unless task dependent");
  }

  @Test
  void policyDifference_betweenKindsOrEqualChoices_throws() {
    assertThatThrownBy(() -> new PolicyDifference(LagCalendar.PROJECT, LateTaskRule.FREE_FLOAT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("difference must lie between two choices of one kind: PROJECT and FREE_FLOAT."
            + " Compare what differs.");
    assertThatThrownBy(() -> new PolicyDifference(LagCalendar.PROJECT, LagCalendar.PROJECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PROJECT and PROJECT");
  }

  @Test
  void policies_withTheSameChoices_areEqual() {
    SchedulingPolicy same = SchedulingPolicy.microsoftProject()
        .withLagCalendar(LagCalendar.PROJECT)
        .withLagCalendar(LagCalendar.SUCCESSOR);
    assertThat(same).isEqualTo(SchedulingPolicy.microsoftProject());
    assertThat(same).hasSameHashCodeAs(SchedulingPolicy.microsoftProject());
    assertThat(same).isNotEqualTo(SchedulingPolicy.standard());
  }

  @Test
  void totalFloat_ofEachDefinition() {
    assertThat(TotalFloatDefinition.START.of(2, 1)).isEqualTo(2);
    assertThat(TotalFloatDefinition.FINISH.of(2, 1)).isEqualTo(1);
    assertThat(TotalFloatDefinition.FINISH.of(1, 2)).isEqualTo(2);
    assertThat(TotalFloatDefinition.SMALLEST.of(2, 1)).isEqualTo(1);
    assertThat(TotalFloatDefinition.SMALLEST.of(1, 2)).isEqualTo(1);
  }
}
