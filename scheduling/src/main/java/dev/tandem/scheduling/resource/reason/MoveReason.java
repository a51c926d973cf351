package dev.tandem.scheduling.resource.reason;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a task has other dates after levelling. */
public sealed interface MoveReason {

  /**
   * {@return what the function for this kind of reason makes of it}
   *
   * @param <T> what the functions return
   * @param resource for a task that waits for a resource
   * @param predecessor for a task that follows others
   * @param smoother for a task that waits so that the load is smoother
   */
  <T> T fold(
      Function<? super ResourceWait, ? extends T> resource,
      Function<? super PredecessorMove, ? extends T> predecessor,
      Function<? super SmootherLoad, ? extends T> smoother);

  /**
   * Its links would let it start earlier, but a resource is taken, or not there.
   *
   * @param resource the resource or team that was free last
   * @param from from when on the task would have had too little of it, at the last start tried before this one
   * @param until when there is enough of it again
   * @param competitors the tasks that have it then and were placed before: what would have to give way; none if it is not there
   * @param missing how many more units it would take to start at {@code startWithMore}; 0 if more of it would not help
   * @param startWithMore when the task would start with so much more of it, everything placed before it as it is
   */
  record ResourceWait(
      ResourceId resource,
      LocalDateTime from,
      LocalDateTime until,
      List<TaskId> competitors,
      BigDecimal missing,
      LocalDateTime startWithMore)
      implements MoveReason {

    /** Copies the competitors. */
    public ResourceWait {
      Objects.requireNonNull(resource, "resource");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(missing, "missing");
      Objects.requireNonNull(startWithMore, "startWithMore");
      competitors = ImmutableList.copyOf(competitors);
    }

    @Override
    public <T> T fold(
        Function<? super ResourceWait, ? extends T> resource,
        Function<? super PredecessorMove, ? extends T> predecessor,
        Function<? super SmootherLoad, ? extends T> smoother) {
      return resource.apply(this);
    }

    @Override
    public String toString() {
      String why = competitors.isEmpty()
          ? resource + " is not there until " + until
          : resource + " works on " + names(competitors, TaskId::value) + " until " + until;
      return missing.signum() == 0
          ? why + "; more of " + resource + " alone would not help"
          : why + "; with " + missing.toPlainString() + " more of " + resource
              + " it would start on " + startWithMore;
    }
  }

  /**
   * It starts as soon as its links let it, and what they start from has moved.
   *
   * @param dependencies the dependencies that decide its dates now
   */
  record PredecessorMove(List<Dependency> dependencies) implements MoveReason {

    /** Copies the dependencies. */
    public PredecessorMove {
      dependencies = ImmutableList.copyOf(dependencies);
    }

    @Override
    public <T> T fold(
        Function<? super ResourceWait, ? extends T> resource,
        Function<? super PredecessorMove, ? extends T> predecessor,
        Function<? super SmootherLoad, ? extends T> smoother) {
      return predecessor.apply(this);
    }

    @Override
    public String toString() {
      return dependencies.isEmpty()
          ? "its dates follow from others"
          : "it follows " + names(dependencies, each -> each.predecessor().value());
    }
  }

  /**
   * Its resources would be free before, but the load is smoother if it waits, which was asked for.
   *
   * @param possible when its links would let it start
   */
  record SmootherLoad(LocalDateTime possible) implements MoveReason {

    /** Checks that the date is there. */
    public SmootherLoad {
      Objects.requireNonNull(possible, "possible");
    }

    @Override
    public <T> T fold(
        Function<? super ResourceWait, ? extends T> resource,
        Function<? super PredecessorMove, ? extends T> predecessor,
        Function<? super SmootherLoad, ? extends T> smoother) {
      return smoother.apply(this);
    }

    @Override
    public String toString() {
      return "the load is smoother than from " + possible + " on";
    }
  }

  private static <T> String names(List<T> all, Function<? super T, String> name) {
    return all.stream().map(name).distinct().collect(Collectors.joining(", "));
  }
}
