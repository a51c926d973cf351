/**
 * Runnable programs on real input.
 *
 * <p>Start at {@link dev.tandem.examples.Demo}.
 */
@NullMarked
package dev.tandem.examples;

import org.jspecify.annotations.NullMarked;
