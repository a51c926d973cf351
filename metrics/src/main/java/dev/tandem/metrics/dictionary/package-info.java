/**
 * Who users and accounts are: the names that callers give them, numbered from 0, so that everything else deals with dense ids.
 *
 * <p>Start at {@link dev.tandem.metrics.dictionary.UserDictionary}; not exported, so that its layout may change.
 */
@NullMarked
package dev.tandem.metrics.dictionary;

import org.jspecify.annotations.NullMarked;
