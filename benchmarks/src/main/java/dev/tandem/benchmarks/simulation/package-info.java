/** Schedule risk by simulation, against an object graph and a pass a sample, and against the bare additions that any of them needs. */
@NullMarked
package dev.tandem.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
