/**
 * Schedule generation with maximal lags, where a start that comes first may turn out too early for one that comes later. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.lag.UnschedulingScheme}: an order of activities in, their starts out.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp.lag;

import org.jspecify.annotations.NullMarked;
