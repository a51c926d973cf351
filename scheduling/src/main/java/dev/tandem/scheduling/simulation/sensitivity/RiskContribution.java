package dev.tandem.scheduling.simulation.sensitivity;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.risk.RiskId;
import dev.tandem.scheduling.simulation.distribution.Mean;
import java.time.LocalDateTime;

/**
 * What one risk does to the finish of the plan: a bar of a tornado. All other random numbers are the same with the risk and without, so that
 * the difference is the risk's alone.
 *
 * <p>Contributions of several risks do not add up to that of all: on parallel paths one hides another. Working time is that of the first
 * project's calendar, positive where the finish is later with the risk.
 *
 * @param risk the risk
 * @param quantileWithout the percentile of the finish if the risk could not occur
 * @param quantileDelay by how much later the percentile is with it
 * @param meanDelay by how much later the finish is with it on average, in working seconds
 */
public record RiskContribution(
    RiskId risk, LocalDateTime quantileWithout, WorkDuration quantileDelay, Mean meanDelay) {}
