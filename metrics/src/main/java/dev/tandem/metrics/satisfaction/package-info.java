/**
 * What people answer when asked: net promoter score, customer satisfaction and customer effort, each with its interval and convention.
 *
 * <p>Start at {@link dev.tandem.metrics.satisfaction.RatingAccumulator}; ratings flow into it, {@link
 * dev.tandem.metrics.satisfaction.RatingCounts} come out, and {@link dev.tandem.metrics.satisfaction.NetPromoterScore}, {@link
 * dev.tandem.metrics.satisfaction.CustomerSatisfaction} and {@link dev.tandem.metrics.satisfaction.CustomerEffort} read them.
 */
@NullMarked
package dev.tandem.metrics.satisfaction;

import org.jspecify.annotations.NullMarked;
