/**
 * Tables that turn a fraction of 32 bits into a value of an estimate. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.sampling.table.TableCache}: estimates go in, each
 * {@link dev.tandem.scheduling.simulation.sampling.table.EstimateTable} that comes out is read by all threads.
 */
@NullMarked
package dev.tandem.scheduling.simulation.sampling.table;

import org.jspecify.annotations.NullMarked;
