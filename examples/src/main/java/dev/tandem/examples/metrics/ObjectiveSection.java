package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.decimal;
import static dev.tandem.examples.metrics.NumberText.left;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResult.CheckIn;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.metrics.input.MetricsInput.Objectives;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.objectives.KeyResultScore;
import dev.tandem.metrics.objectives.ObjectiveScore;
import dev.tandem.metrics.objectives.OkrScores;
import dev.tandem.metrics.objectives.OkrScoring;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far the objectives have come, children below their parents, and how far they should be. */
final class ObjectiveSection {
  private static final int NAME = 46;

  private final String file;
  private final LocalDate asOf;
  private final OkrScores scores;
  private final ImmutableListMultimap<Optional<ObjectiveId>, ObjectiveScore> byParent;

  ObjectiveSection(Objectives objectives) {
    this.file = objectives.file();
    this.asOf = lastCheckIn(objectives.product());
    this.scores = scores(objectives, asOf);
    this.byParent =
        Multimaps.index(scores.objectives(), score -> score.objective().parent());
  }

  /** {@return the day of the last measurement; if nothing was measured, the first day of the first objective} */
  private static LocalDate lastCheckIn(Product product) {
    List<Objective> objectives = product.objectives();
    return objectives.stream()
        .flatMap(objective -> objective.keyResults().stream())
        .flatMap(keyResult -> keyResult.current().stream())
        .map(CheckIn::asOf)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> objectives.get(0).period().start());
  }

  private static OkrScores scores(Objectives objectives, LocalDate asOf) {
    try {
      return OkrScoring.withDefaults().score(objectives.product(), asOf);
    } catch (ArithmeticException e) {
      throw new UnreadableInputException(objectives.file() + ": " + e.getMessage());
    }
  }

  void write(Page page) {
    page.section("Do the objectives come within reach? " + file + ", as of " + asOf);
    page.line("  " + left("", NAME + 2) + "score             expected by now");
    byParent.get(Optional.empty()).forEach(score -> write(page, score, "  "));
    page.line(
        "  Overall " + text(scores.overall())
            + ". A parent scores the mean of its children; its own key"
            + " results are shown, but do not count. Green from 0.7, yellow from 0.4; not measured counts 0.");
  }

  private void write(Page page, ObjectiveScore score, String indent) {
    page.text(indent + left(score.objective().title(), NAME + 4 - indent.length())
        + bar(score.rolledUp())
        + "  " + String.format(Locale.ROOT, "%.2f", score.expectedNow()) + "  "
        + left(
            score.colour().map(colour -> colour.name().toLowerCase(Locale.ROOT)).orElse(""), 8)
        + (score.onTrack().orElse(false) ? "on track" : "behind") + "\n");
    for (KeyResultScore keyResult : score.keyResults()) {
      page.text(
          indent + "  " + left("- " + keyResult.keyResult().metric(), NAME + 2 - indent.length())
              + bar(keyResult.clamped()) + "  " + way(keyResult.keyResult()) + "\n");
    }
    byParent
        .get(Optional.of(score.objective().id()))
        .forEach(child -> write(page, child, indent + "  "));
  }

  private static String bar(OptionalDouble score) {
    if (score.isEmpty()) {
      return "   -            ";
    }
    int full = (int) Math.round(10 * score.getAsDouble());
    return text(score) + "  " + "█".repeat(full) + "·".repeat(10 - full);
  }

  private static String text(OptionalDouble score) {
    return score.isPresent()
        ? String.format(Locale.ROOT, "%.2f", score.getAsDouble())
        : "undefined, because nothing is measured";
  }

  private static String way(KeyResult keyResult) {
    String now = keyResult
        .current()
        .map(checkIn -> "now " + decimal(checkIn.value()))
        .orElse("not measured");
    return switch (keyResult.type()) {
      case BINARY -> keyResult.current().map(CheckIn::value).orElse(0.0) == 1 ? "done" : "not done";
      case MILESTONE -> "steps, " + now;
      case STAY_BELOW -> now + ", at most " + decimal(keyResult.target());
      case STAY_ABOVE -> now + ", at least " + decimal(keyResult.target());
      default -> decimal(keyResult.start()) + " to " + decimal(keyResult.target()) + ", " + now;
    };
  }
}
