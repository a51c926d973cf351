package dev.tandem.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
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

  @ParameterizedTest
  @EnumSource
  void force_eachType_isWhatItsNameSays(ConstraintType type) {
    String words = type.words();
    boolean manual = words.startsWith("manual");
    assertThat(type.winsOverDependencies()).isEqualTo(manual || words.startsWith("mandatory"));
    assertThat(type.holdsLateDates()).isEqualTo(type.isDated() && !manual);
    assertThat(type.isForSummaries())
        .isEqualTo(Set.of("as soon as possible", "start no earlier than", "finish no later than")
            .contains(words));
  }
}
