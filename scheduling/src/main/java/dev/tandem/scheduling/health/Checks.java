package dev.tandem.scheduling.health;

import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.facts.PlanFacts;

/** Makes the finding of each check. */
final class Checks {
  private final TaskChecks tasks;
  private final LinkChecks links;
  private final DateChecks dates;
  private final BaselineChecks baseline;
  private final PathChecks path;

  Checks(PlanFacts facts) {
    Measuring measuring = new Measuring(facts);
    this.tasks = new TaskChecks(facts, measuring);
    this.links = new LinkChecks(facts, measuring);
    this.dates = new DateChecks(facts, measuring);
    this.baseline = new BaselineChecks(facts, measuring);
    this.path = new PathChecks(facts, measuring);
  }

  HealthFinding finding(HealthCheck check) {
    return switch (check) {
      case LOGIC -> tasks.logic();
      case LEADS -> links.leads();
      case LAGS -> links.lags();
      case RELATIONSHIP_TYPES -> links.relationshipTypes();
      case HARD_CONSTRAINTS -> tasks.hardConstraints();
      case HIGH_FLOAT -> tasks.highFloat();
      case NEGATIVE_FLOAT -> tasks.negativeFloat();
      case HIGH_DURATION -> tasks.highDuration();
      case INVALID_DATES -> dates.invalidDates();
      case RESOURCES -> tasks.resources();
      case MISSED_TASKS -> baseline.missedTasks();
      case CRITICAL_PATH_TEST -> path.criticalPathTest();
      case CRITICAL_PATH_LENGTH_INDEX -> path.lengthIndex();
      case BASELINE_EXECUTION_INDEX -> baseline.executionIndex();
      case HIT_TASK_RATE -> baseline.hitTaskRate();
      case MERGE_POINTS -> tasks.mergePoints();
      case OPEN_ENDS -> tasks.openEnds();
      case LOGIC_DENSITY -> tasks.logicDensity();
      case DANGLING_STARTS -> tasks.danglingStarts();
      case DANGLING_FINISHES -> tasks.danglingFinishes();
      case REDUNDANT_LINKS -> links.redundantLinks();
      case HIDDEN_WORK -> links.hiddenWork();
      case OVERRIDDEN_LOGIC -> dates.overriddenLogic();
      case OUT_OF_SEQUENCE -> dates.outOfSequence();
      case PAST_PLANS -> dates.pastPlans();
      case BASELINE_DRIFT -> baseline.drift();
    };
  }
}
