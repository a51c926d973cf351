package dev.tandem.scheduling.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Puts parts of a simulation together: every sample once. */
final class CombinedParts {
  private CombinedParts() {}

  static Counts of(PreparedSimulation simulation, List<SimulationPart> parts) {
    int samples = simulation.sampling.samples();
    Counts all = simulation.counts(samples);
    List<SimulationPart> inOrder = new ArrayList<>(parts);
    inOrder.sort(Comparator.comparingInt(SimulationPart::first));
    BitSet seen = new BitSet(samples);
    for (SimulationPart part : inOrder) {
      checkPart(simulation, part, seen);
      seen.set(part.first(), part.first() + part.count());
      for (int target = 0; target < all.targets(); target++) {
        System.arraycopy(
            part.counts().finishes(target), 0, all.finishes(target), part.first(), part.count());
      }
      all.add(part.counts());
    }
    int missing = seen.nextClearBit(0);
    checkArgument(
        missing >= samples,
        "parts must hold every sample: sample %s of %s is missing. Compute the part that holds it.",
        missing,
        samples);
    return all;
  }

  private static void checkPart(PreparedSimulation simulation, SimulationPart part, BitSet seen) {
    checkArgument(
        part.fingerprint() == simulation.fingerprint(),
        "parts must be of this simulation: %s are of another plan, sampling or convention. Compute them again.",
        part);
    int twice = seen.nextSetBit(part.first());
    checkArgument(
        twice < 0 || twice >= part.first() + part.count(),
        "parts must hold each sample once: sample %s is there twice. Leave one of its parts out.",
        twice);
  }
}
