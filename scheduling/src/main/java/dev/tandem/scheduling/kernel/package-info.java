/**
 * A compiled network as primitive arrays, which this package alone writes; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.kernel.CompiledNetwork}: the network compiler fills it through values of nodes and
 * links, the passes in the packages below read it.
 */
@NullMarked
package dev.tandem.scheduling.kernel;

import org.jspecify.annotations.NullMarked;
