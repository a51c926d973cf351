package dev.tandem.examples.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.examples.UnreadableInputException;
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
        .hasMessageStartingWith("plan.csv, line 2: column must be there: weeks.");
  }

  @Test
  void print_refusedValue_namesFileAndLine() {
    assertThatThrownBy(() -> report(HEADER + ENABLER.replace(",1,3,1,2", ",7,3,1,2")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("plan.csv, line 2: confidence must be")
        .hasMessageContaining("base");
  }

  @Test
  void print_noItems_asksForOne() {
    assertThatThrownBy(() -> report(""))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("plan.csv: backlog must have at least one item. The first line");
    assertThatThrownBy(() -> report(HEADER)).isInstanceOf(UnreadableInputException.class);
  }

  private static String report(String text) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    BacklogReport.print("plan.csv", text, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
