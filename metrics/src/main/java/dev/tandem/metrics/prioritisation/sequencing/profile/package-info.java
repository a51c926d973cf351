/**
 * The order in which to deliver what loses by deadline, season or decay, so that all of it loses least.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing}; data flows from {@link
 * dev.tandem.metrics.prioritisation.sequencing.profile.ProfiledItem} to {@link
 * dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.sequencing.profile;

import org.jspecify.annotations.NullMarked;
