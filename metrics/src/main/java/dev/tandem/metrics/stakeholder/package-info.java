/**
 * Who matters to a plan, how far they are from where they should stand, and whether they are kept informed.
 *
 * <p>Start at {@link dev.tandem.metrics.stakeholder.CommunicationCoverage} for who has not been told, at {@link
 * dev.tandem.metrics.stakeholder.PowerInterestGrid} and {@link dev.tandem.metrics.stakeholder.SalienceClass} for who matters, at {@link
 * dev.tandem.metrics.stakeholder.EngagementAssessment} for who has to be won.
 */
@NullMarked
package dev.tandem.metrics.stakeholder;

import org.jspecify.annotations.NullMarked;
