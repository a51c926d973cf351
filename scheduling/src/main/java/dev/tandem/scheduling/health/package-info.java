/**
 * How sound a plan is as a model: the fourteen points of the DCMA assessment and further checks of logic, dates and baseline.
 *
 * <p>Start at {@link dev.tandem.scheduling.health.PlanHealth}; a schedule and a convention go in, a finding for each check comes out.
 */
@NullMarked
package dev.tandem.scheduling.health;

import org.jspecify.annotations.NullMarked;
