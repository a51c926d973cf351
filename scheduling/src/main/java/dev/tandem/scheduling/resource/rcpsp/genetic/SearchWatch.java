package dev.tandem.scheduling.resource.rcpsp.genetic;

/** Who watches a search: told of each better schedule, asked now and then whether to go on. */
public interface SearchWatch {

  /**
   * Takes note of a schedule that is better than all before; it is the decoder's last one.
   *
   * @param decoder the decoder that generated it
   * @param cost what it costs
   */
  void improved(Decoder decoder, long cost);

  /**
   * {@return whether to go on}
   *
   * @param schedules how many schedules this search has generated
   */
  boolean goesOn(long schedules);
}
