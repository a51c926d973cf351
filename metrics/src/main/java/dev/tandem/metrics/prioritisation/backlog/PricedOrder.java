package dev.tandem.metrics.prioritisation.backlog;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.core.text.TextTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Features delivered one after another on a clock.
 *
 * @param clock from when, on which calendar and with what capacity they are delivered
 * @param deliveries the features, in order of delivery
 */
public record PricedOrder(DeliveryClock clock, List<Delivery> deliveries) {

  /**
   * One delivery.
   *
   * @param feature the feature
   * @param start when work on it begins
   * @param finish when it is delivered
   * @param cost what is lost by delivery then, in the currency of its product
   */
  public record Delivery(Feature feature, LocalDateTime start, LocalDateTime finish, double cost) {

    /** Checks that the parts are there. */
    public Delivery {
      Objects.requireNonNull(feature, "feature");
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(finish, "finish");
    }

    /** {@return for example {@code sso: 2026-01-05T08:00 to 2026-01-07T17:00, cost 9}} */
    @Override
    public String toString() {
      return feature.id() + ": " + start + " to " + finish + ", cost " + TextTable.text(cost);
    }
  }

  /** Copies the deliveries. */
  public PricedOrder {
    Objects.requireNonNull(clock, "clock");
    deliveries = ImmutableList.copyOf(deliveries);
  }

  static PricedOrder of(List<Feature> order, DeliveryClock clock) {
    ImmutableList.Builder<Delivery> deliveries = ImmutableList.builder();
    long work = 0;
    for (Feature feature : order) {
      LocalDateTime start = clock.startAfter(work);
      work = Math.addExact(work, clock.work(feature.effort().orElseThrow()));
      LocalDateTime finish = clock.after(work);
      deliveries.add(
          new Delivery(feature, start, finish, clock.cost(feature.costOfDelay(), finish)));
    }
    return new PricedOrder(clock, deliveries.build());
  }

  /** {@return the ids of the features, in order of delivery} */
  public ImmutableList<FeatureId> ids() {
    return deliveries.stream()
        .map(delivery -> delivery.feature().id())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what all of them lose together} */
  public double cost() {
    return deliveries.stream().mapToDouble(Delivery::cost).sum();
  }

  /**
   * {@return a project that delivers them in this order: for each feature one task with its id, which takes its effort with the clock's
   * capacity and waits for the one before}
   *
   * @param name what people call the project
   */
  public Project toProject(String name) {
    ProjectBuilder project =
        Project.builder(name, clock.start()).calendar(clock.calendar()).workday(clock.workday());
    String before = "";
    for (Delivery delivery : deliveries) {
      String id = delivery.feature().id().toString();
      long work = clock.work(delivery.feature().effort().orElseThrow());
      project.task(Task.of(id, WorkDuration.ofSeconds(work, clock.workday()))
          .withName(delivery.feature().name()));
      if (!before.isEmpty()) {
        project.dependency(before, id);
      }
      before = id;
    }
    return project.build();
  }

  /** {@return the clock and the cost, then a line a feature, for people} */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%,.2f lost, %s", cost(), clock));
    int width = deliveries.stream()
        .mapToInt(delivery -> delivery.feature().id().toString().length())
        .max()
        .orElse(0);
    for (int i = 0; i < deliveries.size(); i++) {
      Delivery each = deliveries.get(i);
      lines.add((i + 1) + ". "
          + Strings.padEnd(each.feature().id().toString(), width, ' ') + "  " + each.start()
          + " to " + each.finish() + String.format(Locale.ROOT, "  loses %,.2f", each.cost()));
    }
    return String.join("\n", lines);
  }
}
