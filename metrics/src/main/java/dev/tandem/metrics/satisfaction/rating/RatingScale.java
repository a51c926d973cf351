package dev.tandem.metrics.satisfaction.rating;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The whole numbers that a respondent may choose from.
 *
 * @param lowest the lowest rating, at least 0
 * @param highest the highest rating, above {@code lowest} and at most 100
 */
public record RatingScale(int lowest, int highest) {

  /** 0 to 10, as for the net promoter score. */
  public static final RatingScale ZERO_TO_TEN = new RatingScale(0, 10);

  /** 1 to 5. */
  public static final RatingScale ONE_TO_FIVE = new RatingScale(1, 5);

  /** 1 to 7. */
  public static final RatingScale ONE_TO_SEVEN = new RatingScale(1, 7);

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if the scale is not ascending within 0 to 100
   */
  public RatingScale {
    checkArgument(
        lowest >= 0 && lowest < highest && highest <= 100,
        "scale must ascend within 0 to 100: %s to %s. Shift or coarsen the ratings.",
        lowest,
        highest);
  }

  /** {@return how many different ratings there are} */
  public int size() {
    return highest - lowest + 1;
  }

  /**
   * {@return whether {@code rating} is on the scale}
   *
   * @param rating the rating
   */
  public boolean contains(int rating) {
    return rating >= lowest && rating <= highest;
  }

  /**
   * Refuses what is not on the scale.
   *
   * @param rating the rating
   * @throws IllegalArgumentException if the rating is not on the scale
   */
  public void check(int rating) {
    checkArgument(
        contains(rating),
        "rating must be from %s to %s: %s. Leave the answer out or change the scale.",
        lowest,
        highest,
        rating);
  }

  /** {@return the ends, for example {@code 0-10}} */
  @Override
  public String toString() {
    return lowest + "-" + highest;
  }
}
