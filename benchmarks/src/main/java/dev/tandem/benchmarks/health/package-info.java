/**
 * What it costs to check the health of a plan.
 *
 * <p>Start at {@link dev.tandem.benchmarks.health.HealthBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.health;

import org.jspecify.annotations.NullMarked;
