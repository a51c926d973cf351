/**
 * Earned value and earned schedule of a project: what was planned by now, what is done, what it cost, and where that leads.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.EarnedValueReport}, made of a {@link
 * dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline} and of what was recorded since, an {@link
 * dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger}.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue;

import org.jspecify.annotations.NullMarked;
