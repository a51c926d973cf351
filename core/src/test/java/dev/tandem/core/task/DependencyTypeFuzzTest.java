package dev.tandem.core.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class DependencyTypeFuzzTest {

  @FuzzTest
  void parse(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    DependencyType type;
    try {
      type = DependencyType.parse(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(text);
      return;
    }
    assertThat(DependencyType.parse(type.symbol())).isEqualTo(type);
    assertThat(DependencyType.parse(type.name())).isEqualTo(type);
  }
}
