/**
 * Requirements as a compiled graph, and what exact methods ask of it: cycles, closures, initial sets, orders. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.graph.DependencyGraph}: it compiles requirements by name into the arrays that the
 * other classes read.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.graph;

import org.jspecify.annotations.NullMarked;
