package dev.tandem.scheduling.kernel;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.policy.SchedulingPolicy;

/**
 * What holds for all nodes of a network.
 *
 * @param calendars the calendars in use; the project's first
 * @param floor when the project starts, or the status date if nothing unfinished may be scheduled before it
 * @param statusFloor the status date if nothing unfinished may be scheduled before it, else {@link CompiledNetwork#NEVER}
 * @param mustFinishBy the date from which late dates count back, or {@link CompiledNetwork#FOREVER} for the computed finish
 * @param fromFinish whether the late dates come first, and tasks go as late as possible
 * @param policy the choices that tools disagree on
 */
public record Frame(
    ImmutableList<WorkingTime> calendars,
    long floor,
    long statusFloor,
    long mustFinishBy,
    boolean fromFinish,
    SchedulingPolicy policy) {}
