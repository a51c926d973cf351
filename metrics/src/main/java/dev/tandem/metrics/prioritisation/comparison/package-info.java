/**
 * Where two rankings of the same items disagree: places, pairs in inverted order, rank correlation.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.comparison.RankingComparison}; two {@link
 * dev.tandem.metrics.prioritisation.Ranking}s go in, by whatever methods, and the difference comes out as data and as text.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.comparison;

import org.jspecify.annotations.NullMarked;
