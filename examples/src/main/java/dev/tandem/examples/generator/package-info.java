/**
 * Makes the tables that are shipped with the metrics report: the same bytes on every machine.
 *
 * <p>Start at {@link dev.tandem.examples.generator.ExampleDataGenerator}; a seed gives members, members give events and survey answers.
 */
@NullMarked
package dev.tandem.examples.generator;

import org.jspecify.annotations.NullMarked;
