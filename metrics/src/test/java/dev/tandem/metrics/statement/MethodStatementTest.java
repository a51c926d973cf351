package dev.tandem.metrics.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodStatementTest {
  @Test
  void choices_readInOrder() {
    MethodStatement statement = MethodStatement.of("net promoter score")
        .with("responses", 324)
        .with("interval", "Wilson score");
    assertThat(statement).hasToString("net promoter score: responses 324, interval Wilson score");
    assertThat(statement.choices())
        .isEqualTo(Map.of("responses", "324", "interval", "Wilson score"));
    assertThat(MethodStatement.of("rate")).hasToString("rate");
  }

  @Test
  void blankOrRepeated_throws() {
    assertThatThrownBy(() -> MethodStatement.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subject must not be blank. Name what was measured.");
    MethodStatement statement = MethodStatement.of("rate").with("clock", "days");
    assertThatThrownBy(() -> statement.with("clock", "hours"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("choice must be stated once: \"clock\" is already \"days\"."
            + " Leave one of them out.");
  }

  @Test
  void differencesFrom_otherStatement_areItsChoicesThatDiffer() {
    MethodStatement first = MethodStatement.of("share").with("a", 1).with("b", 2);
    MethodStatement second =
        MethodStatement.of("share").with("b", 3).with("a", 1).with("c", 4);
    assertThat(first.differencesFrom(second))
        .containsExactly(new ChoiceDifference("b", "2", "3"), new ChoiceDifference("c", "", "4"));
    assertThat(first.differencesFrom(first)).isEmpty();
    assertThat(first.differencesFrom(second).get(0)).asString().isEqualTo("b: 2 against 3");
  }
}
