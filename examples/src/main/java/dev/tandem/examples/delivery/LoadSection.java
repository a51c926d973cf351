package dev.tandem.examples.delivery;

import dev.tandem.examples.report.Page;
import dev.tandem.metrics.bottleneck.Bottleneck;
import dev.tandem.metrics.bottleneck.QueueGrowth;
import dev.tandem.metrics.bottleneck.StageLoad;
import java.util.Locale;
import java.util.Optional;

/** Which state of the board limits the team, and which queue grows. */
final class LoadSection {
  private final DeliveryAnalysis analysis;

  LoadSection(DeliveryAnalysis analysis) {
    this.analysis = analysis;
  }

  void write(Page page) {
    page.section("What limits the team, and which queue grows?");
    Optional<BoardLoad> load = analysis.load();
    if (load.isEmpty()) {
      page.line("Not known: no item went through the states of the board.");
      return;
    }
    load.get()
        .bottleneck()
        .ifPresentOrElse(
            bottleneck -> stages(bottleneck, page),
            () ->
                page.line("How busy its states are is not known: say in a column \"people\" of the"
                    + " workflow how many work in them."));
    page.line("");
    for (QueueGrowth queue : load.get().queues()) {
      page.row(
          "items in " + queue.state(),
          String.format(Locale.ROOT, "%.1f on average", queue.averageQueue()),
          String.format(
              Locale.ROOT,
              "%+d in %d days%s",
              queue.growth(),
              queue.arrived().size(),
              queue.averageWaitDays().value().isPresent()
                  ? String.format(
                      Locale.ROOT,
                      ", %.1f days each",
                      queue.averageWaitDays().value().getAsDouble())
                  : ""));
    }
    QueueGrowth fastest = load.get().fastest();
    page.line(
        fastest.growth() > 0
            ? "The queue in " + fastest.state() + " grows fastest."
            : "No queue grows.");
  }

  private static void stages(Bottleneck bottleneck, Page page) {
    for (StageLoad load : bottleneck.stages()) {
      page.row(
          load.stage().name() + ", " + load.stage().servers()
              + (load.stage().servers() == 1 ? " person" : " people"),
          percent(load.stage().utilisation()) + " used",
          String.format(
              Locale.ROOT,
              "%.2f items a day come, %.2f it can do",
              load.stage().demand(),
              load.stage().capacity()));
      page.row(
          "  items that wait for it",
          load.observedQueue().isPresent()
              ? String.format(
                  Locale.ROOT, "%.1f on average", load.observedQueue().getAsDouble())
              : "not counted",
          load.expectedQueue().value().isPresent()
              ? String.format(
                  Locale.ROOT,
                  "%s expects %.1f in the long run",
                  load.model(),
                  load.expectedQueue().value().getAsDouble())
              : load.expectedQueue().undefinedBecause());
    }
    page.line("It is limited by " + bottleneck.limiting().stage().name()
        + ", the state that is used most.");
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
