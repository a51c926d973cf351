package dev.tandem.examples.report.section;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.analysis.ResourceAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.load.LoadPeriod;
import dev.tandem.scheduling.resource.load.Overallocation;
import dev.tandem.scheduling.resource.load.ResourceLoad;
import dev.tandem.scheduling.resource.reason.LevellingMove;
import dev.tandem.scheduling.resource.reason.MoveReason;
import dev.tandem.scheduling.resource.reason.Unresolved;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who has how much to do, who has too much, and what happens when if nobody has: with bound, reasons and cost. */
final class ResourceSection implements Section {
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

  private final Project project;
  private final Answer<ResourceAnalysis> answer;

  ResourceSection(PlanAnalysis analysis) {
    this.project = analysis.project();
    this.answer = analysis.resources();
  }

  @Override
  public void write(Page page) {
    page.section("Who has how much to do?");
    answer
        .value()
        .ifPresentOrElse(
            resources -> write(resources, page),
            () -> page.line("Not counted: " + answer.whyNot()));
  }

  private void write(ResourceAnalysis resources, Page page) {
    page.each(
        resources.loads().all(),
        load -> load.total()
            .ifPresent(total -> page.row(load.name(), amount(total), left(load, total))));
    page.section("Who has too much to do?");
    page.each(resources.loads().overallocations(), each -> overallocated(each, page));
    page.noneIf(resources.loads().isFeasible());
    levelled(resources.levelled(), page);
    page.section("What it costs that nobody has too much to do");
    page.text(resources.cost() + "\n");
    resources.cheapest().ifPresent(cheapest -> twoWays(resources.levelled(), cheapest, page));
  }

  /** The plan levelled for the earliest finish, and for the least cost of delay. */
  private static void twoWays(
      LevelledSchedule earliest, ResourceAnalysis.Cheapest cheapest, Page page) {
    page.section("Level for the finish, or for what features lose?");
    page.row(
        "earliest finish",
        DateText.full(earliest.schedule().finish()),
        loses(cheapest, cheapest.earliest()) + ", " + earliest.moves().size() + " tasks move");
    page.row(
        "least cost of delay",
        DateText.full(cheapest.levelled().schedule().finish()),
        loses(cheapest, cheapest.cost().after().doubleValue())
            + (cheapest.cost().isProvenOptimal()
                ? ", and no order loses less"
                : ", no order less than "
                    + MoneyText.of(cheapest.currency(), cheapest.cost().bound().doubleValue()))
            + "; " + cheapest.levelled().moves().size() + " tasks move");
  }

  private static String loses(ResourceAnalysis.Cheapest cheapest, double amount) {
    return "features lose " + MoneyText.of(cheapest.currency(), amount);
  }

  private static String amount(LoadPeriod total) {
    return hours(total.demand()) + " of " + hours(total.capacity()) + " hours";
  }

  private static String left(ResourceLoad load, LoadPeriod total) {
    return load.isFeasible()
        ? hours(total.idle()) + " hours idle"
        : hours(total.overallocated()) + " hours too much";
  }

  private static String hours(BigDecimal unitSeconds) {
    return String.format(
        Locale.ROOT, "%,.0f", unitSeconds.divide(SECONDS_PER_HOUR, MathContext.DECIMAL64));
  }

  private void overallocated(Overallocation each, Page page) {
    page.line("  " + each.resource() + ", " + DateText.timed(each.from()) + " to "
        + DateText.timed(each.until()) + ": " + each.demand().toPlainString() + " of "
        + each.capacity().toPlainString() + " by " + names(each.tasks()));
  }

  private void levelled(LevelledSchedule levelled, Page page) {
    page.section("If nobody has too much to do");
    page.line("Finishes " + DateText.full(levelled.schedule().finish()) + " instead of "
        + DateText.full(levelled.before().finish()) + "; "
        + (levelled.isProvenOptimal()
            ? "no other order of the tasks finishes earlier."
            : "none finishes earlier than " + DateText.full(levelled.bound().finish()) + "."));
    page.line("Resource-critical chain: " + names(levelled.resourceCriticalChain()));
    page.each(levelled.moves(), move -> moved(move, page));
    page.noneIf(levelled.moves().isEmpty());
    if (!levelled.unresolved().isEmpty()) {
      page.line("What stays as it is");
      page.each(levelled.unresolved(), each -> unresolved(each, page));
    }
  }

  private void moved(LevellingMove move, Page page) {
    page.line("  " + name(move.task()) + " starts " + DateText.timed(move.start())
        + " instead of " + DateText.timed(move.startBefore()) + ": "
        + move.reason().<String>fold(this::waits, this::follows, this::smoothes));
  }

  private String waits(MoveReason.ResourceWait wait) {
    String until = " until " + DateText.timed(wait.until());
    String why = wait.competitors().isEmpty()
        ? wait.resource() + " is not there" + until
        : wait.resource() + " works on " + names(wait.competitors()) + until;
    return wait.missing().signum() == 0
        ? why
        : why + "; with " + wait.missing().toPlainString() + " more, from "
            + DateText.timed(wait.startWithMore());
  }

  private String follows(MoveReason.PredecessorMove follows) {
    return "it follows "
        + names(follows.dependencies().stream()
            .map(Dependency::predecessor)
            .distinct()
            .toList());
  }

  private String smoothes(MoveReason.SmootherLoad smoother) {
    return "the load is smoother than from " + DateText.timed(smoother.possible()) + " on";
  }

  private void unresolved(Unresolved each, Page page) {
    page.line("  " + name(each.task()) + " is without enough of " + each.resource() + ": "
        + each.cause().words());
  }

  private String names(Collection<TaskId> tasks) {
    return tasks.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(TaskId id) {
    return project.task(id).name();
  }
}
