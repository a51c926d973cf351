package dev.tandem.examples.generator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes what went to production of what the team finished, and what failed there. Finished items go out together some hours later; now and
 * then the run fails and is repeated, or users meet a fault, which an unplanned deployment repairs.
 */
final class DeploymentGenerator {
  private static final long SEED = 1815;

  private final Dice dice = new Dice(SEED);
  private final StringBuilder deployments =
      new StringBuilder("deployment,environment,started,finished,result,purpose,commits\n");
  private final StringBuilder incidents =
      new StringBuilder("incident,opened,restored,deployment\n");
  private int number;
  private int incident;

  DeploymentGenerator(List<TeamItem> items) {
    List<LocalDateTime> finished = items.stream()
        .flatMap(item -> item.delivered().stream())
        .sorted(Comparator.naturalOrder())
        .toList();
    List<LocalDateTime> waiting = new ArrayList<>();
    for (LocalDateTime time : finished) {
      waiting.add(time);
      if (dice.happens(0.7)) {
        deploy(TeamClock.after(time, 30 + dice.below(300)), waiting);
        waiting.clear();
      }
    }
  }

  String deployments() {
    return deployments.toString();
  }

  String incidents() {
    return incidents.toString();
  }

  private void deploy(LocalDateTime start, List<LocalDateTime> commits) {
    LocalDateTime time = start;
    if (dice.happens(0.07)) {
      line(time, "failed", "planned", commits);
      time = TeamClock.after(time, 45 + dice.below(120));
    }
    String deployment = line(time, "succeeded", "planned", commits);
    if (dice.happens(0.12)) {
      fail(deployment, TeamClock.after(time, 30 + dice.below(600)));
    }
  }

  private void fail(String deployment, LocalDateTime opened) {
    LocalDateTime repaired = opened.plusMinutes(25 + dice.below(400));
    if (repaired.isBefore(TeamClock.LAST)) {
      incident++;
      incidents.append("INC-" + incident + "," + TeamClock.text(opened) + ","
          + TeamClock.text(repaired) + "," + deployment + "\n");
      line(repaired.minusMinutes(15), "succeeded", "unplannedFix", List.of(repaired.minusMinutes(20)));
    }
  }

  private String line(
      LocalDateTime start, String result, String purpose, List<LocalDateTime> commits) {
    LocalDateTime finished = start.plusMinutes(6 + dice.below(9));
    String id = "D" + (number + 1);
    if (finished.isBefore(TeamClock.LAST)) {
      number++;
      deployments.append(String.join(
              ",",
              id,
              "production",
              TeamClock.text(start),
              TeamClock.text(finished),
              result,
              purpose,
              commits.stream().map(TeamClock::text).collect(Collectors.joining(" ")))
          + "\n");
    }
    return id;
  }
}
