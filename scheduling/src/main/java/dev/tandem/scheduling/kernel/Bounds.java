package dev.tandem.scheduling.kernel;

/**
 * The dates that people set on nodes, a column a kind of date; {@link CompiledNetwork#NEVER} or {@link CompiledNetwork#FOREVER} where
 * there is none. Only this package writes.
 */
public final class Bounds {
  /** The early start is not before this, nor before the project's floor unless {@link #ignoresFloor}. */
  final long[] startLow;
  /** The early finish is not before this. */
  final long[] finishLow;
  /** The late start is not after this. */
  final long[] startHigh;
  /** The late finish is not after this. */
  final long[] finishHigh;
  /** The early start is not after this, whatever the links say. */
  final long[] startClamp;
  /** The early finish is not after this, whatever the links say. */
  final long[] finishClamp;
  /** Early and late start are this, whatever the links say. */
  final long[] startPin;
  /** Early and late finish are this, whatever the links say. */
  final long[] finishPin;
  /** When the remaining work is expected to be done, whatever is left of it. */
  final long[] expectedFinish;
  /** For how long on the clock it waits after the early start that else holds, or is done before the late finish; no bound but a shift of dates. */
  final long[] delay;
  /** Whether the project's floor does not hold. */
  final boolean[] ignoresFloor;
  /** Whether a person gave the start, so that links from it do not limit the late start. */
  final boolean[] startIsGiven;
  /** Whether the node goes as late as possible in a schedule from the start. */
  final boolean[] asLateAsPossible;
  /** Whether the node goes as soon as possible in a schedule from the finish. */
  final boolean[] asSoonAsPossible;

  /** Makes room for the bounds of some nodes, each to be put before it is read. */
  Bounds(int size) {
    startLow = new long[size];
    finishLow = new long[size];
    startHigh = new long[size];
    finishHigh = new long[size];
    startClamp = new long[size];
    finishClamp = new long[size];
    startPin = new long[size];
    finishPin = new long[size];
    expectedFinish = new long[size];
    delay = new long[size];
    ignoresFloor = new boolean[size];
    startIsGiven = new boolean[size];
    asLateAsPossible = new boolean[size];
    asSoonAsPossible = new boolean[size];
  }

  private Bounds(Bounds original) {
    startLow = original.startLow.clone();
    finishLow = original.finishLow.clone();
    startHigh = original.startHigh.clone();
    finishHigh = original.finishHigh.clone();
    startClamp = original.startClamp.clone();
    finishClamp = original.finishClamp.clone();
    startPin = original.startPin.clone();
    finishPin = original.finishPin.clone();
    expectedFinish = original.expectedFinish.clone();
    delay = original.delay.clone();
    ignoresFloor = original.ignoresFloor.clone();
    startIsGiven = original.startIsGiven.clone();
    asLateAsPossible = original.asLateAsPossible.clone();
    asSoonAsPossible = original.asSoonAsPossible.clone();
  }

  Bounds copy() {
    return new Bounds(this);
  }

  /** Puts what the plan says into a node's columns. */
  void put(int node, NodeValues values) {
    startLow[node] = values.startLow;
    finishLow[node] = values.finishLow;
    startHigh[node] = values.startHigh;
    finishHigh[node] = values.finishHigh;
    startClamp[node] = values.startClamp;
    finishClamp[node] = values.finishClamp;
    startPin[node] = values.startPin;
    finishPin[node] = values.finishPin;
    expectedFinish[node] = values.expectedFinish;
    delay[node] = values.delay;
    ignoresFloor[node] = values.ignoresFloor;
    startIsGiven[node] = values.startIsGiven;
    asLateAsPossible[node] = values.asLateAsPossible;
    asSoonAsPossible[node] = values.asSoonAsPossible;
  }

  /** Reads a node's columns back. */
  void read(int node, NodeValues values) {
    values.startLow = startLow[node];
    values.finishLow = finishLow[node];
    values.startHigh = startHigh[node];
    values.finishHigh = finishHigh[node];
    values.startClamp = startClamp[node];
    values.finishClamp = finishClamp[node];
    values.startPin = startPin[node];
    values.finishPin = finishPin[node];
    values.expectedFinish = expectedFinish[node];
    values.delay = delay[node];
    values.ignoresFloor = ignoresFloor[node];
    values.startIsGiven = startIsGiven[node];
    values.asLateAsPossible = asLateAsPossible[node];
    values.asSoonAsPossible = asSoonAsPossible[node];
  }

  /**
   * {@return the instant before which the early start is not, or {@link CompiledNetwork#NEVER}}
   *
   * @param node the node
   */
  public long startLow(int node) {
    return startLow[node];
  }

  /**
   * {@return the instant before which the early finish is not, or {@link CompiledNetwork#NEVER}}
   *
   * @param node the node
   */
  public long finishLow(int node) {
    return finishLow[node];
  }

  /**
   * {@return the instant after which the late start is not, or {@link CompiledNetwork#FOREVER}}
   *
   * @param node the node
   */
  public long startHigh(int node) {
    return startHigh[node];
  }

  /**
   * {@return the instant after which the late finish is not, or {@link CompiledNetwork#FOREVER}}
   *
   * @param node the node
   */
  public long finishHigh(int node) {
    return finishHigh[node];
  }

  /**
   * {@return the instant after which the early start is not, whatever the links say, or {@link CompiledNetwork#FOREVER}}
   *
   * @param node the node
   */
  public long startClamp(int node) {
    return startClamp[node];
  }

  /**
   * {@return the instant after which the early finish is not, whatever the links say, or {@link CompiledNetwork#FOREVER}}
   *
   * @param node the node
   */
  public long finishClamp(int node) {
    return finishClamp[node];
  }

  /**
   * {@return the early and late start, whatever the links say, or {@link CompiledNetwork#FOREVER}}
   *
   * @param node the node
   */
  public long startPin(int node) {
    return startPin[node];
  }

  /**
   * {@return the early and late finish, whatever the links say, or {@link CompiledNetwork#FOREVER}}
   *
   * @param node the node
   */
  public long finishPin(int node) {
    return finishPin[node];
  }

  /**
   * {@return when the remaining work is expected to be done, or {@link CompiledNetwork#FOREVER}}
   *
   * @param node the node
   */
  public long expectedFinish(int node) {
    return expectedFinish[node];
  }

  /**
   * {@return for how many seconds on the clock a node waits after the early start that links and lower bounds give, or, in a network scheduled
   *     from the finish, is done before its late finish}
   *
   * @param node the node
   */
  public long delay(int node) {
    return delay[node];
  }

  /**
   * {@return whether a person gave the start, so that links from it do not limit the late start}
   *
   * @param node the node
   */
  public boolean startIsGiven(int node) {
    return startIsGiven[node];
  }

  /**
   * {@return whether the project's floor does not hold}
   *
   * @param node the node
   */
  public boolean ignoresFloor(int node) {
    return ignoresFloor[node];
  }

  /**
   * {@return whether a node goes as late as possible in a schedule from the start}
   *
   * @param node the node
   */
  public boolean isLate(int node) {
    return asLateAsPossible[node];
  }

  /**
   * {@return whether a node goes as soon as possible in a schedule from the finish}
   *
   * @param node the node
   */
  public boolean isSoon(int node) {
    return asSoonAsPossible[node];
  }

  /**
   * {@return whether a date keeps the early dates from coming later, whatever the links say}
   *
   * @param node the node
   */
  public boolean isClamped(int node) {
    return startClamp[node] != CompiledNetwork.FOREVER
        || finishClamp[node] != CompiledNetwork.FOREVER;
  }

  /**
   * {@return whether the links alone decide a node's early dates once its lower bounds are met}
   *
   * @param node the node
   */
  public boolean isFree(int node) {
    return startClamp[node] == CompiledNetwork.FOREVER
        && finishClamp[node] == CompiledNetwork.FOREVER
        && !isPinned(node)
        && !isExpected(node)
        && delay[node] == 0
        && !asLateAsPossible[node];
  }

  /**
   * {@return whether a node's remaining work ends when it is expected to}
   *
   * @param node the node
   */
  public boolean isExpected(int node) {
    return expectedFinish[node] != CompiledNetwork.FOREVER;
  }

  /**
   * {@return whether the dates of a node are given, whatever the links say}
   *
   * @param node the node
   */
  public boolean isPinned(int node) {
    return startPin[node] != CompiledNetwork.FOREVER || finishPin[node] != CompiledNetwork.FOREVER;
  }
}
