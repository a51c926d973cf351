/**
 * Compiles a project to a dense network, once, for all that is computed from it.
 *
 * <p>Start at {@link dev.tandem.scheduling.network.ActivityNetwork}; the critical path reads it.
 */
@NullMarked
package dev.tandem.scheduling.network;

import org.jspecify.annotations.NullMarked;
