package dev.tandem.examples.generator;

import java.time.LocalDate;
import java.util.List;

/** Makes what members answer who were asked some weeks after they signed up: the fonder of the club, the higher. */
final class SurveyGenerator {
  private static final long SEED = 910;
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 8, 22);

  private final Dice dice = new Dice(SEED);

  String csv(List<Member> members) {
    StringBuilder csv = new StringBuilder("respondent,date,segment,score\n");
    for (Member member : members) {
      LocalDate day = member.signedUp().toLocalDate().plusDays(14 + dice.below(7));
      if (dice.happens(0.25 + 0.35 * member.affinity()) && !day.isAfter(LAST_DAY)) {
        csv.append(member.id())
            .append(',')
            .append(day)
            .append(',')
            .append(member.segment())
            .append(',')
            .append(score(member.affinity()))
            .append('\n');
      }
    }
    return csv.toString();
  }

  private int score(double affinity) {
    if (dice.happens(0.03)) {
      return dice.below(5);
    }
    double felt = 4.6 + 6.2 * affinity + 5 * (dice.middling() - 0.5);
    return (int) Math.max(0, Math.min(10, Math.round(felt)));
  }
}
