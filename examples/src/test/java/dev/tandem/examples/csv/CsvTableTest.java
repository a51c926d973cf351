package dev.tandem.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  @Test
  void read_goodRows_keepsTheirOrderWhateverColumnsThereAre() {
    assertThat(read("size,colour,name\r\n1,red,\"a,b\"\r\n\r\n 2.5 ,, c \r\n", BadRows.REFUSE)
            .rows())
        .containsExactly("a,b1.0", "c2.5");
  }

  @Test
  void read_badRows_namesEachByFileLineColumnAndReason() {
    assertThatThrownBy(() -> read("name,size\na,1\nb,big\n,3\nc,NaN\nd\n", BadRows.REFUSE))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("""
            t.csv, line 3: column size must be a number: "big". Write for example 2.5.
            t.csv, line 4: column name must not be empty. Fill it in or remove the row.
            t.csv, line 5: column size must be a number: "NaN". Write for example 2.5.
            t.csv, line 6: row must have 2 columns: 1. Put texts with commas in quotes.""");
  }

  @Test
  void read_badRowsSkipped_keepsAndCountsTheOthers() {
    CsvRows<String> read = read("name,size\na,1\nb,big\n\"c\nd\",3,4\ne,5\n", BadRows.SKIP);
    assertThat(read.rows()).containsExactly("a1.0", "e5.0");
    assertThat(read.skippedNote()).contains("""
        t.csv: 2 of 4 rows could not be read and were skipped:
        t.csv, line 3: column size must be a number: "big". Write for example 2.5.
        t.csv, line 4: row must have 2 columns: 3. Put texts with commas in quotes.""");
    assertThat(read("name,size\na,1\n", BadRows.SKIP).skippedNote()).isEmpty();
  }

  @Test
  void read_hundredBadRows_namesTwentyAndCountsTheRest() {
    assertThatThrownBy(() -> read("name,size\n" + "a,x\n".repeat(100), BadRows.REFUSE))
        .hasMessageContaining("t.csv, line 21: ")
        .hasMessageNotContaining("t.csv, line 22: ")
        .hasMessageEndingWith("… and 80 more");
  }

  @Test
  void read_missingColumns_namesThemEvenWhereRowsMayBeSkipped() {
    assertThatThrownBy(() -> read("Name,length\na,1\n", BadRows.SKIP))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "t.csv, line 1: column must be there: size. The first line names the columns name,size,"
                + " separated by commas, semicolons or tabs (it was read as separated by commas).");
  }

  @Test
  void read_semicolonsTabsAndCapitals_areUnderstood() {
    assertThat(read("Name;SIZE\na;1\n\"b;c\";2.5;;\n", BadRows.REFUSE).rows())
        .containsExactly("a1.0", "b;c2.5");
    assertThat(read(" size \tname\n1\ta,b\n", BadRows.REFUSE).rows()).containsExactly("a,b1.0");
    assertThatThrownBy(() -> read("name;size\na;1;2\nb;1,5\n", BadRows.REFUSE)).hasMessage("""
            t.csv, line 2: row must have 2 columns: 3. Put texts with semicolons in quotes.
            t.csv, line 3: column size must be a number: "1,5". Write for example 2.5.""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "use STAY_BELOW or STAY_ABOVE. | use stayBelow or stayAbove.",
        "'\"use DECREASE\" must be EUR' | '\"use DECREASE\" must be EUR'",
        "must be in EUR: USD. | must be in EUR: USD.",
      })
  void in_messageOfTheLibrary_spellsChoicesAsFilesDo(String message, String words) {
    assertThat(FileWords.in(message)).isEqualTo(words);
  }

  @Test
  void read_nothingLeft_isRefused() {
    for (String text : List.of("", "name,size\n", "name,size\na,x\n")) {
      assertThatThrownBy(() -> read(text, BadRows.SKIP))
          .isInstanceOf(UnreadableInputException.class)
          .hasMessageStartingWith("t.csv: file must have a row that can be read");
    }
  }

  @Test
  void readAny_nothingLeft_isNoRow() {
    for (String text : List.of("", "name,size\n", "name,size\na,x\n")) {
      assertThat(readAny(new SourceText("t.csv", text), BadRows.SKIP).rows()).isEmpty();
    }
    assertThat(readAny(SourceText.none("t.csv"), BadRows.REFUSE).rows()).isEmpty();
    assertThatThrownBy(() -> readAny(new SourceText("t.csv", "name,size\na,x\n"), BadRows.REFUSE))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("t.csv, line 2: column size must be a number");
    assertThatThrownBy(() -> readAny(new SourceText("t.csv", "name\n"), BadRows.SKIP))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("t.csv, line 1: column must be there: size.");
  }

  @Test
  void read_openQuoteOrRepeatedColumn_namesTheFile() {
    for (String text : List.of("name,size\n\"a,1\nb,2\n", "name,size,size\na,1,2\n")) {
      assertThatThrownBy(() -> read(text, BadRows.SKIP))
          .isInstanceOf(UnreadableInputException.class)
          .hasMessageStartingWith(
              "t.csv: table must have matching quotes and columns of different names");
    }
  }

  @Test
  void choice_unknownWord_listsThoseThereAre() {
    assertThatThrownBy(() -> CsvTable.read(
            new SourceText("t.csv", "day\nmonday\nFriday\n"),
            List.of("day"),
            BadRows.REFUSE,
            row -> row.choice("day", DayOfWeek.class)))
        .hasMessage(
            "t.csv, line 3: column day must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday:"
                + " \"Friday\". Write one of them.");
  }

  @Test
  void ofFile_markOfSpreadsheets_isRemoved(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "\uFEFFname,size\na,1\n");
    assertThat(SourceText.ofFile(file.toString()).text()).startsWith("name");
  }

  @Test
  void ofFile_missingFolderOrOtherEncoding_saysWhatIsWrong(@TempDir Path folder)
      throws IOException {
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "name\nJosé\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SourceText.ofFile("no/such.csv"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("no/such.csv: file must exist.");
    assertThatThrownBy(() -> SourceText.ofFile(latin.toString()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageEndingWith(": file must be text in UTF-8. Save it in that encoding.");
    assertThatThrownBy(() -> SourceText.ofFile(folder.toString()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageEndingWith(
            ": path must be that of a file: it is a folder. Name the file in it.");
  }

  private static CsvRows<String> read(String text, BadRows badRows) {
    return CsvTable.read(
        new SourceText("t.csv", text), List.of("name", "size"), badRows, CsvTableTest::pair);
  }

  private static CsvRows<String> readAny(SourceText source, BadRows badRows) {
    return CsvTable.readAny(source, List.of("name", "size"), badRows, CsvTableTest::pair);
  }

  private static String pair(CsvRow row) {
    return row.text("name") + row.number("size");
  }
}
