package dev.tandem.scheduling.policy;

/** Whether work that has not been done by the status date may be scheduled before it. */
public enum StatusDateRule implements PolicyChoice {
  /**
   * No: nothing unfinished is scheduled before the status date, and neither does a lead reach before it. Primavera P6, whose data date
   * this is.
   */
  NOTHING_BEFORE,
  /**
   * Yes: the status date moves nothing; the rest of a started task follows on the work done. Microsoft Project unless asked to move
   * work.
   */
  MOVES_NOTHING;

  @Override
  public Class<StatusDateRule> kind() {
    return StatusDateRule.class;
  }
}
