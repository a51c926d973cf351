package dev.tandem.metrics.satisfaction.nps;

/** What a respondent counts as in a net promoter score, by rating and convention. */
public enum NpsClass {
  /** Would not recommend. */
  DETRACTOR(-1),

  /** Neither. */
  PASSIVE(0),

  /** Would recommend. */
  PROMOTER(1);

  private final int balance;

  NpsClass(int balance) {
    this.balance = balance;
  }

  /** {@return what one answer adds to promoters minus detractors: -1, 0 or 1} */
  public int balance() {
    return balance;
  }
}
