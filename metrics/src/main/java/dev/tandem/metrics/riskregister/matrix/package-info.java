/**
 * Risks on a matrix of probability and impact, and where its order contradicts what is to be expected.
 *
 * <p>Start at {@link dev.tandem.metrics.riskregister.matrix.RiskMatrix}: it rates one risk; a {@link
 * dev.tandem.metrics.riskregister.matrix.MatrixReview} rates a register.
 */
@NullMarked
package dev.tandem.metrics.riskregister.matrix;

import org.jspecify.annotations.NullMarked;
