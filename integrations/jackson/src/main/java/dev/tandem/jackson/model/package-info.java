/**
 * What Tandem's types look like in JSON. Start at {@link dev.tandem.jackson.model.Forms}, which finds the form of a type.
 *
 * <p>Records need no entry; what does stands in four tables: texts, names of cases, usual values, and what is stored in the place of
 * another.
 */
@NullMarked
package dev.tandem.jackson.model;

import org.jspecify.annotations.NullMarked;
