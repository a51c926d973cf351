/**
 * What was recorded of the tasks of a project: dated costs and reports of progress, in any order.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator}, whose snapshot is an {@link
 * dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger}.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue.ledger;

import org.jspecify.annotations.NullMarked;
