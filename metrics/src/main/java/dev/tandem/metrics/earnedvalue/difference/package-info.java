/**
 * Why two conventions show one project differently: which nodes of the work breakdown differ, by how much, and because of which choice.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.difference.ReportDifference}. Reports go in, made under one convention after the
 * other; steps come out, which lead from the first report to the second.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue.difference;

import org.jspecify.annotations.NullMarked;
