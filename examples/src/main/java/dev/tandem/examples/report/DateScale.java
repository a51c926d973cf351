package dev.tandem.examples.report;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Dates spread evenly over the columns of a terminal.
 *
 * @param from the date of the first column
 * @param to the date of the last column; not before {@code from}
 * @param width how many columns; at least 1
 */
public record DateScale(LocalDateTime from, LocalDateTime to, int width) {

  /**
   * {@return the column of a date, from 0 on; dates outside stand at the edge}
   *
   * @param date the date
   */
  public int column(LocalDateTime date) {
    long span = Math.max(1, ChronoUnit.SECONDS.between(from, to));
    double share = (double) ChronoUnit.SECONDS.between(from, date) / span;
    return (int) Math.round(Math.max(0, Math.min(1, share)) * (width - 1));
  }

  /** {@return a line of blanks to write marks on} */
  public char[] blank() {
    char[] cells = new char[width];
    Arrays.fill(cells, ' ');
    return cells;
  }
}
