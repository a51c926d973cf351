package dev.tandem.scheduling.resource.convention;

/**
 * Which of the tasks whose predecessors have their dates is given its own next, and so has the first pick of what is free.
 *
 * <p>Each is static: its numbers come from the plan before. Ties go to the task that was declared first. Source: Kolisch (1996), "Efficient
 * priority rules for the resource-constrained project scheduling problem", Journal of Operations Management 14(3), whose abbreviations
 * stand in brackets.
 */
public enum PriorityRule {
  /** The one that must finish first by its late dates (LFT); over many plans the best rule of one pass. */
  LATEST_FINISH,
  /** The one that must start first by its late dates (LST). */
  LATEST_START,
  /** The one with the least total float (MSLK). */
  LEAST_FLOAT,
  /** The one that the plan before starts first (EST), so that who came first goes first. */
  EARLIEST_START,
  /** The one with most work behind it: its own duration and those of its immediate successors (GRPW). */
  POSITIONAL_WEIGHT,
  /** The one with most immediate successors (MIS). */
  MOST_SUCCESSORS,
  /** The one that needs most: duration times units over its resources (GRD). */
  GREATEST_DEMAND,
  /** The one that was declared first. */
  DECLARATION
}
