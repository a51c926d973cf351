package dev.tandem.scheduling.kernel;

import dev.tandem.scheduling.policy.FinishLimit;
import dev.tandem.scheduling.policy.FinishedTaskRule;
import dev.tandem.scheduling.policy.FreeFloatDefinition;
import dev.tandem.scheduling.policy.LateTaskRule;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedPredecessorRule;
import dev.tandem.scheduling.policy.StartedSuccessorRule;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import dev.tandem.scheduling.policy.TotalFloatDefinition;

/** A policy's choices as the passes ask for them, once for each node or link: answered by a field. */
final class Rules {
  final boolean floorHoldsForAll;
  final boolean retainsLogic;
  final boolean actualDatesLimit;
  final boolean finishedHandOn;
  final boolean startStandsForRest;
  final boolean restMayWait;
  final boolean startedHaveFloat;
  final boolean finishItselfLimits;
  final boolean lateUsesTotalFloat;
  final boolean freeWithinTotal;
  final TotalFloatDefinition totalFloat;

  Rules(SchedulingPolicy policy) {
    floorHoldsForAll = policy.projectStartRule() == ProjectStartRule.HOLDS_FOR_ALL;
    retainsLogic = policy.progressRule() == ProgressRule.RETAINED_LOGIC;
    actualDatesLimit = policy.progressRule() == ProgressRule.ACTUAL_DATES;
    finishedHandOn = policy.finishedTaskRule() == FinishedTaskRule.LOGIC_GOES_ON;
    startStandsForRest = policy.startedPredecessorRule() == StartedPredecessorRule.START_OF_REST;
    restMayWait = policy.startedSuccessorRule() == StartedSuccessorRule.REST_MAY_WAIT;
    startedHaveFloat = policy.startedTaskFloat() == StartedTaskFloat.OF_REMAINING_WORK;
    finishItselfLimits = policy.finishLimit() == FinishLimit.FINISH_ITSELF;
    lateUsesTotalFloat = policy.lateTaskRule() == LateTaskRule.TOTAL_FLOAT;
    freeWithinTotal = policy.freeFloat() == FreeFloatDefinition.WITHIN_TOTAL_FLOAT;
    totalFloat = policy.totalFloat();
  }
}
