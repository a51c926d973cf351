package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskKind;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.risk.register.InvalidRiskRegisterException;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.riskregister.ageing.RiskDates;
import dev.tandem.metrics.riskregister.matrix.RiskMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the risks of a plan file. What a response leaves out stays as it was before it. Amounts of opportunities are what they save, in money
 * and in time.
 */
final class RiskReader {
  private final Problems problems;
  private final Optional<LocalDate> statusDate;
  private final List<Risk> risks = new ArrayList<>();
  private final ImmutableList.Builder<RiskDates> dates = ImmutableList.builder();

  RiskReader(Optional<LocalDate> statusDate, Problems problems) {
    this.statusDate = statusDate;
    this.problems = problems;
  }

  PlanRisks read(PlanFile file) {
    for (PlanFile.RiskEntry entry : file.risks()) {
      String place = "risk " + entry.id();
      problems.read(place, () -> risk(entry)).ifPresent(risks::add);
      dates(entry, place).ifPresent(dates::add);
    }
    if (!file.impactLevels().isEmpty()) {
      problems.read("impactLevels", () -> RiskMatrix.pmbok(file.impactLevels()));
    }
    return new PlanRisks(register(), dates.build(), file.impactLevels());
  }

  private RiskRegister register() {
    try {
      return new RiskRegister(risks, ImmutableList.of());
    } catch (InvalidRiskRegisterException e) {
      e.problems().stream()
          .map(Problem::toString)
          .forEach(message -> problems.check(false, message));
      return RiskRegister.EMPTY;
    }
  }

  private static Risk risk(PlanFile.RiskEntry entry) {
    RiskKind kind = entry.kind().isEmpty()
        ? RiskKind.THREAT
        : PlanTexts.choice("kind", entry.kind(), RiskKind.class);
    RiskAssessment inherent = RiskAssessment.of(entry
            .probability()
            .orElseThrow(() -> new IllegalArgumentException(
                "probability must be given. Add it, 0.3 for three in ten.")))
        .withCost(entry.cost().isEmpty() ? Estimate.fixed(0) : amount(kind, entry.cost()));
    inherent = withDelays(kind, inherent, entry.delays());
    Risk risk = new Risk(
        RiskId.of(entry.id()),
        entry.title(),
        kind,
        entry.cause(),
        inherent,
        ImmutableList.of(),
        entry.owner(),
        entry.state().isEmpty()
            ? RiskState.OPEN
            : PlanTexts.choice("state", entry.state(), RiskState.class));
    for (PlanFile.ResponseEntry response : entry.responses()) {
      risk = risk.withResponse(response(risk, response));
    }
    return risk;
  }

  private static RiskResponse response(Risk risk, PlanFile.ResponseEntry entry) {
    RiskAssessment left = risk.residual();
    if (entry.probability().isPresent()) {
      left = left.withProbability(entry.probability().getAsDouble());
    }
    if (!entry.leaves().isEmpty()) {
      left = left.withCost(amount(risk.kind(), entry.leaves()));
    }
    if (!entry.delays().isEmpty()) {
      left = withDelays(
          risk.kind(),
          new RiskAssessment(left.probability(), ImmutableList.of(), left.cost(), left.value()),
          entry.delays());
    }
    return RiskResponse.of(
            PlanTexts.choice("strategy", entry.strategy(), ResponseStrategy.class),
            entry.action(),
            left)
        .withCost(
            entry.cost().isEmpty() ? Estimate.fixed(0) : amount(RiskKind.THREAT, entry.cost()))
        .withTrigger(entry.trigger());
  }

  private static Estimate amount(RiskKind kind, String text) {
    return signed(kind, PlanTexts.amounts(text));
  }

  private static RiskAssessment withDelays(
      RiskKind kind, RiskAssessment assessment, Map<String, String> delays) {
    RiskAssessment delayed = assessment;
    for (Map.Entry<String, String> delay : delays.entrySet()) {
      delayed = delayed.withDuration(DurationImpact.delay(
          TaskId.of(delay.getKey()), signed(kind, PlanTexts.amounts(delay.getValue()))));
    }
    return delayed;
  }

  /** One number is certain; three are the shortest, the likely and the longest, which change places with their sign. */
  private static Estimate signed(RiskKind kind, List<Double> amounts) {
    int sign = kind == RiskKind.THREAT ? 1 : -1;
    if (amounts.size() == 1) {
      return Estimate.fixed(sign * amounts.get(0) + 0.0);
    }
    int first = sign > 0 ? 0 : 2;
    return Estimate.betaPert(
        sign * amounts.get(first), sign * amounts.get(1), sign * amounts.get(2 - first));
  }

  private Optional<RiskDates> dates(PlanFile.RiskEntry entry, String place) {
    if (entry.raised().isEmpty()) {
      problems.check(
          entry.reviewed().isEmpty() && entry.due().isEmpty(),
          place + ": raised must be given where reviewed or due is. Add when it was written down.");
      return Optional.empty();
    }
    return problems.read(place, () -> {
      RiskDates read = new RiskDates(
          RiskId.of(entry.id()),
          PlanTexts.date(entry.raised()),
          optional(entry.reviewed()),
          optional(entry.due()));
      LocalDate last = read.reviewed().orElse(read.raised());
      if (statusDate.filter(last::isAfter).isPresent()) {
        throw new IllegalArgumentException("raised and reviewed must not be after the status date, "
            + statusDate.get() + ": " + last + ". Correct one of the dates.");
      }
      return read;
    });
  }

  private static Optional<LocalDate> optional(String date) {
    return date.isEmpty() ? Optional.empty() : Optional.of(PlanTexts.date(date));
  }

  /** The tasks below which there are others: a risk delays work, and a summary has none of its own. */
  void checkLeaves(RiskRegister register, ImmutableSet<TaskId> summaries) {
    for (Risk risk : register.risks()) {
      List<TaskId> named = ImmutableList.<RiskAssessment>builder()
          .add(risk.inherent())
          .addAll(risk.responses().stream().map(RiskResponse::residual).iterator())
          .build()
          .stream()
          .flatMap(assessment -> assessment.durations().stream())
          .flatMap(impact -> impact.tasks().stream())
          .distinct()
          .filter(summaries::contains)
          .toList();
      problems.check(
          named.isEmpty(),
          "risk " + risk.id() + ": delays must be of tasks without tasks below them: " + named
              + ". Name the tasks below.");
    }
  }
}
