/**
 * What produced a number: its name and the choices behind it, as data that every result carries, and the number itself or why there is none.
 *
 * <p>Start at {@link dev.tandem.metrics.statement.MethodStatement}; a {@link dev.tandem.metrics.statement.Figure} is a number with one.
 */
@NullMarked
package dev.tandem.metrics.statement;

import org.jspecify.annotations.NullMarked;
