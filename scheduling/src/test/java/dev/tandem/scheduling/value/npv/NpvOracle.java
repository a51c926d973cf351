package dev.tandem.scheduling.value.npv;

import static dev.tandem.core.calendar.WorkDuration.workdays;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small plan in whole days with cash flows, and its greatest present value over all starts, tried one by one. */
final class NpvOracle {
  static final double RATE = 0.04;

  private final int[] days;
  private final double[] cash;
  private final List<Link> links = new ArrayList<>();

  private record Link(int from, int to, DependencyType type, int lag) {}

  NpvOracle(long seed, int size, boolean onlyFinishToStart) {
    Random random = new Random(seed);
    days = random.ints(size, 1, 4).toArray();
    cash = random.ints(size, -60, 61).asDoubleStream().toArray();
    DependencyType[] types = DependencyType.values();
    for (int to = 1; to < size; to++) {
      for (int from = 0; from < to; from++) {
        if (random.nextInt(5) < 2) {
          DependencyType type = onlyFinishToStart
              ? DependencyType.FINISH_TO_START
              : types[random.nextInt(types.length)];
          links.add(new Link(from, to, type, onlyFinishToStart ? 0 : random.nextInt(4) - 1));
        }
      }
    }
  }

  Project project() {
    ProjectBuilder project = Project.builder("days", LocalDate.of(2027, 1, 4));
    for (int task = 0; task < days.length; task++) {
      project.task("t" + task, workdays(days[task]));
    }
    links.forEach(link -> project.dependency(
        "t" + link.from, "t" + link.to, link.type, new Lag.Working(workdays(link.lag))));
    return project.build();
  }

  List<CashFlow> flows() {
    List<CashFlow> flows = new ArrayList<>();
    for (double amount : cash) {
      flows.add(CashFlow.of("t" + flows.size(), amount));
    }
    return flows;
  }

  /** The greatest value when all is finished by a day. */
  double best(int deadline) {
    return best(new int[days.length], 0, deadline);
  }

  private double best(int[] starts, int task, int deadline) {
    if (task == days.length) {
      double sum = 0;
      for (int each = 0; each < days.length; each++) {
        sum += cash[each] / Math.pow(1 + RATE, starts[each] + days[each]);
      }
      return sum;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int start = 0; start + days[task] <= deadline; start++) {
      starts[task] = start;
      if (isKept(starts, task)) {
        best = Math.max(best, best(starts, task + 1, deadline));
      }
    }
    return best;
  }

  private boolean isKept(int[] starts, int task) {
    return links.stream().filter(link -> link.to == task).allMatch(link -> {
      boolean fromStart =
          link.type == DependencyType.START_TO_START || link.type == DependencyType.START_TO_FINISH;
      boolean toStart =
          link.type == DependencyType.START_TO_START || link.type == DependencyType.FINISH_TO_START;
      int origin = starts[link.from] + (fromStart ? 0 : days[link.from]);
      int end = starts[task] + (toStart ? 0 : days[task]);
      return end - origin >= link.lag;
    });
  }
}
