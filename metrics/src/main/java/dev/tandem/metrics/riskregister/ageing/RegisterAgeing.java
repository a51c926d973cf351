package dev.tandem.metrics.riskregister.ageing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The age of a register's pending risks, and which of them nobody cares for.
 *
 * @param statement what produced the numbers
 * @param day the day for which it holds
 * @param risks the pending risks, in the order of the register
 */
public record RegisterAgeing(MethodStatement statement, LocalDate day, List<AgeingRisk> risks) {

  /** Copies the risks. */
  public RegisterAgeing {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(day, "day");
    risks = ImmutableList.copyOf(risks);
  }

  /**
   * {@return the age of a register}
   *
   * @param register the risks
   * @param dates what is known of when; risks without are findings
   * @param asOf the day for which it holds
   * @param reviewEveryDays after how many calendar days at most a pending risk should be looked at again, at least 1
   * @throws IllegalArgumentException if {@code reviewEveryDays} is less than 1, or dates are of a risk that the register does not have, are
   *     stated twice, or lie after {@code asOf}
   */
  public static RegisterAgeing of(
      RiskRegister register, List<RiskDates> dates, LocalDate asOf, int reviewEveryDays) {
    checkArgument(
        reviewEveryDays >= 1,
        "days between reviews must be at least 1: %s. Use 30 for once a month.",
        reviewEveryDays);
    Map<RiskId, RiskDates> byRisk = byRisk(register, dates, asOf);
    ImmutableList.Builder<AgeingRisk> risks = ImmutableList.builder();
    for (Risk risk : register.risks()) {
      if (risk.state().isPending()) {
        risks.add(ageing(risk, Optional.ofNullable(byRisk.get(risk.id())), asOf, reviewEveryDays));
      }
    }
    MethodStatement statement = MethodStatement.of("age of the risk register")
        .with("as of", asOf)
        .with("review every", reviewEveryDays + " days");
    return new RegisterAgeing(statement, asOf, risks.build());
  }

  private static Map<RiskId, RiskDates> byRisk(
      RiskRegister register, List<RiskDates> dates, LocalDate asOf) {
    Map<RiskId, RiskDates> byRisk = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (RiskDates date : dates) {
      if (register.risks().stream().noneMatch(risk -> risk.id().equals(date.risk()))) {
        problems.add("risk must be in the register: " + date.risk()
            + ", which has dates. Use one of the ids of its risks.");
      }
      if (byRisk.put(date.risk(), date) != null) {
        problems.add("dates must be stated once: " + date.risk() + ". Leave one out.");
      }
      if (date.raised().isAfter(asOf) || date.reviewed().orElse(asOf).isAfter(asOf)) {
        problems.add("dates must not lie after " + asOf + ": " + date + ". Correct one of them.");
      }
    }
    checkArgument(problems.isEmpty(), "%s", String.join("\n", problems));
    return byRisk;
  }

  private static AgeingRisk ageing(
      Risk risk, Optional<RiskDates> dates, LocalDate asOf, int reviewEveryDays) {
    Optional<Long> age = days(dates.map(RiskDates::raised), asOf);
    Optional<Long> unseen = days(dates.map(date -> date.reviewed().orElse(date.raised())), asOf);
    Set<AgeingFinding> findings = EnumSet.noneOf(AgeingFinding.class);
    boolean isUnseen = unseen.orElse(0L) > reviewEveryDays;
    boolean isReviewed = dates.flatMap(RiskDates::reviewed).isPresent();
    boolean isGuess = risk.state() == RiskState.IDENTIFIED && age.orElse(0L) > reviewEveryDays;
    boolean isLate = dates.flatMap(RiskDates::due).orElse(asOf).isBefore(asOf);
    addIf(dates.isEmpty(), AgeingFinding.NO_DATES, findings);
    addIf(isUnseen && !isReviewed, AgeingFinding.NEVER_REVIEWED, findings);
    addIf(isUnseen && isReviewed, AgeingFinding.REVIEW_OVERDUE, findings);
    addIf(isLate, AgeingFinding.RESPONSE_OVERDUE, findings);
    addIf(isGuess, AgeingFinding.NOT_ASSESSED, findings);
    addIf(risk.owner().isBlank(), AgeingFinding.NO_OWNER, findings);
    addIf(risk.responses().isEmpty(), AgeingFinding.NO_RESPONSE, findings);
    return new AgeingRisk(risk.id(), risk.title(), age, unseen, findings);
  }

  private static void addIf(boolean holds, AgeingFinding finding, Set<AgeingFinding> findings) {
    if (holds) {
      findings.add(finding);
    }
  }

  private static Optional<Long> days(Optional<LocalDate> since, LocalDate asOf) {
    return since.map(day -> ChronoUnit.DAYS.between(day, asOf));
  }

  /** {@return the risks with which something is wrong, those first that nobody has looked at for longest, then those of unknown age} */
  public ImmutableList<AgeingRisk> findings() {
    return risks.stream()
        .filter(risk -> !risk.findings().isEmpty())
        .sorted((first, second) ->
            Long.compare(second.unseenDays().orElse(-1L), first.unseenDays().orElse(-1L)))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return how many of the pending risks somebody has looked at in time} */
  public Proportion reviewedInTime() {
    long seen = risks.stream()
        .filter(risk -> risk.unseenDays().isPresent()
            && !risk.findings().contains(AgeingFinding.NEVER_REVIEWED)
            && !risk.findings().contains(AgeingFinding.REVIEW_OVERDUE))
        .count();
    return Proportion.of(seen, risks.size());
  }

  /** {@return the middle age in days of the pending risks whose age is known, of two the mean; undefined if none is} */
  public Figure medianAgeDays() {
    long[] ages = risks.stream()
        .filter(risk -> risk.ageDays().isPresent())
        .mapToLong(risk -> risk.ageDays().orElseThrow())
        .sorted()
        .toArray();
    return ages.length == 0
        ? Figure.undefined(statement, "no pending risk has a known age")
        : Figure.of(statement, (ages[(ages.length - 1) / 2] + ages[ages.length / 2]) / 2.0);
  }

  /** {@return how many are looked at in time, and a line for each finding} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("risk")
        .words("event")
        .numbers("age")
        .numbers("unseen")
        .words("findings")
        .rows(
            findings(), row -> new Object[] {
              row.risk(), row.title(), row.ageDays(), row.unseenDays(), row.findings()
            });
    return statement + ": " + reviewedInTime() + " reviewed in time\n" + table;
  }
}
