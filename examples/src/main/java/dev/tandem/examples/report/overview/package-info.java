/**
 * One screen on a plan: what is late, at stake, unsure, blocked, and what to do next, each a sentence with its number.
 *
 * <p>Start at {@link dev.tandem.examples.report.overview.OneScreen}; an analysis goes in, at most sixty lines come out.
 */
@NullMarked
package dev.tandem.examples.report.overview;

import org.jspecify.annotations.NullMarked;
