package dev.tandem.scheduling.simulation.distribution;

/**
 * When something finishes in each sample, as positions in time: whole numbers of which a later one is never an earlier instant.
 *
 * <p>A simulation keeps four bytes a sample so; dates are worked out for those that somebody asks for. Implementations are immutable.
 */
public interface SampledFinishes {

  /** {@return how many samples there are} */
  int samples();

  /**
   * {@return at which position a sample finishes}
   *
   * @param sample the number of the sample, from 0 on
   */
  int position(int sample);

  /**
   * {@return the instant of a position, in seconds on the local clock since 1970}
   *
   * @param position the position
   */
  long instant(int position);

  /**
   * {@return the working time from the start of the first project to an instant, in seconds on that project's calendar}
   *
   * @param instant the instant, in seconds on the local clock since 1970
   */
  long workTo(long instant);
}
