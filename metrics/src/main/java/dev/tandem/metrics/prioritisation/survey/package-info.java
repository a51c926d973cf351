/**
 * What people say they want: importance against satisfaction, and money to spend on features.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.survey.OpportunitySurvey} or {@link
 * dev.tandem.metrics.prioritisation.survey.HundredDollarTest}; answers and ballots go in, scores, totals and a ranking come out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.survey;

import org.jspecify.annotations.NullMarked;
