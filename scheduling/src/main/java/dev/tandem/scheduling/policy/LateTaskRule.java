package dev.tandem.scheduling.policy;

/** How late "as late as possible" is. */
public enum LateTaskRule implements PolicyChoice {
  /** As late as leaves the early dates of all successors where they are: it uses up the free float. Primavera P6. */
  FREE_FLOAT,
  /** As late as leaves the project's finish where it is: it uses up the total float, and pushes its successors. Microsoft Project. */
  TOTAL_FLOAT;

  @Override
  public Class<LateTaskRule> kind() {
    return LateTaskRule.class;
  }
}
