package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.retention.counting.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * The events of users as bytes and back.
 *
 * <p>Of users with texts the texts in ascending order, and then the state of users with the dense numbers that this order gives.
 */
public final class SavedRetention {

  private static final String KIND = "retention";
  private static final String KIND_OF_TEXTS = "named retention";
  private static final int VERSION = 2;

  private SavedRetention() {}

  /**
   * {@return the bytes; what has seen the same gives the same bytes}
   *
   * @param users under which numbers the events are kept
   * @param events what is remembered of them
   */
  public static ByteBuffer toBytes(UserNumbers<?> users, RetentionState events) {
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
    out.putBoolean(events.grows());
    events.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return what is made of the numbers and events that {@link #toBytes} wrote of users with numbers}
   *
   * @param <A> what is made
   * @param bytes the bytes
   * @param make makes it
   * @throws IllegalArgumentException if they are not such a state, or of another version
   */
  public static <A> A numbers(
      ByteBuffer bytes, BiFunction<UserNumbers<Long>, RetentionState, A> make) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      SavedLayout saved = ConventionCodec.read(in);
      UserIds ids = in.getEnum(UserIds.class);
      in.lookAhead(ahead -> lookAtEvents(ahead, saved, ids, UserIds.MOST_DENSE));
      boolean growing = in.getBoolean();
      TableLayout layout = saved.layout();
      return make.apply(
          new UserNumbers.Own(ids),
          growing
              ? GrowingState.readFrom(in, layout, ids)
              : RetentionState.readFrom(in, layout, ids));
    });
  }

  /**
   * {@return what is made of the numbers and events that {@link #toBytes} wrote of users with texts}
   *
   * @param <A> what is made
   * @param bytes the bytes
   * @param make makes it
   * @throws IllegalArgumentException if they are not such a state, or of another version
   */
  public static <A> A texts(
      ByteBuffer bytes, BiFunction<UserNumbers<String>, RetentionState, A> make) {
    return StateReader.read(bytes, KIND_OF_TEXTS, VERSION, in -> {
      in.lookAhead(ahead -> {
        int users = UserDictionary.lookAt(ahead, UserName.TEXT);
        lookAt(ahead.getBuffer(), users);
      });
      UserNumbers.OfTexts users =
          new UserNumbers.OfTexts(UserDictionary.readFrom(in, UserName.TEXT));
      return numbers(in.getBuffer(), (dense, events) -> make.apply(users, events));
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
