package dev.tandem.examples.metrics.input;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tandem.examples.csv.TableReading;

class RevenueFileFuzzTest {

  @FuzzTest
  void read(byte[] bytes) {
    TableReading.check(bytes, RevenueFile::read);
  }
}
