package dev.tandem.examples.metrics.input;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tandem.examples.csv.TableReading;

class ObjectiveFileFuzzTest {

  @FuzzTest
  void read(byte[] bytes) {
    TableReading.check(
        bytes, (source, badRows) -> ObjectiveFile.read(source, badRows).rows());
  }
}
