package dev.tandem.metrics.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import dev.tandem.core.stakeholder.MendelowQuadrant;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether all parties are kept informed: what a communication plan asks for against what was told.
 *
 * <p>A need is met if the last message on its topic, or where there was none the beginning of the need, is no more than its days ago. What
 * was told before the need began counts, too. Messages after {@code asOf} do not.
 *
 * @param statement what produced the numbers
 * @param needs how many of the needs are met
 * @param findings what is wrong, key players first, then what has been due for longest
 */
public record CommunicationCoverage(
    MethodStatement statement, Proportion needs, List<CommunicationFinding> findings) {

  /** Copies the findings. */
  public CommunicationCoverage {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(needs, "needs");
    findings = ImmutableList.copyOf(findings);
  }

  /**
   * {@return how well some stakeholders are kept informed}
   *
   * <p>Cost: O(stakeholders + needs + messages), and sorting the findings.
   *
   * @param stakeholders who is there
   * @param plan who must be told about what
   * @param told what was told
   * @param asOf the day for which it holds
   * @param grid where power and interest count as high
   * @throws IllegalArgumentException if a need is stated twice for a stakeholder and topic
   */
  public static CommunicationCoverage of(
      List<Stakeholder> stakeholders,
      List<InformationNeed> plan,
      List<Communication> told,
      LocalDate asOf,
      PowerInterestGrid grid) {
    Check check = new Check(asOf);
    stakeholders.forEach(
        stakeholder -> check.quadrants.put(stakeholder.id(), grid.quadrant(stakeholder)));
    plan.forEach(check::plan);
    told.stream().filter(message -> !message.day().isAfter(asOf)).forEach(check::tell);
    check.find();
    return new CommunicationCoverage(
        MethodStatement.of("communication plan coverage").with("as of", asOf),
        Proportion.of(check.met, plan.size()),
        check.sorted());
  }

  /**
   * {@return between how many pairs of people word can pass: n(n - 1)/2}
   *
   * <p>4 people 6, 10 people 45. Source: Brooks (1975), The Mythical Man-Month, chapter 2.
   *
   * @param people how many there are, from 0 to 1,000,000,000
   * @throws IllegalArgumentException if {@code people} is not from 0 to 1,000,000,000
   */
  public static long channels(int people) {
    checkArgument(
        people >= 0 && people <= 1_000_000_000,
        "people must be from 0 to 1000000000: %s. Count them.",
        people);
    return people * (people - 1L) / 2;
  }

  /** {@return how many needs are met, and a line for each finding} */
  @Override
  public String toString() {
    return statement + ": " + needs + " needs met\n"
        + new TextTable()
            .words("finding")
            .words("stakeholder")
            .words("engage")
            .words("topic")
            .words("last")
            .numbers("overdue")
            .rows(findings, finding -> new Object[] {
              finding.kind(),
              finding.stakeholder(),
              finding.quadrant(),
              finding.topic(),
              finding.last(),
              finding.overdueDays()
            });
  }

  /** Collects what was planned and told, and compares them. */
  private static final class Check {
    private final LocalDate asOf;
    private final Map<StakeholderId, MendelowQuadrant> quadrants = new LinkedHashMap<>();
    private final Table<StakeholderId, String, InformationNeed> needs = HashBasedTable.create();
    private final Table<StakeholderId, String, LocalDate> last = HashBasedTable.create();
    private final List<InformationNeed> inOrder = new ArrayList<>();
    private final Map<List<Object>, Communication> unplanned = new LinkedHashMap<>();
    private final List<CommunicationFinding> findings = new ArrayList<>();
    private long met;

    Check(LocalDate asOf) {
      this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    void plan(InformationNeed need) {
      checkArgument(
          needs.put(need.stakeholder(), need.topic(), need) == null,
          "need must be stated once: %s on %s. Leave one out.",
          need.stakeholder(),
          need.topic());
      inOrder.add(need);
    }

    void tell(Communication message) {
      LocalDate before = last.get(message.stakeholder(), message.topic());
      if (before == null || before.isBefore(message.day())) {
        last.put(message.stakeholder(), message.topic(), message.day());
      }
      if (!needs.contains(message.stakeholder(), message.topic())) {
        unplanned.put(List.of(message.stakeholder(), message.topic()), message);
      }
    }

    void find() {
      inOrder.forEach(this::findNeed);
      for (StakeholderId stakeholder : quadrants.keySet()) {
        if (!needs.containsRow(stakeholder)) {
          report(
              CommunicationFindingKind.NOT_IN_PLAN,
              stakeholder,
              "",
              Optional.empty(),
              Optional.empty());
        }
      }
      unplanned
          .values()
          .forEach(message -> report(
              quadrants.containsKey(message.stakeholder())
                  ? CommunicationFindingKind.NOT_PLANNED
                  : CommunicationFindingKind.UNKNOWN_STAKEHOLDER,
              message.stakeholder(),
              message.topic(),
              Optional.ofNullable(last.get(message.stakeholder(), message.topic())),
              Optional.empty()));
    }

    private void findNeed(InformationNeed need) {
      Optional<LocalDate> told = Optional.ofNullable(last.get(need.stakeholder(), need.topic()));
      LocalDate due = told.orElse(need.from()).plusDays(need.everyDays());
      boolean isLate = asOf.isAfter(due);
      met += isLate ? 0 : 1;
      if (!quadrants.containsKey(need.stakeholder())) {
        report(
            CommunicationFindingKind.UNKNOWN_STAKEHOLDER,
            need.stakeholder(),
            need.topic(),
            told,
            Optional.empty());
      } else if (isLate) {
        report(
            told.isPresent()
                ? CommunicationFindingKind.OVERDUE
                : CommunicationFindingKind.NEVER_INFORMED,
            need.stakeholder(),
            need.topic(),
            told,
            Optional.of(ChronoUnit.DAYS.between(due, asOf)));
      }
    }

    private void report(
        CommunicationFindingKind kind,
        StakeholderId stakeholder,
        String topic,
        Optional<LocalDate> told,
        Optional<Long> overdueDays) {
      findings.add(new CommunicationFinding(
          kind,
          stakeholder,
          Optional.ofNullable(quadrants.get(stakeholder)),
          topic,
          told,
          overdueDays));
    }

    /** Key players first; a stable sort keeps the order of the plan among equals. */
    ImmutableList<CommunicationFinding> sorted() {
      return ImmutableList.sortedCopyOf(
          Comparator.comparingInt((CommunicationFinding finding) ->
                  finding.quadrant().map(Enum::ordinal).orElse(-1))
              .thenComparingLong(finding -> finding.overdueDays().orElse(-1L))
              .reversed(),
          findings);
    }
  }
}
