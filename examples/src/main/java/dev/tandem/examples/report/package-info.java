/**
 * Prints a schedule for people who read it in a terminal. Start at {@link dev.tandem.examples.report.TextReport}.
 */
@NullMarked
package dev.tandem.examples.report;

import org.jspecify.annotations.NullMarked;
