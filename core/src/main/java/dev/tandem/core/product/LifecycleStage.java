package dev.tandem.core.product;

/**
 * Where a product stands between the first idea and its end.
 *
 * <p>The four stages on the market are those of Levitt (1965), "Exploit the product life cycle", Harvard Business Review; the stages
 * before and after them are what product organisations add. A stage describes; no calculation depends on it.
 */
public enum LifecycleStage {
  /** Whether the problem is worth solving is still being found out. */
  DISCOVERY,
  /** The product is being built and nobody uses it for real yet. */
  DEVELOPMENT,
  /** First customers use it; demand has to be created. */
  INTRODUCTION,
  /** Demand accelerates. */
  GROWTH,
  /** Demand levels off; most who will buy have bought. */
  MATURITY,
  /** Demand falls. */
  DECLINE,
  /** No longer offered; kept for its history. */
  RETIRED
}
