/**
 * Draws a schedule as a Gantt chart in SVG. Start at {@link dev.tandem.examples.svg.SvgGantt}.
 */
@NullMarked
package dev.tandem.examples.svg;

import org.jspecify.annotations.NullMarked;
