/**
 * What the library says of one plan: dates, risk, value at stake and health, each computed when it is first asked for.
 *
 * <p>Start at {@link dev.tandem.examples.analysis.PlanAnalysis}; the reports and pictures take what they show from it.
 */
@NullMarked
package dev.tandem.examples.analysis;

import org.jspecify.annotations.NullMarked;
