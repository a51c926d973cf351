package dev.tandem.metrics.riskregister.matrix;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * The cells of a matrix that are treated alike.
 *
 * @param name for example {@code high}; not blank
 * @param from the lowest score of the band
 */
public record MatrixBand(String name, BigDecimal from) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code name} is blank or {@code from} is below 0
   */
  public MatrixBand {
    checkArgument(!name.isBlank(), "name of a band must not be blank: \"%s\". Name it.", name);
    checkArgument(
        from.signum() >= 0, "band must start at 0 or above: %s, band %s. Start at 0.", from, name);
  }

  /**
   * {@return a band}
   *
   * @param name what people call it
   * @param from its lowest score, as a decimal
   * @throws IllegalArgumentException if {@code name} is blank or {@code from} is below 0
   */
  public static MatrixBand of(String name, String from) {
    return new MatrixBand(name, new BigDecimal(from));
  }

  /** {@return for example {@code high from 0.18}} */
  @Override
  public String toString() {
    return name + " from " + from.toPlainString();
  }
}
