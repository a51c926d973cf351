package dev.tandem.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
  @Test
  void toString_wordsAndNumbers_stand_inColumns() {
    TextTable table = new TextTable()
        .words("task")
        .numbers("days")
        .words("note")
        .row("design", 2, "")
        .row("build it all", 12.5, "late");
    assertThat(table).hasToString("""
        task          days  note
        design           2
        build it all  12.5  late""");
  }

  @Test
  void toString_noRows_isTheHeadings() {
    assertThat(new TextTable().words("task").numbers("days")).hasToString("task  days");
    assertThat(new TextTable()).hasToString("");
  }

  @Test
  void rows_many_sayHowManyAreLeftOut() {
    TextTable table = new TextTable().words("task");
    String text =
        table.rows(Collections.nCopies(52, "a"), each -> new Object[] {each}).toString();
    assertThat(text.lines()).hasSize(52).last().isEqualTo("… and 2 more");
    TextTable fits = new TextTable().words("task");
    assertThat(fits.rows(Collections.nCopies(50, "a"), each -> new Object[] {each})
            .toString()
            .lines())
        .hasSize(51)
        .last()
        .isEqualTo("a");
  }

  @Test
  void row_longOrOfSeveralLines_isCut() {
    TextTable table = new TextTable().words("t");
    table.row("x".repeat(40)).row("y".repeat(41)).row("").row("one\ntwo");
    assertThat(table.toString().lines())
        .containsExactly("t", "x".repeat(40), "y".repeat(39) + "…", "", "one");
  }

  @Test
  void row_otherNumberOfCells_throws() {
    TextTable table = new TextTable().words("task").words("start");
    assertThatThrownBy(() -> table.row("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row must have a cell for each of 2 columns: it has 1. Add columns first.");
    assertThatThrownBy(() -> table.rows(List.of("a"), each -> new Object[] {each, each, each}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row must have a cell for each of 2 columns: it has 3. Add columns first.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "0.5, 0.5",
    "0.1234567, 0.123457",
    "1234567.8, 1234570",
    "-2.50, -2.5",
    "1e300, 1E+300",
    "1e-300, 1E-300",
    "1e12, 1000000000000",
    "1e13, 1E+13",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void text_fractions_haveSixDigitsInEveryLocale(double value, String text) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(TextTable.text(value)).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void text_optionals_areWhatIsInThemOrADash() {
    assertThat(TextTable.text(Optional.of(Optional.of(0.25)))).isEqualTo("0.25");
    assertThat(TextTable.text(Optional.empty())).isEqualTo("-");
    assertThat(TextTable.text(OptionalDouble.of(2))).isEqualTo("2");
    assertThat(TextTable.text(OptionalDouble.empty())).isEqualTo("-");
    assertThat(TextTable.text(OptionalInt.of(2))).isEqualTo("2");
    assertThat(TextTable.text(OptionalInt.empty())).isEqualTo("-");
    assertThat(TextTable.text(OptionalLong.of(2))).isEqualTo("2");
    assertThat(TextTable.text(OptionalLong.empty())).isEqualTo("-");
  }
}
