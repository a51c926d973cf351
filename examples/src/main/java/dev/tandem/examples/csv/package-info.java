/**
 * Tables in comma-separated values, read so that every row that cannot be used is named by file, line and column.
 *
 * <p>Start at {@link dev.tandem.examples.csv.CsvTable}; a {@link dev.tandem.examples.csv.SourceText} goes in, rows of the caller's type
 * come out.
 */
@NullMarked
package dev.tandem.examples.csv;

import org.jspecify.annotations.NullMarked;
