package dev.tandem.core.product;

import dev.tandem.core.problem.Rule;

/** The rules that a product must keep. */
public enum ProductRule implements Rule {
  /** The name, or a vision that is stated, is blank. */
  BLANK_TEXT,
  /** Two objectives, key results, features or releases have the same id. */
  DUPLICATE_ID,
  /** A parent, requirement, contribution or release is not in the product. */
  UNKNOWN_REFERENCE,
  /** An objective is pursued on days on which its parent is not. */
  PERIOD_BEYOND_PARENT,
  /** The parents of objectives form a cycle. */
  OBJECTIVE_CYCLE,
  /** The requirements of features form a cycle. */
  FEATURE_CYCLE,
  /** A feature is in a release before a feature that it requires. */
  RELEASED_BEFORE_REQUIREMENT
}
