/**
 * Whether a release should wait for its last feature.
 *
 * <p>Start at {@link dev.tandem.scheduling.value.release.ReleaseTrain}; a roadmap and the cost of a shipment go in, the cheapest shipments
 * come out.
 */
@NullMarked
package dev.tandem.scheduling.value.release;

import org.jspecify.annotations.NullMarked;
