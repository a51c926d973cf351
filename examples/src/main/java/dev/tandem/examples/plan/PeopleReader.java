package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.metrics.stakeholder.Communication;
import dev.tandem.metrics.stakeholder.InformationNeed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the stakeholders of a plan file: where they stand, what they must be told, and what they were told. */
final class PeopleReader {
  private final LocalDate projectStart;
  private final Problems problems;
  private final ImmutableList.Builder<Stakeholder> stakeholders = ImmutableList.builder();
  private final ImmutableMap.Builder<StakeholderId, Attitude> wanted = ImmutableMap.builder();
  private final ImmutableList.Builder<InformationNeed> needs = ImmutableList.builder();
  private final ImmutableList.Builder<Communication> told = ImmutableList.builder();

  PeopleReader(LocalDate projectStart, Problems problems) {
    this.projectStart = projectStart;
    this.problems = problems;
  }

  PlanPeople read(List<PlanFile.StakeholderEntry> entries) {
    Set<String> ids = new HashSet<>();
    for (PlanFile.StakeholderEntry entry : entries) {
      String place = "stakeholder " + entry.id();
      problems.check(
          ids.add(entry.id()), place + " must be stated once. Give one of them another id.");
      problems.read(place, () -> stakeholder(entry)).ifPresent(stakeholders::add);
      if (!entry.wanted().isEmpty()) {
        problems
            .read(place, () -> PlanTexts.choice("wanted", entry.wanted(), Attitude.class))
            .ifPresent(attitude -> wanted.put(StakeholderId.of(entry.id()), attitude));
      }
      messages(entry, place);
    }
    return new PlanPeople(
        stakeholders.build(), wanted.buildKeepingLast(), needs.build(), told.build());
  }

  private static Stakeholder stakeholder(PlanFile.StakeholderEntry entry) {
    return new Stakeholder(
        StakeholderId.of(entry.id()),
        entry.name(),
        share("power", entry.power().orElse(Double.NaN)),
        share("interest", entry.interest().orElse(Double.NaN)),
        entry.attitude().isEmpty()
            ? Attitude.NEUTRAL
            : PlanTexts.choice("attitude", entry.attitude(), Attitude.class),
        entry.weight().orElse(1));
  }

  private static double share(String role, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          role + " must be given. Add it, from 0 for none to 1 for the most.");
    }
    return value;
  }

  private void messages(PlanFile.StakeholderEntry entry, String place) {
    Set<String> topics = new HashSet<>();
    for (PlanFile.NeedEntry need : entry.needs()) {
      problems.read(place + ", need", () -> need(entry.id(), need)).ifPresent(needs::add);
      problems.check(
          topics.add(need.topic()),
          place + ", need \"" + need.topic() + "\" must be stated once. Leave one out.");
    }
    for (PlanFile.ToldEntry each : entry.told()) {
      problems
          .read(
              place + ", told",
              () -> Communication.of(entry.id(), each.topic(), PlanTexts.date(each.date())))
          .ifPresent(told::add);
    }
  }

  private InformationNeed need(String stakeholder, PlanFile.NeedEntry entry) {
    return InformationNeed.of(
        stakeholder,
        entry.topic(),
        entry.from().isEmpty() ? projectStart : PlanTexts.date(entry.from()),
        entry
            .everyDays()
            .orElseThrow(() -> new IllegalArgumentException(
                "everyDays must be given. Add after how many days at most it is told again.")));
  }
}
