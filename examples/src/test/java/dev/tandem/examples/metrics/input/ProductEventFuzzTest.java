package dev.tandem.examples.metrics.input;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tandem.examples.csv.TableReading;

class ProductEventFuzzTest {

  @FuzzTest
  void read(byte[] bytes) {
    TableReading.check(bytes, ProductEvent::read);
  }
}
