package dev.tandem.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyTypeTest {

  @ParameterizedTest
  @CsvSource({
    "FS, FINISH_TO_START",
    "ss, START_TO_START",
    "' Ff ', FINISH_TO_FINISH",
    "finish to start, FINISH_TO_START",
    "Start-to-Finish, START_TO_FINISH",
    "START_TO_START, START_TO_START",
    "finish  to  finish, FINISH_TO_FINISH"
  })
  void parse_symbolOrWords_isTheType(String text, DependencyType type) {
    assertThat(DependencyType.parse(text)).isEqualTo(type);
  }

  @ParameterizedTest
  @EnumSource
  void parse_symbol_readsBack(DependencyType type) {
    assertThat(DependencyType.parse(type.symbol())).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "F", "FSS", "finish start", "start"})
  void parse_otherText_throwsWithWhatIsAllowed(String text) {
    assertThatThrownBy(() -> DependencyType.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "dependency type must be FS, SS, FF or SF, or its words such as finish to start: \""
                + text + "\". Write one of them.");
  }

  @Test
  void ends_ofEachType_areAsItsLettersSay() {
    for (DependencyType type : DependencyType.values()) {
      assertThat(type.isFromStart()).isEqualTo(type.symbol().charAt(0) == 'S');
      assertThat(type.isToStart()).isEqualTo(type.symbol().charAt(1) == 'S');
    }
  }
}
