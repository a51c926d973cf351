package dev.tandem.examples;

import com.google.common.base.Suppliers;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.delivery.input.DeliveryFiles;
import dev.tandem.examples.delivery.input.DeliveryInput;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Where it is written what was delivered of a plan.
 *
 * @param files reads the texts of the tables
 * @param badRows what becomes of rows that cannot be read
 * @param zone whose days count
 */
record Delivered(Supplier<DeliveryFiles> files, BadRows badRows, ZoneId zone) {

  Delivered {
    files = Suppliers.memoize(files::get);
  }

  /**
   * {@return what the tables say}
   *
   * @throws dev.tandem.examples.csv.UnreadableInputException if a table cannot be used; it names all of them
   */
  DeliveryInput read() {
    return DeliveryInput.read(files.get(), badRows);
  }

  /** {@return what messages call the table of what was booked} */
  String costs() {
    return files.get().costs().name();
  }
}
