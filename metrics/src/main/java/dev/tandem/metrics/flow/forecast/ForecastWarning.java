package dev.tandem.metrics.flow.forecast;

import java.util.Objects;

/**
 * Why a forecast may be worth less than it looks, with the numbers.
 *
 * @param kind what is the matter
 * @param detail the numbers, as a sentence
 */
public record ForecastWarning(WarningKind kind, String detail) {

  /** Checks that both are there. */
  public ForecastWarning {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }

  /** {@return the kind and the numbers} */
  @Override
  public String toString() {
    return kind + ": " + detail;
  }
}
