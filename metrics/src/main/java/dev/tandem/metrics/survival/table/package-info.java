/**
 * Times sorted and counted into a life table, from which curves and tests are read. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.survival.table.LifeTable}; data flows from {@link dev.tandem.metrics.survival.table.TimeList} to
 * it.
 */
@NullMarked
package dev.tandem.metrics.survival.table;

import org.jspecify.annotations.NullMarked;
