package dev.tandem.examples.metrics.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsInputTest {
  private static final String SURVEY = "respondent,date,segment,score\nu1,2027-08-02,new,9\n";
  private static final String EVENTS = "user,time,event\nu1,2027-06-07T08:00:00+02:00,signed_up\n";
  private static final String REVENUE = "customer,month,mrr,currency\nc1,2027-07,39.00,EUR\n";
  private static final String HEADER =
      "objective,parent,kind,from,until,key_result,type,start,target,current,as_of\n";
  private static final String NPS =
      "Stay,,committed,2027-07-01,2027-09-30,NPS,increase,20,40,30,2027-08-31\n";

  @Test
  void read_goodTables_keepsWhatTheySay() {
    MetricsInput input = read(SURVEY, EVENTS, REVENUE, HEADER + NPS, BadRows.REFUSE);
    assertThat(input.survey().rows()).hasSize(1);
    assertThat(input.events().rows().get(0).time()).hasToString("2027-06-07T06:00:00Z");
    assertThat(input.revenue().rows().get(0).mrr()).hasToString("EUR 39.00");
    KeyResult nps =
        input.objectives().product().objectives().get(0).keyResults().get(0);
    assertThat(nps.metric()).isEqualTo("NPS");
    assertThat(nps.current().orElseThrow().value()).isEqualTo(30);
    assertThat(input.skipped()).isEmpty();
  }

  @Test
  void read_problemsInAllTables_namesAllOfThemAtOnce() {
    assertThatThrownBy(() -> read(
            SURVEY + "u2,2027-08-02,new,11\nu3,2027-02-30,new,7\n",
            EVENTS + "u2,yesterday,visited\n",
            REVENUE + "c2,2027-07,10.00,GOLD\n",
            HEADER + NPS + NPS.replace("increase", "more"),
            BadRows.REFUSE))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("""
            s.csv, line 3: column score must be a whole number from 0 to 10: "11". Write for example 9.
            s.csv, line 4: column date must be a day of the calendar, year first: "2027-02-30". Write for example 2027-08-02.
            e.csv, line 3: column time must be an instant from 1970 to 2999 with its offset from UTC: "yesterday". Write for example 2027-06-07T08:12:33Z.
            r.csv, line 3: column currency must be an ISO 4217 code in capitals: "GOLD". Write for example EUR.
            k.csv, line 3: column type must be one of increase, decrease, reach, binary, milestone, stayBelow, stayAbove: "more". Write one of them.""");
  }

  @Test
  void read_badRowsSkipped_saysHowManyOfEachFile() {
    MetricsInput input = read(
        SURVEY + "u2,2027-08-02,new,11\n",
        EVENTS,
        REVENUE + "c2,2027-13,1,EUR\nc2,2027-07,-1,EUR\nc2,2027-07,1,USD\n",
        HEADER + NPS,
        BadRows.SKIP);
    assertThat(input.survey().rows()).hasSize(1);
    assertThat(input.revenue().rows()).hasSize(1);
    assertThat(input.skipped())
        .hasSize(2)
        .anySatisfy(note -> assertThat(note).startsWith("s.csv: 1 of 2 rows"))
        .anySatisfy(note -> assertThat(note).startsWith("r.csv: 3 of 4 rows"));
  }

  @Test
  void read_mixedCurrencies_namesBoth() {
    assertRefused(
        SURVEY,
        REVENUE + "c2,2027-07,10.00,USD\n",
        HEADER + NPS,
        "r.csv, line 3: column currency must be EUR as in the rows before: \"USD\"."
            + " Convert it, or report on each currency in a file of its own.");
  }

  @Test
  void read_impossibleAmounts_areRefused() {
    assertRefused(
        SURVEY,
        REVENUE + "c2,2027-07,10.005,EUR\nc3,2027-07,1e30,EUR\nc4,2027-07,\"1,50\",EUR\n",
        HEADER + NPS,
        """
        r.csv, line 3: column mrr must be an amount with at most 2 decimal places in EUR: "10.005". Write for example 10.01.
        r.csv, line 4: column mrr must be an amount from 0 to 1,000,000,000,000: "1e30". Write for example 39.00.
        r.csv, line 5: column mrr must be an amount from 0 to 1,000,000,000,000: "1,50". Write for example 39.00.""");
  }

  @Test
  void read_exponentsFarFromAnyAmount_areRefusedAtOnce() {
    assertRefused(
        SURVEY,
        REVENUE + "c2,2027-07,1e-99999999,EUR\nc3,2027-07,1e99999999,EUR\n",
        HEADER + NPS,
        """
        r.csv, line 3: column mrr must be an amount with at most 2 decimal places in EUR: "1e-99999999". Write for example 0.00.
        r.csv, line 4: column mrr must be an amount from 0 to 1,000,000,000,000: "1e99999999". Write for example 39.00.""");
  }

  @Test
  void read_yearsBeyondReason_areRefused() {
    assertThatThrownBy(() -> read(
            SURVEY,
            EVENTS + "u2,+1000000-01-01T00:00:00Z,visited\n",
            REVENUE + "c2,0027-07,1,EUR\n",
            HEADER + NPS,
            BadRows.REFUSE))
        .hasMessageContaining("e.csv, line 3: column time must be an instant from 1970 to 2999")
        .hasMessageContaining("r.csv, line 3: column month must be a month from 1970 to 2999");
  }

  @Test
  void read_missingColumnAndEmptyFile_areRefused() {
    assertRefused(SURVEY.replace("score", "rating"), "", HEADER + NPS, """
        s.csv, line 1: column must be there: score. The first line names the columns respondent,date,segment,score, separated by commas, semicolons or tabs (it was read as separated by commas).
        r.csv: file must have a row that can be read, below the line of column names: no row. Add one.""");
  }

  @Test
  void read_keyResultsThatDoNotFit_areRefused() {
    assertRefused(
        SURVEY,
        REVENUE,
        HEADER + NPS + NPS.replace("NPS,increase,20,40", "NPS of offices,increase,20,10"),
        "k.csv, line 3: target of key result \"Stay: NPS of offices\" must be above its start: 10.0, start 20.0."
            + " For a value that should fall use decrease.");
    assertRefused(
        SURVEY,
        REVENUE,
        HEADER + NPS + NPS.replace("committed", "aspirational").replace("NPS", "CSAT"),
        "k.csv, line 3: column objective must be described alike in each of its rows: \"Stay\"."
            + " Make parent, kind, from and until those of its first row.");
    assertRefused(
        SURVEY,
        REVENUE,
        HEADER + NPS.replace("Stay,,", "Stay,Grow,"),
        "k.csv, line 2: column parent must name an objective of the file: \"Grow\"."
            + " Correct the name, or add a row of that objective.");
  }

  @Test
  void read_badRowsAndBadParentsOfKeyResults_areNamedTogether() {
    String later = NPS.replace("Stay,,", "Leave,Nowhere,");
    String child = NPS.replace("Stay,,", "Come,Lost,");
    String lost = NPS.replace("Stay,,", "Lost,,").replace("40", "many");
    assertRefused(SURVEY, REVENUE, HEADER + NPS + NPS + later + child + lost, """
        k.csv, line 3: column key_result must be there once for its objective: "NPS". Remove the row or rename the key result.
        k.csv, line 6: column target must be a number: "many". Write for example 2.5.
        k.csv, line 4: column parent must name an objective of the file: "Nowhere". Correct the name, or add a row of that objective.""");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-07T00:40Z, 2027-06-07T00:40:00Z",
    "2027-06-07T00:40:55+0200, 2027-06-06T22:40:55Z",
    "2027-06-07T00:40+02:00, 2027-06-06T22:40:00Z",
    "2027-06-07 00:40:12.5 +02, 2027-06-06T22:40:12.500Z",
    "2027-06-07t00:40:01z, 2027-06-07T00:40:01Z",
  })
  void read_timesAsToolsWriteThem_areThatInstant(String time, Instant instant) {
    MetricsInput input =
        read(SURVEY, EVENTS + "u2," + time + ",visited\n", REVENUE, HEADER + NPS, BadRows.REFUSE);
    assertThat(input.events().rows().get(1).time()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-06-07T00:40",
        "2027-02-29T00:40Z",
        "2027-06-07",
        "07.06.2027 00:40Z",
        "2027-06-0700:40Z"
      })
  void read_timesWithoutOffsetOrDay_areRefused(String time) {
    assertThatThrownBy(() -> read(
            SURVEY, EVENTS + "u2," + time + ",visited\n", REVENUE, HEADER + NPS, BadRows.REFUSE))
        .hasMessage(
            "e.csv, line 3: column time must be an instant from 1970 to 2999 with its offset from UTC: \""
                + time + "\". Write for example 2027-06-07T08:12:33Z.");
  }

  private static void assertRefused(
      String survey, String revenue, String keyResults, String message) {
    assertThatThrownBy(() -> read(survey, EVENTS, revenue, keyResults, BadRows.REFUSE))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(message);
  }

  private static MetricsInput read(
      String survey, String events, String revenue, String keyResults, BadRows badRows) {
    return MetricsInput.read(
        new MetricsFiles(
            new SourceText("s.csv", survey),
            new SourceText("e.csv", events),
            new SourceText("r.csv", revenue),
            new SourceText("k.csv", keyResults)),
        badRows);
  }
}
