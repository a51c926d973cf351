package dev.tandem.metrics.objectives;

/** What an objective with children scores. The example: its own key results stand at 0.9, its children at 0.4 and 0.2, weights 2 and 3. */
public enum RollUpRule {
  /** 0.28: the weighted mean of the children; an objective without children scores its own key results. The default; ServiceNow. */
  CHILDREN_ELSE_OWN("children, else own key results"),
  /** 0.9: its own key results; children are scored, but do not count here. Google's re:Work. */
  OWN_ONLY("own key results only");

  private final String label;

  RollUpRule(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
