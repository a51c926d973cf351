/**
 * The checks at the door of every prioritisation method, so that all refuse nonsense in the same words. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.check.Require}: a value goes in, and comes out unchanged or not at all.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.check;

import org.jspecify.annotations.NullMarked;
