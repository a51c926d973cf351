package dev.tandem.scheduling.simulation.run;

import dev.tandem.scheduling.simulation.distribution.SampledFinishes;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;

/**
 * The finishes of a target as the pass over a network left them.
 *
 * @param network what positions mean
 * @param positions the finish of each sample; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record NetworkFinishes(SampledNetwork network, int[] positions) implements SampledFinishes {

  @Override
  public int samples() {
    return positions.length;
  }

  @Override
  public int position(int sample) {
    return positions[sample];
  }

  @Override
  public long instant(int position) {
    return network.instant(position);
  }

  @Override
  public long workTo(long instant) {
    return network.workTo(instant);
  }
}
