/**
 * What the checks of a plan ask, and within which limits.
 *
 * <p>Start at {@link dev.tandem.scheduling.health.convention.HealthConvention}; checks, scope, limits and thresholds go in, a convention for
 * {@code PlanHealth} comes out.
 */
@NullMarked
package dev.tandem.scheduling.health.convention;

import org.jspecify.annotations.NullMarked;
