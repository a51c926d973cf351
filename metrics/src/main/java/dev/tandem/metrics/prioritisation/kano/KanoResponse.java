package dev.tandem.metrics.prioritisation.kano;

/**
 * One respondent's pair of answers about one item.
 *
 * @param functional how they feel if the product has the feature
 * @param dysfunctional how they feel if it does not
 */
public record KanoResponse(KanoAnswer functional, KanoAnswer dysfunctional) {

  /**
   * {@return the pair with these numbers on the questionnaire}
   *
   * @param functional from 1, like, to 5, dislike
   * @param dysfunctional from 1, like, to 5, dislike
   * @throws IllegalArgumentException if a number is outside 1 to 5
   */
  public static KanoResponse of(int functional, int dysfunctional) {
    return new KanoResponse(KanoAnswer.of(functional), KanoAnswer.of(dysfunctional));
  }
}
