package dev.tandem.metrics.delivery.portfolio;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the same projects give two sets of rates: the choices that differ, the rates that do with the projects behind them, and the verdicts
 * on these. The sides may differ in their convention, in the baselines against which the projects are measured, or in their calendars.
 *
 * @param first what produced the first rates
 * @param second what produced the second rates
 * @param rates the rates that differ, and those that do not but count other projects
 * @param projects the projects on which a verdict, the class, or the baseline differs, in the order of the first rates
 */
public record DeliveryDifference(
    MethodStatement first,
    MethodStatement second,
    List<RateDifference> rates,
    List<VerdictPair> projects) {

  /** Copies the lists. */
  public DeliveryDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    rates = ImmutableList.copyOf(rates);
    projects = ImmutableList.copyOf(projects);
  }

  /**
   * {@return the difference between two sets of rates of the same projects}
   *
   * @param first the rates on the first side
   * @param second the rates on the second side
   * @throws IllegalArgumentException if they are not of the same projects in the same order
   */
  public static DeliveryDifference between(DeliveryRates first, DeliveryRates second) {
    checkArgument(
        ids(first).equals(ids(second)),
        "rates must be of the same projects: %s and %s. Judge one list twice.",
        ids(first),
        ids(second));
    ImmutableList.Builder<VerdictPair> pairs = ImmutableList.builder();
    for (int i = 0; i < first.verdicts().size(); i++) {
      pairs.add(new VerdictPair(first.verdicts().get(i), second.verdicts().get(i)));
    }
    List<VerdictPair> all = pairs.build();
    List<ChoiceDifference> choices = first.statement().differencesFrom(second.statement());
    return new DeliveryDifference(
        first.statement(),
        second.statement(),
        Stream.of(DeliveryQuestion.values())
            .filter(question -> all.stream().anyMatch(pair -> pair.differsIn(question)))
            .map(question -> difference(question, all, choices))
            .toList(),
        all.stream().filter(VerdictPair::differs).toList());
  }

  private static List<String> ids(DeliveryRates rates) {
    return rates.verdicts().stream().map(verdict -> verdict.project().id()).toList();
  }

  private static RateDifference difference(
      DeliveryQuestion question, List<VerdictPair> pairs, List<ChoiceDifference> choices) {
    return new RateDifference(
        question,
        rate(question, pairs.stream().map(VerdictPair::first).toList()),
        rate(question, pairs.stream().map(VerdictPair::second).toList()),
        those(pairs, pair -> question.counts(pair.first()) && !question.counts(pair.second())),
        those(pairs, pair -> !question.counts(pair.first()) && question.counts(pair.second())),
        those(pairs, pair -> question.isMet(pair.first()) && !question.isMet(pair.second())),
        those(pairs, pair -> !question.isMet(pair.first()) && question.isMet(pair.second())),
        choices.stream().filter(choice -> question.dependsOn(choice)).toList());
  }

  static Proportion rate(DeliveryQuestion question, List<DeliveryVerdict> verdicts) {
    return Proportion.of(
        verdicts.stream().filter(question::isMet).count(),
        verdicts.stream().filter(question::counts).count());
  }

  private static List<String> those(List<VerdictPair> pairs, Predicate<VerdictPair> wanted) {
    return pairs.stream()
        .filter(wanted)
        .map(pair -> pair.first().project().id())
        .toList();
  }

  /** {@return the choices that differ, which come before all projects: the first reason why the rates do} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.differencesFrom(second);
  }

  /** {@return the projects that are measured against another baseline on each side} */
  public ImmutableList<VerdictPair> rebaselined() {
    return projects.stream()
        .filter(VerdictPair::isRebaselined)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the choices that differ, a line for each rate that does, and a row for each project with its verdicts on both sides} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("project")
        .words("baseline")
        .words("or")
        .words("class")
        .words("or")
        .words("answers")
        .rows(projects, pair -> new Object[] {
          pair.first().project().id(),
          pair.first().project().baseline(),
          pair.second().project().baseline(),
          pair.first().chaosClass(),
          pair.second().chaosClass(),
          pair.answers()
        });
    return Stream.concat(Stream.of(choices()), rates.stream())
            .map(Object::toString)
            .collect(Collectors.joining("\n"))
        + "\n" + table;
  }
}
