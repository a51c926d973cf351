/**
 * What people answer when asked: customer satisfaction and customer effort, each with its interval.
 *
 * <p>Start at {@link dev.tandem.metrics.satisfaction.CustomerSatisfaction} and {@link dev.tandem.metrics.satisfaction.CustomerEffort}; both
 * read the counts of {@link dev.tandem.metrics.satisfaction.rating}, and their differences of shares have the interval of a score of {@link
 * dev.tandem.metrics.satisfaction.nps}.
 */
@NullMarked
package dev.tandem.metrics.satisfaction;

import org.jspecify.annotations.NullMarked;
