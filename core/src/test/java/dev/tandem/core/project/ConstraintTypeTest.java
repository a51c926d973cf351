package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintTypeTest {

  @ParameterizedTest
  @EnumSource
  void bounds_eachType_sayWhatItsNameSays(ConstraintType type) {
    String words = type.words();
    assertThat(words).isEqualTo(type.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    assertThat(type.isAboutStart()).isEqualTo(words.contains("start"));
    assertThat(type.isAboutFinish()).isEqualTo(words.contains("finish"));
    assertThat(type.isDated()).isEqualTo(!words.contains("possible"));
    assertThat(type.isLowerBound()).isEqualTo(type.isDated() && !words.contains("no later"));
    assertThat(type.isUpperBound()).isEqualTo(type.isDated() && !words.contains("no earlier"));
  }
}
