package dev.tandem.metrics.earnedvalue.measure;

/**
 * How the cost at completion is estimated: actual cost plus the work that is left, over what each unit of cost is expected to earn from now
 * on.
 *
 * <p>The example: PV 3,000, EV 2,500, AC 2,800, BAC 4,000. Sources: Project Management Institute (2019), The Standard for Earned Value
 * Management; Christensen (1993), The estimate at completion problem; Lipke (2009), Earned Schedule, for the last two.
 */
public enum EstimateMethod {
  /** AC + (BAC − EV): the rest costs what was budgeted; what went wrong will not go on. 4,300. */
  BUDGETED_RATE("AC + (BAC - EV)"),

  /** BAC / CPI = AC + (BAC − EV) / CPI: the rest costs as much more as the work so far. The default. 4,480. */
  CPI("BAC / CPI"),

  /** AC + (BAC − EV) / (CPI SPI): being late costs, too. 4,816. */
  CPI_SPI("AC + (BAC - EV) / (CPI * SPI)"),

  /** AC + (BAC − EV) / SPI. 4,600. */
  SPI("AC + (BAC - EV) / SPI"),

  /** AC + (BAC − EV) / (w₁ CPI + w₂ SPI), by the weights of the convention, 0.8 and 0.2 unless said otherwise. 4,502.70. */
  WEIGHTED("AC + (BAC - EV) / (w1 CPI + w2 SPI)"),

  /** AC + (BAC − EV) / CPI of the last periods: what was long ago no longer counts. */
  RECENT_CPI("AC + (BAC - EV) / recent CPI"),

  /** AC + ETC, where people have estimated the rest anew. */
  BOTTOM_UP("AC + ETC"),

  /** AC + (BAC − EV) / SPI(t): as by SPI, but with an index that does not go to 1 when a late project ends. */
  SPI_T("AC + (BAC - EV) / SPI(t)"),

  /** AC + (BAC − EV) / (CPI SPI(t)). */
  SCI_T("AC + (BAC - EV) / (CPI * SPI(t))");

  private final String formula;

  EstimateMethod(String formula) {
    this.formula = formula;
  }

  /** {@return the formula, in the letters of the field} */
  public String formula() {
    return formula;
  }
}
