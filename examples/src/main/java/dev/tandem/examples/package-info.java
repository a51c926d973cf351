/**
 * The main job on real input: a plan file in, a report and a picture out. Start at {@link dev.tandem.examples.PlanReport}.
 */
@NullMarked
package dev.tandem.examples;

import org.jspecify.annotations.NullMarked;
