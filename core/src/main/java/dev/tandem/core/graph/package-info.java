/**
 * Directed graphs over numbered nodes: packed arcs, strongly connected components, a shortest cycle of each.
 *
 * <p>For the modules of Tandem alone. Start at {@link dev.tandem.core.graph.PackedArcs}; ids become numbers before they come here.
 */
@NullMarked
package dev.tandem.core.graph;

import org.jspecify.annotations.NullMarked;
