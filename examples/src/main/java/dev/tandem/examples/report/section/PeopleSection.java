package dev.tandem.examples.report.section;

import dev.tandem.core.stakeholder.MendelowQuadrant;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PeopleAnalysis;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.stakeholder.CommunicationFinding;
import dev.tandem.metrics.stakeholder.CommunicationFindingKind;
import dev.tandem.metrics.stakeholder.EngagementGap;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whom the plan concerns: the grid of power and interest, who has to be won, and who is not told what it must know. */
final class PeopleSection implements Section {
  private final PlanAnalysis analysis;

  PeopleSection(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void write(Page page) {
    Answer<PeopleAnalysis> answer = analysis.people();
    page.section("Who has a say, and cares?");
    answer
        .value()
        .ifPresentOrElse(
            people -> write(people, page), () -> page.line("Not known: " + answer.whyNot()));
  }

  private static void write(PeopleAnalysis people, Page page) {
    quadrant("both power and interest", MendelowQuadrant.MANAGE_CLOSELY, people, page);
    quadrant("power, but little interest", MendelowQuadrant.KEEP_SATISFIED, people, page);
    quadrant("interest, but little power", MendelowQuadrant.KEEP_INFORMED, people, page);
    quadrant("neither", MendelowQuadrant.MONITOR, people, page);
    page.section("Who has to be won?");
    page.each(
        people.engagement().open(),
        gap -> page.row(gap.name(), word(gap.current()) + " → " + word(gap.desired()), steps(gap)));
    page.noneIf(people.engagement().open().isEmpty());
    page.section("Who is not told what it must know, as of "
        + DateText.full(people.day().atStartOfDay()) + "?");
    page.line(people.coverage().needs() + " of what must be told is told in time.");
    page.each(
        people.coverage().findings(),
        finding -> page.row(people.name(finding.stakeholder()), finding.topic(), text(finding)));
  }

  private static void quadrant(
      String what, MendelowQuadrant quadrant, PeopleAnalysis people, Page page) {
    page.row(
        what,
        word(quadrant).replace('_', ' '),
        people.grid().get(quadrant).isEmpty()
            ? "nobody"
            : people.grid().get(quadrant).stream()
                .map(Stakeholder::name)
                .collect(Collectors.joining(", ")));
  }

  private static String steps(EngagementGap gap) {
    return gap.steps() + (gap.steps() == 1 ? " step" : " steps");
  }

  private static String text(CommunicationFinding finding) {
    CommunicationFindingKind kind = finding.kind();
    return switch (kind) {
      case NEVER_INFORMED -> "never told, overdue for " + days(finding);
      case OVERDUE ->
        "last told " + DateText.full(finding.last().orElseThrow().atStartOfDay()) + ", overdue for "
            + days(finding);
      case NOT_IN_PLAN -> "nothing is planned to be told";
      case NOT_PLANNED ->
        "told, but not planned: a gap in the plan, or the topic is spelt otherwise";
      case UNKNOWN_STAKEHOLDER -> "is not among the stakeholders";
    };
  }

  private static String days(CommunicationFinding finding) {
    long days = finding.overdueDays().orElseThrow();
    return days + (days == 1 ? " day" : " days");
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
