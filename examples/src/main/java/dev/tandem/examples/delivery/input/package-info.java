/** The tables of the report on delivery, read from files. */
@NullMarked
package dev.tandem.examples.delivery.input;

import org.jspecify.annotations.NullMarked;
