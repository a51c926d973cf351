package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Blocks that are not series-parallel, and their least cost by dynamic programming over all initial sets. */
public final class Tangles {

  private Tangles() {}

  /** Enablers without value, and features that each need some of them: they hold together in large blocks. */
  public static List<BacklogItem> tangle(int enablers, int features, SplittableRandom random) {
    List<BacklogItem> items = new ArrayList<>();
    for (int i = 0; i < enablers; i++) {
      items.add(BacklogItem.of("E" + i, random.nextInt(1, 10), 0));
    }
    for (int i = 0; i < features; i++) {
      String[] required = random
          .ints(random.nextInt(2, 4), 0, enablers)
          .distinct()
          .mapToObj(enabler -> "E" + enabler)
          .toArray(String[]::new);
      items.add(BacklogItem.of("F" + i, random.nextInt(1, 10), random.nextInt(1, 15))
          .requiring(required));
    }
    return items;
  }

  /** The blocks as they are, without the contraction that would solve some of them. */
  static List<CompositeOrder> blocks(List<BacklogItem> items) {
    Jobs all = new Jobs(items);
    List<CompositeOrder> blocks = new ArrayList<>();
    for (int[] members : SidneyDecomposition.blocks(all)) {
      ImmutableList<CompositeJob> jobs = Arrays.stream(members)
          .mapToObj(item -> new CompositeJob(
              ImmutableIntArray.of(item), all.durations()[item], all.costsOfDelay()[item]))
          .collect(ImmutableList.toImmutableList());
      blocks.add(new CompositeOrder(jobs, all.requiresWithin(members), false));
    }
    return blocks;
  }

  static long leastCost(CompositeOrder jobs) {
    InitialSets all = InitialSets.of(jobs.requires(), 1_000_000).orElseThrow();
    return jobs.delayCost(jobs.cheapest(all));
  }
}
