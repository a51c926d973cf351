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
  PV1("PD - SV * PD / BAC"),

  /** PD / SPI: 10.93 weeks. */
  PV2("PD / SPI"),

  /** PD / (SPI CPI). */
  PV3("PD / (SPI * CPI)"),

  /**
   * AT + max(PD, AT) − ED with ED = AT SPI: 9.88 weeks. Source: Jacob and Kane (2004), Forecasting schedule completion using earned value
   * metrics.
   */
  ED1("AT + (max(PD, AT) - ED)"),

  /** AT + (max(PD, AT) − ED) / SPI: 10.93 weeks. */
  ED2("AT + (max(PD, AT) - ED) / SPI"),

  /** AT + (max(PD, AT) − ED) / (SPI CPI). */
  ED3("AT + (max(PD, AT) - ED) / (SPI * CPI)"),

  /** AT + (PD − ES): 9.5 weeks. Source: Lipke (2003), Schedule is different. */
  ES1("AT + (PD - ES)"),

  /** AT + (PD − ES) / SPI(t) = PD / SPI(t), also called IEAC(t): 10 weeks. */
  ES2("AT + (PD - ES) / SPI(t)"),

  /** AT + (PD − ES) / (SPI(t) CPI). */
  ES3("AT + (PD - ES) / (SPI(t) * CPI)");

  private final String formula;

  DurationForecast(String formula) {
    this.formula = formula;
  }

  /** {@return the formula, in the letters of the field} */
  public String formula() {
    return formula;
  }
}
