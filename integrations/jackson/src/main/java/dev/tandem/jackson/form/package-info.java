/**
 * How values look as JSON, both ways, whatever they mean. Start at {@link dev.tandem.jackson.form.Form}.
 *
 * <p>Forms are made by {@code dev.tandem.jackson.model}, which knows Tandem's types; what they read comes through a {@link
 * dev.tandem.jackson.form.Source}, which remembers where it stands and what it refused.
 */
@NullMarked
package dev.tandem.jackson.form;

import org.jspecify.annotations.NullMarked;
