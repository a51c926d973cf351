/**
 * The conditions that stated amounts must meet, and the words of their refusal. For this module alone.
 *
 * <p>Start at {@link dev.tandem.core.check.Amounts}.
 */
@NullMarked
package dev.tandem.core.check;

import org.jspecify.annotations.NullMarked;
