/**
 * How early all activities can have ended at best, each bound with a reason that anybody can check.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.bound.LowerBound#of}; {@link
 * dev.tandem.scheduling.resource.rcpsp.bound.BoundCheck} accepts a bound or says what is wrong with it, and knows nothing of how it was
 * found.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp.bound;

import org.jspecify.annotations.NullMarked;
