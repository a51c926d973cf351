/**
 * Many samples of one network at once: batches of durations go in, finishes and counts of criticality come out. Not exported.
 */
@NullMarked
package dev.tandem.scheduling.simulation.pass;

import org.jspecify.annotations.NullMarked;
