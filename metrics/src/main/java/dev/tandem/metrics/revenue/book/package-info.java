/**
 * The book of all accounts: what came in, the balances that follow, and their movements handed to whoever adds them up.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.book.BalanceBook}; not exported, so that its layout may change.
 */
@NullMarked
package dev.tandem.metrics.revenue.book;

import org.jspecify.annotations.NullMarked;
