/**
 * The arithmetic of the passes, on primitive arrays; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.kernel.CompiledNetwork}: the network compiler fills it, the passes read it.
 */
@NullMarked
package dev.tandem.scheduling.kernel;

import org.jspecify.annotations.NullMarked;
