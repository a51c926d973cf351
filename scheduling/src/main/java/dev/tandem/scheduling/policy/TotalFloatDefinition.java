package dev.tandem.scheduling.policy;

/** Which ends of a task measure its total float; they differ where a task cannot move without changing its span. */
public enum TotalFloatDefinition implements PolicyChoice {
  /** Late start minus early start. */
  START,
  /** Late finish minus early finish. Primavera P6 unless told otherwise. */
  FINISH,
  /** The smaller of the two. Microsoft Project. */
  SMALLEST;

  /**
   * {@return the total float of a task}
   *
   * @param startFloat late start minus early start
   * @param finishFloat late finish minus early finish
   */
  public long of(long startFloat, long finishFloat) {
    return switch (this) {
      case START -> startFloat;
      case FINISH -> finishFloat;
      case SMALLEST -> Math.min(startFloat, finishFloat);
    };
  }

  @Override
  public Class<TotalFloatDefinition> kind() {
    return TotalFloatDefinition.class;
  }
}
