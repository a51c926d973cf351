package dev.tandem.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "abc, 5, `abc  `",
        "abcdef, 5, abcd…",
        "abcde, 5, abcde",
        "日本語, 5, `日本…`",
      })
  void left_anyText_takesExactlySoManyColumns(String text, int width, String expected) {
    assertThat(Columns.left(text, width).stripTrailing()).isEqualTo(expected.stripTrailing());
    assertThat(Columns.width(Columns.left(text, width))).isEqualTo(width);
  }

  @Test
  void left_pairOfSurrogates_isNotCutInTwo() {
    assertThat(Columns.left("a😀😀", 4)).isEqualTo("a😀…");
    assertThat(Columns.left("a😀😀", 3)).isEqualTo("a… ");
  }

  @Test
  void oneLine_breaksAndTabs_becomeSpaces() {
    assertThat(Columns.oneLine("a\nb\tc\u2028d")).isEqualTo("a b c d");
  }

  @Test
  void width_joiningMark_takesNoColumn() {
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void line_wordLongerThanThePage_isBroken() {
    Page page = new Page();
    page.line("x".repeat(300));
    assertThat(page.toString().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    assertThat(page.toString().replaceAll("\\s", "")).isEqualTo("x".repeat(300));
  }
}
