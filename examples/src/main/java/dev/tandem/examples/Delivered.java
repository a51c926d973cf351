package dev.tandem.examples;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.delivery.input.DeliveryFiles;
import dev.tandem.examples.delivery.input.DeliveryInput;
import java.time.ZoneId;

/**
 * Where it is written what was delivered of a plan.
 *
 * @param files the tables
 * @param badRows what becomes of rows that cannot be read
 * @param zone whose days count
 */
record Delivered(DeliveryFiles files, BadRows badRows, ZoneId zone) {

  /**
   * {@return what the tables say}
   *
   * @throws dev.tandem.examples.csv.UnreadableInputException if a table cannot be used
   */
  DeliveryInput read() {
    return DeliveryInput.read(files, badRows);
  }
}
