package dev.tandem.scheduling.resource.reason;

/** Why a task could not be put where its resources are free. */
public enum UnresolvedCause {
  /** It asks for more of the resource than there ever is. */
  DEMAND_ABOVE_CAPACITY("it asks for more than there ever is"),
  /** There is no time, within two years after all other work, at which the resource is there for all of the task's working time. */
  NO_GAP("they never have time together for so long"),
  /** It has started, and goes on at once. */
  STARTED("it has started"),
  /** A person fixed its date, or expects its finish. */
  DATED("a person fixed its date"),
  /** It was named to stay. */
  FROZEN("it was named to stay"),
  /** Two other constraints are in use, so that a date before which it does not start cannot be written to it. */
  CONSTRAINED("both of its constraints are in use"),
  /** A date by which it must start or finish comes before the resource is free. */
  LATEST_DATE("a date keeps it from coming later"),
  /** Its float ends before the resource is free. */
  FLOAT("its float ends before");

  private final String words;

  UnresolvedCause(String words) {
    this.words = words;
  }

  /** {@return the cause in words, for example {@code it has started}} */
  public String words() {
    return words;
  }
}
