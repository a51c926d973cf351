package dev.tandem.scheduling.resource.scheme;

/** Why a task is not delayed for resources. */
public enum Stay {
  /** It may be delayed. */
  NOT,
  /** It is finished. */
  FINISHED,
  /** It has started, and goes on at once. */
  STARTED,
  /** A person fixed its date. */
  DATED,
  /** It was named to stay. */
  FROZEN,
  /** Both of its constraints are in use, so that no other date can be written to it. */
  FULL
}
