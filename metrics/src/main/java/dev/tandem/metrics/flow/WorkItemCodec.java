package dev.tandem.metrics.flow;

import dev.tandem.core.product.FeatureId;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.HistoryCompleteness;
import dev.tandem.core.work.ServiceClass;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.Transition;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.WorkItemId;
import dev.tandem.metrics.state.InstantCodec;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The form of a work item in a saved state. */
final class WorkItemCodec {
  private static final int TRANSITION_BYTES = InstantCodec.BYTES + Integer.BYTES;
  private static final int BLOCKED_BYTES = InstantCodec.BYTES + 2 * Integer.BYTES;

  /** Two texts, a time, six choices, two counts, a constant's name of at least eight letters. */
  static final int LEAST_BYTES = 2 * Integer.BYTES + InstantCodec.BYTES + 8 * Integer.BYTES + 12;

  private WorkItemCodec() {}

  static void write(StateWriter out, WorkItem item) {
    out.putText(item.id().value());
    out.putText(item.type());
    write(out, item.team(), (to, team) -> to.putText(team.value()));
    InstantCodec.write(out, item.created());
    write(out, item.firstState(), (to, state) -> to.putText(state.value()));
    out.putInt(item.transitions().size());
    for (Transition transition : item.transitions()) {
      InstantCodec.write(out, transition.time());
      out.putText(transition.state().value());
    }
    out.putInt(item.blocked().size());
    for (BlockedSpan span : item.blocked()) {
      InstantCodec.write(out, span.from());
      write(out, span.to(), InstantCodec::write);
      out.putText(span.reason());
    }
    out.putEnum(item.completeness());
    out.putBoolean(item.size().isPresent());
    item.size().ifPresent(out::putDouble);
    write(out, item.parent(), (to, parent) -> to.putText(parent.value()));
    write(out, item.serviceClass(), StateWriter::putEnum);
    write(out, item.feature(), (to, feature) -> to.putText(feature.value()));
  }

  private static <T> void write(
      StateWriter out, Optional<T> value, BiConsumer<StateWriter, T> writer) {
    out.putBoolean(value.isPresent());
    value.ifPresent(present -> writer.accept(out, present));
  }

  static WorkItem read(StateReader in) {
    WorkItemId id = WorkItemId.of(in.getText());
    String type = in.getText();
    Optional<ResourceId> team = read(in, from -> ResourceId.of(from.getText()));
    Instant created = InstantCodec.read(in);
    Optional<StateId> firstState = read(in, from -> StateId.of(from.getText()));
    List<Transition> transitions = list(
        in,
        "transitions",
        TRANSITION_BYTES,
        from -> Transition.of(InstantCodec.read(from), from.getText()));
    List<BlockedSpan> blocked = list(
        in,
        "blocked spans",
        BLOCKED_BYTES,
        from -> new BlockedSpan(
            InstantCodec.read(from), read(from, InstantCodec::read), from.getText()));
    WorkItem item = new WorkItem(
        id,
        type,
        team,
        created,
        firstState,
        transitions,
        blocked,
        in.getEnum(HistoryCompleteness.class),
        in.getBoolean() ? OptionalDouble.of(in.getDouble()) : OptionalDouble.empty(),
        read(in, from -> WorkItemId.of(from.getText())),
        read(in, from -> from.getEnum(ServiceClass.class)),
        read(in, from -> FeatureId.of(from.getText())));
    in.check(
        item.transitions().equals(transitions) && item.blocked().equals(blocked),
        "hold transitions and blocked spans in the order of time");
    return item;
  }

  private static <T> Optional<T> read(StateReader in, Function<StateReader, T> reader) {
    return in.getBoolean() ? Optional.of(reader.apply(in)) : Optional.empty();
  }

  private static <T> List<T> list(
      StateReader in, String what, int leastBytes, Function<StateReader, T> reader) {
    List<T> list = new ArrayList<>();
    for (int left = in.count(what, leastBytes); left > 0; left--) {
      list.add(reader.apply(in));
    }
    return list;
  }

  /** Goes on after the rest of an item whose id was looked at, and keeps nothing. */
  static void look(StateReader in) {
    text(in);
    optional(in, WorkItemCodec::text);
    InstantCodec.read(in);
    optional(in, WorkItemCodec::text);
    for (int left = in.count("transitions", TRANSITION_BYTES); left > 0; left--) {
      InstantCodec.read(in);
      text(in);
    }
    for (int left = in.count("blocked spans", BLOCKED_BYTES); left > 0; left--) {
      InstantCodec.read(in);
      optional(in, InstantCodec::read);
      text(in);
    }
    in.getEnum(HistoryCompleteness.class);
    optional(in, StateReader::getDouble);
    optional(in, WorkItemCodec::text);
    optional(in, from -> from.getEnum(ServiceClass.class));
    optional(in, WorkItemCodec::text);
  }

  private static void text(StateReader in) {
    in.skip(in.count("length", 1));
  }

  private static void optional(StateReader in, Consumer<StateReader> look) {
    if (in.getBoolean()) {
      look.accept(in);
    }
  }
}
