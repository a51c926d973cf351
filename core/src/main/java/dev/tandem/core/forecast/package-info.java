/**
 * When something is expected to be finished, as one method sees it, in a form in which methods stand side by side.
 *
 * <p>Start at {@link dev.tandem.core.forecast.FinishForecast}; a {@link dev.tandem.core.forecast.FinishMethod} makes one for each feature
 * and release.
 */
@NullMarked
package dev.tandem.core.forecast;

import org.jspecify.annotations.NullMarked;
