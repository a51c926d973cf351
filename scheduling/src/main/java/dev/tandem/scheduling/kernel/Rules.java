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
public final class Rules {
  /** Whether it is {@link ProjectStartRule#HOLDS_FOR_ALL}. */
  public final boolean floorHoldsForAll;
  /** Whether it is {@link ProgressRule#RETAINED_LOGIC}. */
  public final boolean retainsLogic;
  /** Whether it is {@link ProgressRule#ACTUAL_DATES}. */
  public final boolean actualDatesLimit;
  /** Whether it is {@link FinishedTaskRule#LOGIC_GOES_ON}. */
  public final boolean finishedHandOn;
  /** Whether it is {@link StartedPredecessorRule#START_OF_REST}. */
  public final boolean startStandsForRest;
  /** Whether it is {@link StartedSuccessorRule#REST_MAY_WAIT}. */
  public final boolean restMayWait;
  /** Whether it is {@link StartedTaskFloat#OF_REMAINING_WORK}. */
  public final boolean startedHaveFloat;
  /** Whether it is {@link FinishLimit#FINISH_ITSELF}. */
  public final boolean finishItselfLimits;
  /** Whether it is {@link LateTaskRule#TOTAL_FLOAT}. */
  public final boolean lateUsesTotalFloat;
  /** Whether it is {@link FreeFloatDefinition#WITHIN_TOTAL_FLOAT}. */
  public final boolean freeWithinTotal;
  /** How total float is told from the floats of start and finish. */
  public final TotalFloatDefinition totalFloat;

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
