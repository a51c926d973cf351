package dev.tandem.core.task;

/**
 * Which of a task's duration, units and work stays when one of the others changes; with the names of Microsoft Project's task types.
 *
 * <p>Work = duration × units holds for every assignment that works the whole duration. When a person changes one of the three, a second one
 * has to follow; this says which. {@link dev.tandem.core.project.staffing.Staffing} does the sum. When a person is added to a task or
 * taken off it, an effort-driven task keeps its work and divides it anew; others keep their duration and take the work as it comes.
 */
public enum EffortRule {
  /**
   * Units stay. More work takes longer, and a longer task is more work; a second person does work of their own beside the first's. The
   * usual rule, and that of new tasks in Microsoft Project since 2010.
   */
  FIXED_UNITS,
  /** Units stay, and the work stays when people come or go: two people at 100 percent need half the time of one. */
  FIXED_UNITS_EFFORT_DRIVEN,
  /** Work stays: half the units take twice as long. It is always effort-driven. */
  FIXED_WORK,
  /** The duration stays: more work needs more units, and fewer units do less work. Who is added brings work of their own. */
  FIXED_DURATION,
  /** The duration stays, and the work stays when people come or go: two people then need half the units of one each. */
  FIXED_DURATION_EFFORT_DRIVEN;

  /** {@return whether the work stays when people are added or taken off} */
  public boolean isEffortDriven() {
    return this == FIXED_UNITS_EFFORT_DRIVEN
        || this == FIXED_WORK
        || this == FIXED_DURATION_EFFORT_DRIVEN;
  }

  /** {@return whether the duration stays} */
  public boolean fixesDuration() {
    return this == FIXED_DURATION || this == FIXED_DURATION_EFFORT_DRIVEN;
  }

  /** {@return whether the work stays} */
  public boolean fixesWork() {
    return this == FIXED_WORK;
  }
}
