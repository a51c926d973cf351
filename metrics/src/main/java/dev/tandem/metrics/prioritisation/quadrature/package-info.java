/**
 * Integrals over a score axis to a stated tolerance, without simulation.
 *
 * <p>Not exported. Start at {@link dev.tandem.metrics.prioritisation.quadrature.AdaptiveQuadrature}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.quadrature;

import org.jspecify.annotations.NullMarked;
