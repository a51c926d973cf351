package dev.tandem.examples.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tandem.core.task.Dependency;

class PlanTextsFuzzTest {

  @FuzzTest
  void dependency(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    Dependency dependency;
    try {
      dependency = PlanTexts.dependency(text, "after");
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageEndingWith(".");
      return;
    }
    assertThat(text.strip()).startsWith(dependency.predecessor().value());
    assertThat(PlanTexts.dependency(text.strip(), "after")).isEqualTo(dependency);
  }
}
