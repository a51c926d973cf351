package dev.tandem.metrics.prioritisation.kano;

import com.google.common.collect.ImmutableList;

/** The evaluation table that turns a pair of answers into a category. */
public enum KanoTable {
  /**
   * The usual table, with only (like, like) and (dislike, dislike) questionable.
   *
   * <p>Source: Charles Berger and others (1993), Kano's methods for understanding customer-defined quality, Center for Quality of
   * Management Journal 2(4).
   */
  BERGER("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"),

  /**
   * Fred Pouliot's variant, in which (expect, expect) and (live with, live with) are questionable too. Source: the same issue.
   */
  POULIOT("QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ");

  private final ImmutableList<String> rows;

  KanoTable(String... rows) {
    this.rows = ImmutableList.copyOf(rows);
  }

  /**
   * {@return the category of a pair of answers}
   *
   * @param functional the answer to "if it has the feature"
   * @param dysfunctional the answer to "if it does not have the feature"
   */
  public KanoCategory classify(KanoAnswer functional, KanoAnswer dysfunctional) {
    return switch (rows.get(functional.number() - 1).charAt(dysfunctional.number() - 1)) {
      case 'M' -> KanoCategory.MUST_BE;
      case 'O' -> KanoCategory.ONE_DIMENSIONAL;
      case 'A' -> KanoCategory.ATTRACTIVE;
      case 'I' -> KanoCategory.INDIFFERENT;
      case 'R' -> KanoCategory.REVERSE;
      default -> KanoCategory.QUESTIONABLE;
    };
  }
}
