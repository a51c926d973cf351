package dev.tandem.metrics.earnedvalue.schedule;

/**
 * How the duration at completion is forecast: by planned value, earned duration or earned schedule, each as if the rest went as planned
 * (1), as the work so far (2), or as the work so far in time and cost (3).
 *
 * <p>The example: planned 9 weeks and 150; after 5 weeks EV 70, PV 85. Source: Vandevoorde and Vanhoucke (2006), A comparison of different
 * project duration forecasting methods using earned value metrics.
 */
public enum DurationForecast {
  /** PD − SV PD / BAC: 9.9 weeks. Source: Anbari (2003), Earned value project management method and extensions. */
  PV1("planned value, rest as planned", "PD - SV * PD / BAC"),

  /** PD / SPI: 10.93 weeks. */
  PV2("planned value at pace so far", "PD / SPI"),

  /** PD / (SPI CPI). */
  PV3("planned value at pace and cost", "PD / (SPI * CPI)"),

  /**
   * AT + max(PD, AT) − ED with ED = AT SPI: 9.88 weeks. Source: Jacob and Kane (2004), Forecasting schedule completion using earned value
   * metrics.
   */
  ED1("earned duration, rest as planned", "AT + (max(PD, AT) - ED)"),

  /** AT + (max(PD, AT) − ED) / SPI: 10.93 weeks. */
  ED2("earned duration at pace so far", "AT + (max(PD, AT) - ED) / SPI"),

  /** AT + (max(PD, AT) − ED) / (SPI CPI). */
  ED3("earned duration at pace and cost", "AT + (max(PD, AT) - ED) / (SPI * CPI)"),

  /** AT + (PD − ES): 9.5 weeks. Source: Lipke (2003), Schedule is different. */
  ES1("earned schedule, rest as planned", "AT + (PD - ES)"),

  /** AT + (PD − ES) / SPI(t) = PD / SPI(t), also called IEAC(t): 10 weeks. */
  ES2("earned schedule at pace so far", "AT + (PD - ES) / SPI(t)"),

  /** AT + (PD − ES) / (SPI(t) CPI). */
  ES3("earned schedule at pace and cost", "AT + (PD - ES) / (SPI(t) * CPI)");

  private final String words;
  private final String formula;

  DurationForecast(String words, String formula) {
    this.words = words;
    this.formula = formula;
  }

  /** {@return what it does in words, with the letters that tools use: {@code earned schedule at pace so far (ES2)}} */
  public String description() {
    return words + " (" + name() + ")";
  }

  /** {@return the formula, in the letters of the field} */
  public String formula() {
    return formula;
  }
}
