package dev.tandem.benchmarks.resource;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;

/** Another program that schedules under scarce resources, found on the class path where the build has put one there. */
interface SchedulingPeer {

  /** {@return its name and version} */
  String name();

  /**
   * {@return the shortest schedule that it finds with one thread}
   *
   * @param problem a problem without deadlines, pins and changes of capacity
   * @param seconds how long it may take, by the clock
   */
  Answer solve(ResourceProblem problem, double seconds);

  /**
   * What it has found.
   *
   * @param starts for each activity its start; empty if it has found no schedule
   * @param proven whether it says that nothing is shorter
   */
  record Answer(ImmutableIntArray starts, boolean proven) {}
}
