package dev.tandem.metrics.prioritisation.kano;

/** An answer to either question of a Kano pair: how do you feel if the product has, or does not have, the feature? */
public enum KanoAnswer {
  /** 1: I like it. */
  LIKE(1, 4, -2),
  /** 2: I expect it. */
  EXPECT(2, 2, -1),
  /** 3: I am neutral. */
  NEUTRAL(3, 0, 0),
  /** 4: I can live with it. */
  LIVE_WITH(4, -1, 2),
  /** 5: I dislike it. */
  DISLIKE(5, -2, 4);

  private final int number;
  private final int functionalScore;
  private final int dysfunctionalScore;

  KanoAnswer(int number, int functionalScore, int dysfunctionalScore) {
    this.number = number;
    this.functionalScore = functionalScore;
    this.dysfunctionalScore = dysfunctionalScore;
  }

  /**
   * {@return the answer with this number on the questionnaire}
   *
   * @param number from 1, like, to 5, dislike
   * @throws IllegalArgumentException if {@code number} is outside 1 to 5
   */
  public static KanoAnswer of(int number) {
    for (KanoAnswer answer : values()) {
      if (answer.number == number) {
        return answer;
      }
    }
    throw new IllegalArgumentException("answer must be from 1 to 5: " + number
        + ". Use 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike.");
  }

  /** {@return the answer's number on the questionnaire, from 1, like, to 5, dislike} */
  public int number() {
    return number;
  }

  /** {@return DuMouchel's score of the answer to "if it has the feature": 4, 2, 0, −1, −2} */
  public int functionalScore() {
    return functionalScore;
  }

  /**
   * {@return DuMouchel's score of the answer to "if it does not have the feature": −2, −1, 0, 2, 4}
   *
   * <p>The scale is asymmetric on purpose: must-be and performance answers are stronger evidence than reverse ones.
   */
  public int dysfunctionalScore() {
    return dysfunctionalScore;
  }
}
