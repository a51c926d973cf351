package dev.tandem.core.project;

import dev.tandem.core.problem.Rule;

/** The rules that a project must keep. */
public enum ProjectRule implements Rule {
  /** Two tasks have the same id. */
  DUPLICATE_TASK,
  /** A parent, dependency or assignment names a task that is not there. */
  UNKNOWN_TASK,
  /** A task is its own parent, or an ancestor of itself. */
  PARENT_CYCLE,
  /** A summary task states a duration, an estimate or a cost of one, progress or what else belongs to work or milestones, which it must derive. */
  SUMMARY_WITH_WORK,
  /** The dates or the percentage of a task's progress contradict each other. */
  CONTRADICTORY_PROGRESS,
  /** A task is declared a summary, and no task is below it. */
  EMPTY_SUMMARY,
  /** A summary task has a constraint that does not apply to summaries. */
  SUMMARY_CONSTRAINT,
  /** A dependency ties a task to itself. */
  SELF_DEPENDENCY,
  /** A dependency ties a task to a summary above it. */
  ANCESTOR_DEPENDENCY,
  /** The dependencies form a cycle, directly or through summary tasks. */
  DEPENDENCY_CYCLE,
  /** The constraints of one task contradict each other, whatever the rest of the plan is. */
  IMPOSSIBLE_CONSTRAINTS,
  /** Two calendars have the same name. */
  DUPLICATE_CALENDAR,
  /** A task or resource names a calendar that is not there. */
  UNKNOWN_CALENDAR,
  /** Two resources or teams have the same id. */
  DUPLICATE_RESOURCE,
  /** An assignment or team names a resource that is not there. */
  UNKNOWN_RESOURCE,
  /** A resource is assigned to a summary task. */
  SUMMARY_ASSIGNMENT,
  /** A project is scheduled from its finish but has no date to finish by. */
  MISSING_FINISH,
  /** The start, the status date or the date to finish by lies outside the years 1 to 9999. */
  DATE_OUT_OF_RANGE,
  /** The overhead of a day is negative, infinite or not a number. */
  OVERHEAD_OUT_OF_RANGE
}
