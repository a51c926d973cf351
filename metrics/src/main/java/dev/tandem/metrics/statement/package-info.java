/**
 * What produced a number: its name and the choices behind it, as data that every result carries.
 *
 * <p>Start at {@link dev.tandem.metrics.statement.MethodStatement}.
 */
@NullMarked
package dev.tandem.metrics.statement;

import org.jspecify.annotations.NullMarked;
