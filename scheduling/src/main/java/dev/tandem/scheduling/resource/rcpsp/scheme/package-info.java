/**
 * Schedule generation on arrays: an order of activities in, their starts out. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.scheme.SerialScheme}. {@link
 * dev.tandem.scheduling.resource.rcpsp.scheme.Side} is a problem written into arrays, seen from its beginning or its end.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp.scheme;

import org.jspecify.annotations.NullMarked;
