/**
 * Search over orders of activities, whatever turns an order into a schedule. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.genetic.Decoder}, which a generation scheme implements. {@link
 * dev.tandem.scheduling.resource.rcpsp.genetic.GeneticSearch} asks decoders alone: it knows no slots, resources or calendars.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp.genetic;

import org.jspecify.annotations.NullMarked;
