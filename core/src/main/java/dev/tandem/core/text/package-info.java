/**
 * How results print: tables of text. For the modules of this library alone.
 *
 * <p>Start at {@link dev.tandem.core.text.TextTable}.
 */
@NullMarked
package dev.tandem.core.text;

import org.jspecify.annotations.NullMarked;
