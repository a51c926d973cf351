package dev.tandem.core.product.objective;

/** How a key result is measured: what its start and its target mean, and when it is met. */
public enum KeyResultType {
  /** The value should rise from start to target, as in "sign-ups a week from 200 to 500". Target above start. */
  INCREASE,
  /** The value should fall from start to target, as in "churn from 8 % to 5 %". Target below start. */
  DECREASE,
  /** The value should arrive at the target from whichever side it starts, as in "price index to 100". Target other than start. */
  REACH,
  /** Done or not done: start 0, target 1, current value 0 or 1. */
  BINARY,
  /** Steps of which each counts its share: start 0, target 1, current value the share reached, from 0 to 1. */
  MILESTONE,
  /** A guardrail: the value should stay at or below the target, which is a limit; there is no way to go from the start. */
  STAY_BELOW,
  /** A guardrail: the value should stay at or above the target, which is a limit; there is no way to go from the start. */
  STAY_ABOVE
}
