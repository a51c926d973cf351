package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.task.Dependency;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A project's dependencies, immutable, with the positions of the tasks they name, looked up once. */
final class ResolvedDependencies extends AbstractList<Dependency> implements RandomAccess {
  private final ImmutableList<Dependency> dependencies;
  private final ImmutableIntArray predecessors;
  private final ImmutableIntArray successors;

  private ResolvedDependencies(ImmutableList<Dependency> dependencies, IndexedTasks tasks) {
    this.dependencies = dependencies;
    int[] from = new int[dependencies.size()];
    int[] to = new int[dependencies.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = tasks.position(dependencies.get(i).predecessor());
      to[i] = tasks.position(dependencies.get(i).successor());
    }
    this.predecessors = ImmutableIntArray.copyOf(from);
    this.successors = ImmutableIntArray.copyOf(to);
  }

  static ResolvedDependencies of(List<Dependency> dependencies, IndexedTasks tasks) {
    return new ResolvedDependencies(ImmutableList.copyOf(dependencies), tasks);
  }

  /** Position of each dependency's predecessor, {@link IndexedTasks#NONE} where it is unknown. */
  ImmutableIntArray predecessors() {
    return predecessors;
  }

  /** Position of each dependency's successor, {@link IndexedTasks#NONE} where it is unknown. */
  ImmutableIntArray successors() {
    return successors;
  }

  @Override
  public Dependency get(int index) {
    return dependencies.get(index);
  }

  @Override
  public int size() {
    return dependencies.size();
  }
}
