package dev.tandem.metrics.retention;

import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.retention.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The events of users as bytes and back.
 *
 * <p>Of users with texts the texts in ascending order, and then the state of users with the dense numbers that this order gives.
 *
 * @param users under which numbers the events are kept
 * @param events what is remembered of them
 */
record SavedRetention<U extends Comparable<U>>(UserNumbers<U> users, RetentionState events) {

  private static final String KIND = "retention";
  private static final String KIND_OF_TEXTS = "named retention";
  private static final int VERSION = 2;

  ByteBuffer toBytes() {
    return users instanceof UserNumbers.OfTexts known
        ? ofTexts(known.texts(), events)
        : ofNumbers(users.ids(), events);
  }

  private static ByteBuffer ofTexts(UserDictionary<String> texts, RetentionState events) {
    UserNumbers.OfTexts sorted = new UserNumbers.OfTexts(texts.sorted());
    RetentionState renumbered = RetentionState.emptyLike(events, UserIds.DENSE);
    renumbered.combine(events, sorted.from(new UserNumbers.OfTexts(texts)), 0);
    StateWriter out = new StateWriter(KIND_OF_TEXTS, VERSION);
    sorted.texts().writeTo(out);
    out.putBuffer(ofNumbers(UserIds.DENSE, renumbered));
    return out.toBytes();
  }

  private static ByteBuffer ofNumbers(UserIds ids, RetentionState events) {
    TableLayout layout = events.layout(Instant.EPOCH);
    StateWriter out = new StateWriter(KIND, VERSION);
    ConventionCodec.write(out, layout.convention(), layout.range());
    out.putEnum(ids);
    out.putBoolean(events instanceof GrowingState);
    events.writeTo(out);
    return out.toBytes();
  }

  /** Reads what {@link #toBytes} made of users with numbers. */
  static SavedRetention<Long> numbers(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      SavedLayout saved = ConventionCodec.read(in);
      UserIds ids = in.getEnum(UserIds.class);
      in.lookAhead(ahead -> lookAtEvents(ahead, saved, ids, UserIds.MOST_DENSE));
      boolean growing = in.getBoolean();
      TableLayout layout = saved.layout();
      return new SavedRetention<>(
          new UserNumbers.Own(ids),
          growing
              ? GrowingState.readFrom(in, layout, ids)
              : RetentionState.readFrom(in, layout, ids));
    });
  }

  /** Reads what {@link #toBytes} made of users with texts. */
  static SavedRetention<String> texts(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND_OF_TEXTS, VERSION, in -> {
      in.lookAhead(ahead -> {
        int users = UserDictionary.lookAt(ahead, UserName.TEXT);
        lookAt(ahead.getBuffer(), users);
      });
      return new SavedRetention<>(
          new UserNumbers.OfTexts(UserDictionary.readFrom(in, UserName.TEXT)),
          numbers(in.getBuffer()).events());
    });
  }

  /** Refuses what is not the state of so many users with dense numbers. */
  private static void lookAt(ByteBuffer bytes, int users) {
    StateReader.<Boolean>read(bytes, KIND, VERSION, in -> {
      SavedLayout saved = ConventionCodec.read(in);
      UserIds ids = in.getEnum(UserIds.class);
      in.check(ids == UserIds.DENSE, "have dense ids");
      lookAtEvents(in, saved, ids, users);
      return true;
    });
  }

  private static void lookAtEvents(StateReader in, SavedLayout saved, UserIds ids, long idsBelow) {
    SavedRange range = in.getBoolean() ? GrowingState.lookAtRange(in, saved) : SavedRange.STATED;
    RetentionState.lookAt(in, saved, ids, idsBelow, range);
  }
}
