package dev.tandem.core.work;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.resource.ResourceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A piece of work as a tracker recorded it: a story, a bug, an epic, a ticket.
 *
 * <p>Being created is an implied entry into the first state, which most trackers leave out of the change log: {@code firstState} holds it.
 * Transitions are kept in the order of time; of those at one instant the order stated counts. Nothing is taken away: an item that goes
 * backwards keeps all entries. Make an item with {@link #of} and the {@code with} methods; every one returns a new item.
 *
 * @param id identifies the item within its history
 * @param type what the tool calls it, for example {@code Story}; empty if not recorded
 * @param team whose it is; empty if not recorded
 * @param created when it was created
 * @param firstState the state in which it was created; empty if not recorded
 * @param transitions the states entered after creation, in the order of time
 * @param blocked when nobody could go on, in the order of their starts; spans may overlap
 * @param completeness whether all transitions are known
 * @param size its size in the team's unit, finite and at least 0; empty if not estimated
 * @param parent the item that it is a part of
 * @param serviceClass how its delay hurts; empty if not recorded
 * @param feature the feature that it serves
 */
public record WorkItem(
    WorkItemId id,
    String type,
    Optional<ResourceId> team,
    Instant created,
    Optional<StateId> firstState,
    List<Transition> transitions,
    List<BlockedSpan> blocked,
    HistoryCompleteness completeness,
    OptionalDouble size,
    Optional<WorkItemId> parent,
    Optional<ServiceClass> serviceClass,
    Optional<FeatureId> feature) {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * Copies transitions and spans in the order of time, and checks times and size.
   *
   * @throws IllegalArgumentException if a time is not from year 1 to 9999, or {@code size} is negative or not finite
   */
  public WorkItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(firstState, "firstState");
    Objects.requireNonNull(completeness, "completeness");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(serviceClass, "serviceClass");
    Objects.requireNonNull(feature, "feature");
    transitions = ImmutableList.sortedCopyOf(Comparator.comparing(Transition::time), transitions);
    blocked = ImmutableList.sortedCopyOf(Comparator.comparing(BlockedSpan::from), blocked);
    checkTime(id, created);
    transitions.forEach(transition -> checkTime(id, transition.time()));
    blocked.forEach(span -> {
      checkTime(id, span.from());
      span.to().ifPresent(end -> checkTime(id, end));
    });
    size.ifPresent(number -> checkArgument(
        number >= 0 && number < Double.POSITIVE_INFINITY,
        "size of item %s must be at least 0 and finite: %s. Leave it out if it is not known.",
        id,
        number));
  }

  private static void checkTime(WorkItemId id, Instant time) {
    checkArgument(
        !time.isBefore(EARLIEST) && time.isBefore(LATEST),
        "times of item %s must be from year 1 to 9999: %s. Leave out what is not known.",
        id,
        time);
  }

  /**
   * {@return an item of which the state at creation and nothing else is known so far; its history counts as complete}
   *
   * @param id identifies the item within its history; not blank
   * @param created when it was created
   * @param firstState the id of the state in which it was created; not blank
   * @throws IllegalArgumentException if {@code id} or {@code firstState} is blank, or {@code created} not from year 1 to 9999
   */
  public static WorkItem of(String id, Instant created, String firstState) {
    return of(id, created).withFirstState(StateId.of(firstState));
  }

  /**
   * {@return an item of which nothing but its creation is known so far; its history counts as complete}
   *
   * @param id identifies the item within its history; not blank
   * @param created when it was created
   * @throws IllegalArgumentException if {@code id} is blank, or {@code created} not from year 1 to 9999
   */
  public static WorkItem of(String id, Instant created) {
    return new WorkItem(
        WorkItemId.of(id),
        "",
        Optional.empty(),
        created,
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of(),
        HistoryCompleteness.COMPLETE,
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return this item of another type}
   *
   * @param newType what the tool calls it
   */
  public WorkItem withType(String newType) {
    return with(draft -> draft.type = newType);
  }

  /**
   * {@return this item of a team}
   *
   * @param newTeam whose it is
   */
  public WorkItem withTeam(ResourceId newTeam) {
    return with(draft -> draft.team = Optional.of(newTeam));
  }

  /**
   * {@return this item with the state in which it was created}
   *
   * @param newFirstState the state in which it was created
   */
  public WorkItem withFirstState(StateId newFirstState) {
    return with(draft -> draft.firstState = Optional.of(newFirstState));
  }

  /**
   * {@return this item with other transitions}
   *
   * @param newTransitions the states entered after creation
   * @throws IllegalArgumentException if a time is not from year 1 to 9999
   */
  public WorkItem withTransitions(List<Transition> newTransitions) {
    return with(draft -> draft.transitions = newTransitions);
  }

  /**
   * {@return this item with one more transition}
   *
   * @param time when
   * @param state the id of the state that it enters; not blank
   * @throws IllegalArgumentException if {@code state} is blank, or {@code time} not from year 1 to 9999
   */
  public WorkItem withTransition(Instant time, String state) {
    return withTransitions(ImmutableList.<Transition>builder()
        .addAll(transitions)
        .add(Transition.of(time, state))
        .build());
  }

  /**
   * {@return this item with one more blocked span}
   *
   * @param span when nobody could go on
   * @throws IllegalArgumentException if a time is not from year 1 to 9999
   */
  public WorkItem withBlocked(BlockedSpan span) {
    return with(draft -> draft.blocked =
        ImmutableList.<BlockedSpan>builder().addAll(blocked).add(span).build());
  }

  /**
   * {@return this item with another statement about its history}
   *
   * @param newCompleteness whether all transitions are known
   */
  public WorkItem withCompleteness(HistoryCompleteness newCompleteness) {
    return with(draft -> draft.completeness = newCompleteness);
  }

  /**
   * {@return this item with a size}
   *
   * @param newSize its size in the team's unit
   * @throws IllegalArgumentException if {@code newSize} is negative or not finite
   */
  public WorkItem withSize(double newSize) {
    return with(draft -> draft.size = OptionalDouble.of(newSize));
  }

  /**
   * {@return this item as a part of another}
   *
   * @param newParent the item that it is a part of
   */
  public WorkItem withParent(WorkItemId newParent) {
    return with(draft -> draft.parent = Optional.of(newParent));
  }

  /**
   * {@return this item in a class of service}
   *
   * @param newServiceClass how its delay hurts
   */
  public WorkItem withServiceClass(ServiceClass newServiceClass) {
    return with(draft -> draft.serviceClass = Optional.of(newServiceClass));
  }

  /**
   * {@return this item as a part of a feature}
   *
   * @param newFeature the feature that it serves
   */
  public WorkItem withFeature(FeatureId newFeature) {
    return with(draft -> draft.feature = Optional.of(newFeature));
  }

  private WorkItem with(Consumer<WorkItemDraft> change) {
    WorkItemDraft draft = new WorkItemDraft(this);
    change.accept(draft);
    return draft.build();
  }
}
