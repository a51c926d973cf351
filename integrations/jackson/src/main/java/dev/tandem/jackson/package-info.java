/**
 * Projects, products and results as JSON and back. Start at {@link dev.tandem.jackson.TandemJson} for whole documents, or at {@link
 * dev.tandem.jackson.TandemModule} for values within documents of your own.
 *
 * <p>Values go in and text comes out, and the other way round; what is read is checked by the same constructors as everything else.
 */
@NullMarked
package dev.tandem.jackson;

import org.jspecify.annotations.NullMarked;
