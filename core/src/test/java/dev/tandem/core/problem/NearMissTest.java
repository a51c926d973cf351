package dev.tandem.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  private static final List<String> NAMES = List.of("t-login", "t-logout", "build", "qa", "t-log");

  @ParameterizedTest
  @CsvSource({
    "t-lgoin, t-login", // neighbours exchanged
    "t-logn, t-login", // a letter left out, one edit from t-log as well: the first wins
    "t-loginn, t-login", // a letter too many
    "t-lagin, t-login", // another letter
    "T-LOGIN, t-login", // case alone
    "biuld, build",
    "biuldd, build",
    "buil, build",
    "QA, qa"
  })
  void to_nameOfFewEdits_isFound(String unknown, String meant) {
    assertThat(NearMiss.among(NAMES).to(unknown)).contains(meant);
    assertThat(NearMiss.among(NAMES).remedy(unknown, "Add it."))
        .isEqualTo("Did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({"test", "xa", "q", "bxxld", "biudl1", "t-l", "''"})
  void to_nothingNear_isEmpty(String unknown) {
    assertThat(NearMiss.among(NAMES).to(unknown)).isEmpty();
    assertThat(NearMiss.among(NAMES).remedy(unknown, "Add it.")).isEqualTo("Add it.");
  }

  @Test
  void to_theNameItself_isNoNearMiss() {
    assertThat(NearMiss.among(List.of("build")).to("build")).isEmpty();
  }

  @Test
  void to_nearerName_wins() {
    assertThat(NearMiss.among(List.of("checkouts2", "checkouts")).to("chekouts"))
        .contains("checkouts");
  }

  @Test
  void to_moreThanAHundredQuestions_areNotAnswered() {
    NearMiss names = NearMiss.among(NAMES);
    IntStream.range(0, 100).forEach(i -> assertThat(names.to("biuld")).contains("build"));
    assertThat(names.to("biuld")).isEmpty();
  }

  @Test
  void to_veryLongName_isNotAnswered() {
    String longName = "x".repeat(201);
    assertThat(NearMiss.among(List.of(longName + "y")).to(longName)).isEmpty();
    assertThat(NearMiss.among(List.of(longName)).to("x".repeat(200))).contains(longName);
  }
}
