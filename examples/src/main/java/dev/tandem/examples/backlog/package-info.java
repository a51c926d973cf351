/**
 * A backlog in a table, and the orders in which teams could deliver it.
 *
 * <p>Start at {@link dev.tandem.examples.backlog.BacklogReport}.
 */
@NullMarked
package dev.tandem.examples.backlog;

import org.jspecify.annotations.NullMarked;
