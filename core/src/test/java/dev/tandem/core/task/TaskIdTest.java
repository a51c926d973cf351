package dev.tandem.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaskIdTest {

  @Test
  void of_text_isTheId() {
    assertThat(TaskId.of("design")).hasToString("design").isEqualTo(new TaskId("design"));
  }

  @Test
  void of_blank_throws() {
    assertThatThrownBy(() -> TaskId.of("  "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task id must not be blank: \"  \". Give the task a short name.");
  }
}
