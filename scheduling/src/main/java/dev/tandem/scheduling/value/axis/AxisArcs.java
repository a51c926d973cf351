package dev.tandem.scheduling.value.axis;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.BitSet;

/** How far links keep the ends of moving tasks apart, a column an attribute. Immutable. */
public final class AxisArcs {
  private final ImmutableIntArray from;
  private final ImmutableIntArray to;
  private final ImmutableIntArray link;
  private final ImmutableLongArray lag;
  private final BitSet fromStart;
  private final BitSet toStart;

  private AxisArcs(Writer writer) {
    this.from = writer.from.build();
    this.to = writer.to.build();
    this.link = writer.link.build();
    this.lag = writer.lag.build();
    this.fromStart = writer.fromStart;
    this.toStart = writer.toStart;
  }

  /** {@return how many there are} */
  public int size() {
    return from.length();
  }

  /**
   * {@return the node that is waited for}
   *
   * @param arc the arc
   */
  public int from(int arc) {
    return from.get(arc);
  }

  /**
   * {@return the node that waits}
   *
   * @param arc the arc
   */
  public int to(int arc) {
    return to.get(arc);
  }

  /**
   * {@return whether it is the start, or where the rest goes on, that is waited for, rather than the finish}
   *
   * @param arc the arc
   */
  public boolean isFromStart(int arc) {
    return fromStart.get(arc);
  }

  /**
   * {@return whether it is the start, or where the rest goes on, that waits, rather than the finish}
   *
   * @param arc the arc
   */
  public boolean isToStart(int arc) {
    return toStart.get(arc);
  }

  /**
   * {@return how many working seconds the one end comes at least after the other; negative for a lead}
   *
   * @param arc the arc
   */
  public long lag(int arc) {
    return lag.get(arc);
  }

  /**
   * {@return the link behind it}
   *
   * @param arc the arc
   */
  public int link(int arc) {
    return link.get(arc);
  }

  /** Collects arcs. */
  static final class Writer {
    private final ImmutableIntArray.Builder from = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder to = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder link = ImmutableIntArray.builder();
    private final ImmutableLongArray.Builder lag = ImmutableLongArray.builder();
    private final BitSet fromStart = new BitSet();
    private final BitSet toStart = new BitSet();
    private int size;

    void add(int origin, boolean atStart, int target, boolean holdsStart, long distance, int by) {
      from.add(origin);
      to.add(target);
      link.add(by);
      lag.add(distance);
      fromStart.set(size, atStart);
      toStart.set(size, holdsStart);
      size++;
    }

    AxisArcs build() {
      return new AxisArcs(this);
    }
  }
}
