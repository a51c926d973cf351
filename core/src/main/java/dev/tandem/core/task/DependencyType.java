package dev.tandem.core.task;

import java.util.Locale;

/**
 * Which end of the predecessor holds back which end of the successor.
 *
 * <p>In the rules below the lag is counted from the named end of the predecessor.
 */
public enum DependencyType {
  /** The successor starts no earlier than the predecessor's finish plus the lag. The usual kind. */
  FINISH_TO_START("FS", false, true),
  /** The successor starts no earlier than the predecessor's start plus the lag. */
  START_TO_START("SS", true, true),
  /** The successor finishes no earlier than the predecessor's finish plus the lag. */
  FINISH_TO_FINISH("FF", false, false),
  /** The successor finishes no earlier than the predecessor's start plus the lag. Rare: a relief who must arrive before the shift ends. */
  START_TO_FINISH("SF", true, false);

  private final String symbol;
  private final boolean fromStart;
  private final boolean toStart;

  DependencyType(String symbol, boolean fromStart, boolean toStart) {
    this.symbol = symbol;
    this.fromStart = fromStart;
    this.toStart = toStart;
  }

  /** {@return the two letters that planners use: FS, SS, FF or SF} */
  public String symbol() {
    return symbol;
  }

  /** {@return whether the predecessor's start is what counts, rather than its finish} */
  public boolean isFromStart() {
    return fromStart;
  }

  /** {@return whether the successor's start is held back, rather than its finish} */
  public boolean isToStart() {
    return toStart;
  }

  /**
   * {@return the type that a text names}
   *
   * @param text the two letters or the words, in capitals or not: {@code FS}, {@code fs}, {@code finish to start}, {@code
   *     finish-to-start} or {@code FINISH_TO_START}
   * @throws IllegalArgumentException if it is none of them
   */
  public static DependencyType parse(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replaceAll("[-_\\s]+", "_");
    for (DependencyType type : values()) {
      if (type.symbol.equals(name) || type.name().equals(name)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "dependency type must be FS, SS, FF or SF, or its words such as finish to start: \"" + text
            + "\". Write one of them.");
  }
}
