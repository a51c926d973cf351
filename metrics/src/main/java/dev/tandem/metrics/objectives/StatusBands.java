package dev.tandem.metrics.objectives;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * From which score on a colour holds.
 *
 * @param name what people call these bands
 * @param greenFrom the lowest green score
 * @param yellowFrom the lowest yellow score; below it is red
 */
public record StatusBands(String name, double greenFrom, double yellowFrom) {

  /** 0.7 and 0.4, as at Google. Source: Doerr (2018), "Measure What Matters". */
  public static final StatusBands DOERR = new StatusBands("Doerr", 0.7, 0.4);

  /**
   * Checks the bands.
   *
   * @throws IllegalArgumentException if {@code name} is blank, or the scores are not 0 &lt; yellow &lt; green &lt;= 1
   */
  public StatusBands {
    checkArgument(!name.isBlank(), "name of status bands must not be blank. Say whose they are.");
    checkArgument(
        yellowFrom > 0 && yellowFrom < greenFrom && greenFrom <= 1,
        "status bands must ascend from above 0 to at most 1: yellow from %s, green from %s."
            + " Swap them.",
        yellowFrom,
        greenFrom);
  }

  /**
   * {@return the colour of a score}
   *
   * @param score the score
   */
  public StatusColour colour(double score) {
    if (score >= greenFrom) {
      return StatusColour.GREEN;
    }
    return score >= yellowFrom ? StatusColour.YELLOW : StatusColour.RED;
  }

  /** {@return name and scores, for example {@code Doerr (green from 0.7, yellow from 0.4)}} */
  @Override
  public String toString() {
    return name + " (green from " + greenFrom + ", yellow from " + yellowFrom + ")";
  }
}
