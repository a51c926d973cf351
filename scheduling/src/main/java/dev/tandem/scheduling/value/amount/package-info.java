/**
 * The conditions of amounts of money, and their text.
 *
 * <p>Start at {@link dev.tandem.scheduling.value.amount.Amounts}. Not exported.
 */
@NullMarked
package dev.tandem.scheduling.value.amount;

import org.jspecify.annotations.NullMarked;
