package dev.tandem.core.project;

/** From which end a project is scheduled. */
public enum ScheduleFrom {
  /** Every task as soon as possible after the project's start. */
  START,
  /** Every task as late as possible before the date by which the project must finish. */
  FINISH
}
