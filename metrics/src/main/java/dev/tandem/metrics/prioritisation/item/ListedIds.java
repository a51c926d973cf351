package dev.tandem.metrics.prioritisation.item;

import java.util.List;

/** Ids as a text for readers. */
public final class ListedIds {

  private ListedIds() {}

  /**
   * {@return the ids joined by commas, "nothing" for none}
   *
   * @param ids the ids
   */
  public static String text(List<String> ids) {
    return ids.isEmpty() ? "nothing" : String.join(", ", ids);
  }
}
