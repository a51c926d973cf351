package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.analysis.PeopleAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.metrics.stakeholder.CommunicationFinding;
import dev.tandem.metrics.stakeholder.EngagementGap;
import java.util.Locale;

/** Who has to be told or won: those with most power and interest first. */
final class PeopleQuestion {
  private static final int LONGEST = 40;

  private PeopleQuestion() {}

  static Question of(PeopleAnalysis people) {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    people.coverage().findings().stream()
        .filter(finding -> finding.overdueDays().isPresent())
        .findFirst()
        .ifPresent(finding -> sentences.add(tell(people, finding)));
    people.engagement().open().stream()
        .findFirst()
        .ifPresent(gap -> sentences.add(win(people, gap)));
    people.coverage().findings().stream()
        .filter(finding -> finding.overdueDays().isEmpty())
        .findFirst()
        .ifPresent(finding -> sentences.add(plan(people, finding)));
    ImmutableList<String> all = sentences.build();
    return new Question(
        "Who has to be told or won?",
        PlanSection.PEOPLE.word(),
        all.isEmpty()
            ? ImmutableList.of("Nobody: all know what they must, and stand where they should.")
            : all);
  }

  private static String tell(PeopleAnalysis people, CommunicationFinding finding) {
    return "Tell " + name(people, finding) + " about \""
        + Columns.atMost(finding.topic(), LONGEST) + "\", which is overdue for "
        + finding.overdueDays().orElseThrow() + " days; " + people.coverage().needs()
        + " of what must be told is told in time.";
  }

  private static String win(PeopleAnalysis people, EngagementGap gap) {
    return "Win " + Columns.atMost(gap.name(), LONGEST) + ", who is " + word(gap.current())
        + " and should be " + word(gap.desired()) + ": " + gap.steps() + " of "
        + people.engagement().open().stream().mapToInt(EngagementGap::steps).sum()
        + " steps that are missing.";
  }

  private static String plan(PeopleAnalysis people, CommunicationFinding finding) {
    return switch (finding.kind()) {
      case NOT_PLANNED ->
        name(people, finding) + " was told about \"" + Columns.atMost(finding.topic(), LONGEST)
            + "\", which nobody planned: correct the topic, or plan it.";
      case NOT_IN_PLAN, UNKNOWN_STAKEHOLDER, OVERDUE, NEVER_INFORMED ->
        "Plan what " + name(people, finding) + " is told: nothing is.";
    };
  }

  private static String name(PeopleAnalysis people, CommunicationFinding finding) {
    return Columns.atMost(people.name(finding.stakeholder()), LONGEST);
  }

  private static String word(Enum<?> attitude) {
    return attitude.name().toLowerCase(Locale.ROOT);
  }
}
