package dev.tandem.examples.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BacklogReportTest {
  private static final String HEADER =
      "id,name,reach,impact,confidence,effort,value,criticality,risk,size,delay_per_week,weeks,requires\n";
  private static final String ENABLER = "base,Base,0,0.25,1,3,1,2,8,8,0,3,\n";
  private static final String PAID = "pay,Payments,4200,2,0.8,4,13,8,5,8,14,5,base\n";
  private static final String THEMES = "themes,Themes,3100,0.25,1,1,2,1,1,2,9,1,\n";

  @Test
  void print_threeItems_comparesTheOrders() {
    assertThat(report(HEADER + ENABLER + PAID + THEMES))
        .contains("BACKLOG  3 items, one team")
        .contains("   1  Themes")
        .contains("   2  Base")
        .contains("   3  Payments")
        .contains("enables pay: its set's ratio is 1.75")
        .contains("dependency-aware                      135")
        .contains("No order costs less: proven.");
  }

  @Test
  void print_amountsOfTooManyDigits_saysHowTheyWereRounded() {
    String computed = PAID.replace("14,5,", "14.123456789012345,5.987654321098765,");
    assertThat(report(HEADER + ENABLER + computed + THEMES))
        .contains(
            "Compared exactly with durations rounded to 8 decimals, costs of delay rounded to 7")
        .doesNotContain("Compared exactly with amounts as given");
    assertThat(report(HEADER + ENABLER + PAID + THEMES)).doesNotContain("Compared exactly with");
  }

  @Test
  void print_hugeCost_isPrintedWhole() {
    assertThat(report(HEADER + PAID.replace("14,5,base", "1e20,5,")))
        .contains("500,000,000,000,000,000,000");
  }

  @Test
  void print_effortLeftOpen_statesTheAssumptionAndDecidesTheRanks() {
    // ln(1680 / 775) = 0.774 against a joint spread of 0.735: payments ahead with 85 %.
    assertThat(report(HEADER + ENABLER + PAID + THEMES))
        .contains("How sure is the order by RICE?")
        .contains("In 4 cases of 5, reach x impact lies within a factor of 1.5 / confidence,")
        .contains("or within a factor of 1.5 where the table leaves these out.")
        .contains("decided ranks, at 80 %       1 Payments; 2 Themes; 3 Base\n")
        .contains("toss-ups                     none\n")
        .contains("surely of the first 2        Payments 100 %, Themes 100 %\n")
        .contains("research next                none\n");
  }

  @Test
  void print_effortUnsure_saysWhatIsATossUpAndWhatToResearch() {
    String header = HEADER.replace("effort,", "effort,effort_low,effort_high,");
    String unsure = PAID.replace("0.8,4,", "0.8,4,1,16,").replace("base", "");
    String sure = THEMES.replace("0.25,1,1,2", "0.25,1,1,0.9,1.1,2");
    String third = "logo,Logo,900,1,1,1,1,1.5,2,1,1,2,9,1,\n";
    assertThat(report(header + unsure + sure + third))
        .contains("decided ranks, at 80 %       none\n")
        .contains("toss-ups                     1-3 Payments to Logo\n")
        .contains("surely of the first 2        none\n")
        .contains("perhaps                      Payments 79 %, Themes 65 %, Logo 56 %\n")
        // Logo competes with Themes for the second place, and is less sure.
        .contains(
            "research next                Logo: knowing its score makes the first 2 better by")
        .containsPattern("Payments +1 +1-3 ");
  }

  @Test
  void print_nobodyReachedAndNoConfidence_scoresZeroForSure() {
    assertThat(report(HEADER + ENABLER + PAID.replace("2,0.8,4", "2,0,4") + THEMES))
        .contains("toss-ups                     2-3 Base to Payments\n")
        .containsPattern("Payments +2 +2 ");
  }

  @Test
  void print_onlyOneEndOfTheEffort_isRefused() {
    String header = HEADER.replace("effort,", "effort,effort_low,effort_high,");
    assertThatThrownBy(() -> report(header + PAID.replace("0.8,4,", "0.8,4,,5,")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("plan.csv, line 2: effort_low and effort_high must both be there, or neither."
            + " Write the other one too.");
  }

  @Test
  void print_effortOutsideItsEnds_isRefused() {
    String header = HEADER.replace("effort,", "effort,effort_low,effort_high,");
    assertThatThrownBy(() -> report(header + PAID.replace("0.8,4,", "0.8,4,5,7,")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "plan.csv, line 2: effort must be from effort_low to effort_high, and these above 0:"
                + " 4.0, with 5.0 to 7.0, item pay. Correct one of them.");
  }

  @Test
  void print_unknownRequirement_namesFileAndItem() {
    assertThatThrownBy(() -> report(HEADER + PAID))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith(
            "plan.csv: required items must be in the list: \"pay\" requires \"base\".");
  }

  @Test
  void print_badNumber_namesFileLineAndColumn() {
    assertThatThrownBy(() -> report(HEADER + ENABLER + PAID.replace("4200", "many")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "plan.csv, line 3: column reach must be a number: \"many\". Write for example 2.5.");
  }

  @Test
  void print_missingColumn_namesIt() {
    assertThatThrownBy(() -> report(HEADER.replace(",weeks", ",days") + ENABLER))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("plan.csv, line 1: column must be there: weeks.");
  }

  @Test
  void print_refusedValue_namesFileAndLine() {
    assertThatThrownBy(() -> report(HEADER + ENABLER.replace(",1,3,1,2", ",7,3,1,2")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("plan.csv, line 2: confidence must be")
        .hasMessageContaining("base");
  }

  @Test
  void print_itemsThatDoNotFit_namesFile() {
    assertThatThrownBy(() -> report(HEADER + PAID))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("plan.csv: ")
        .hasMessageContaining("base");
  }

  @Test
  void print_severalBadRows_namesAllOrSkipsAndCountsThem() {
    String text =
        HEADER + ENABLER.replace("0.25", "a") + THEMES + PAID.replace("14,5,base", "14,,base");
    assertThatThrownBy(() -> report(text))
        .hasMessageContaining("plan.csv, line 2: column impact must be a number: \"a\"")
        .hasMessageContaining("plan.csv, line 4: column weeks must not be empty");
    assertThat(report(text, BadRows.SKIP))
        .contains("BACKLOG  1 items")
        .contains("plan.csv: 2 of 3 rows could not be read and were skipped:");
  }

  private static String report(String text) {
    return report(text, BadRows.REFUSE);
  }

  private static String report(String text, BadRows badRows) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    BacklogReport.print(
        new SourceText("plan.csv", text),
        badRows,
        new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
