/**
 * What a load and a levelling are told: the choices that change a number.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.convention.LevellingObjective}; the choices go into {@link
 * dev.tandem.scheduling.resource.Levelling}.
 */
@NullMarked
package dev.tandem.scheduling.resource.convention;

import org.jspecify.annotations.NullMarked;
