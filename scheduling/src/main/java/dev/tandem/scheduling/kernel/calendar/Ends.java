package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.scheduling.kernel.Frame;
import dev.tandem.scheduling.policy.PortfolioFloat;
import java.util.Arrays;

/** From when late dates count back, for each project of a network. Immutable. */
public final class Ends {
  private final Frame frame;
  private final long[] ends;

  private Ends(Frame frame, long[] ends) {
    this.frame = frame;
    this.ends = ends;
  }

  /**
   * {@return the ends of projects whose finishes are known: the date by which a project must finish; where there is none, its own finish or
   * the last of all, as the policy says}
   *
   * @param frame what holds for the projects
   * @param finishes for each project its latest early finish
   */
  public static Ends of(Frame frame, long[] finishes) {
    long last = Arrays.stream(finishes).max().orElseThrow();
    boolean own = frame.policy().portfolioFloat() == PortfolioFloat.TO_OWN_PROJECT;
    long[] ends = new long[finishes.length];
    for (int part = 0; part < ends.length; part++) {
      long fixed = frame.part(part).mustFinishBy();
      ends[part] = fixed != FOREVER ? fixed : own ? finishes[part] : last;
    }
    return new Ends(frame, ends);
  }

  /**
   * {@return the end of a node's project}
   *
   * @param node the node
   */
  public long of(int node) {
    return ends[frame.partOf(node)];
  }

  /** {@return the last end} */
  public long last() {
    return Arrays.stream(ends).max().orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ends that && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ends);
  }
}
