package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * A project's tasks, immutable, with what is asked of them again and again: where an id stands, and which task is whose parent.
 *
 * <p>It is an ordinary list to everybody else, so that a project stays a plain value.
 */
final class IndexedTasks extends AbstractList<Task> implements RandomAccess {
  static final int NONE = -1;

  private final ImmutableList<Task> tasks;
  private final Map<TaskId, Integer> positions;
  private final ImmutableIntArray parents;
  private final boolean[] summary;

  private IndexedTasks(ImmutableList<Task> tasks) {
    this.tasks = tasks;
    this.positions = Maps.newHashMapWithExpectedSize(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      positions.putIfAbsent(tasks.get(i).id(), i);
    }
    this.summary = new boolean[tasks.size()];
    int[] parentOf = new int[tasks.size()];
    for (int i = 0; i < parentOf.length; i++) {
      parentOf[i] = tasks.get(i).parent().map(this::position).orElse(NONE);
      if (parentOf[i] != NONE) {
        summary[parentOf[i]] = true;
      }
    }
    this.parents = ImmutableIntArray.copyOf(parentOf);
  }

  static IndexedTasks copyOf(List<Task> tasks) {
    return tasks instanceof IndexedTasks indexed
        ? indexed
        : new IndexedTasks(ImmutableList.copyOf(tasks));
  }

  /** The position of the first task with this id, or {@link #NONE}. */
  int position(TaskId id) {
    return positions.getOrDefault(id, NONE);
  }

  ImmutableIntArray parents() {
    return parents;
  }

  boolean isSummary(int position) {
    return summary[position];
  }

  @Override
  public Task get(int index) {
    return tasks.get(index);
  }

  @Override
  public int size() {
    return tasks.size();
  }
}
