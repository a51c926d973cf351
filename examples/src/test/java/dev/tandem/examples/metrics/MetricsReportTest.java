package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.ShippedReport.FILES;
import static dev.tandem.examples.metrics.ShippedReport.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.metrics.input.MetricsFiles;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MetricsReportTest {

  @Test
  void text_anyLine_fitsTheTerminal() {
    assertThat(REPORT.lines()).hasSizeBetween(60, 95).allSatisfy(line -> {
      assertThat(line).hasSizeLessThanOrEqualTo(110);
      assertThat(line).isEqualTo(line.stripTrailing());
    });
  }

  @Test
  void text_otherPeopleAnswered_leavesOutTheComparison() {
    assertThat(REPORT).contains("After they answered the survey");
    assertThat(report("respondent,date,segment,score\nx,2027-08-02,new,9\ny,2027-08-02,new,3\n"))
        .contains("NPS +0.0")
        .doesNotContain("After they answered the survey");
  }

  @Test
  void text_smallestTables_saysWhatIsUndefinedAndWhy() {
    String report = MetricsReport.text(
        new MetricsFiles(
            new SourceText("s.csv", "respondent,date,segment,score\nx,2027-08-02,new,9\n"),
            new SourceText("e.csv", "user,time,event\nu,2027-06-07T08:00:00Z,visited\n"),
            new SourceText("r.csv", "customer,month,mrr,currency\nc,2027-07,500,JPY\n"),
            new SourceText("k.csv", """
                objective,parent,kind,from,until,key_result,type,start,target,current,as_of
                Stay,,committed,2027-07-01,2027-09-30,NPS,increase,20,40,,
                """)),
        BadRows.REFUSE,
        ZoneOffset.UTC);
    assertThat(report)
        .contains("What halves the interval is undefined, because all answers count alike.")
        .contains("users begin with their first event in the file")
        .contains(
            "Customers who began after the first month of the file: undefined, because there are none.")
        .contains("NRR undefined, because start revenue is 0")
        .contains("customers kept undefined, because there is nobody")
        .contains("JPY 6,000 a year")
        .contains("Overall 0.00")
        .doesNotContain("NaN", "Infinity");
  }

  private static String report(String survey) {
    return MetricsReport.text(
        new MetricsFiles(
            new SourceText("s.csv", survey),
            FILES.events(),
            FILES.subscriptions(),
            FILES.keyResults()),
        BadRows.REFUSE,
        ZoneOffset.UTC);
  }
}
