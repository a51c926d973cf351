package dev.tandem.scheduling.policy;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CriticalityTest {

  private static String words(Criticality criticality) {
    return criticality.fold(limit -> "float of " + limit.threshold(), longest -> "longest path");
  }

  @Test
  void fold_eachChoice_appliesItsFunction() {
    assertThat(words(Criticality.zeroFloat())).isEqualTo("float of 0s");
    assertThat(words(Criticality.floatAtMost(workdays(3)))).isEqualTo("float of 3d");
    assertThat(words(Criticality.longestPath())).isEqualTo("longest path");
  }
}
