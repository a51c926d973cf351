package dev.tandem.metrics.retention.counting;

import com.google.common.primitives.Ints;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserIds;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

/**
 * Under which number a user's events are kept: the user's own, or the one that a dictionary gave.
 *
 * @param <U> how users are named
 */
public sealed interface UserNumbers<U extends Comparable<U>> {

  /** {@return what the numbers are like} */
  UserIds ids();

  /**
   * {@return the number of a user; a new user gets one}
   *
   * @param user the user
   */
  long of(U user);

  /**
   * {@return the number of a user who is named by one, without making an object}
   *
   * @param user the user
   * @throws IllegalStateException if users are named by texts
   */
  long of(long user);

  /** {@return who has a number, as of now; later users do not change it} */
  LongFunction<U> users();

  /**
   * {@return which number here stands for a user's number there; a new user gets one}
   *
   * @param other the numbers there
   */
  LongUnaryOperator from(UserNumbers<U> other);

  /** {@return a copy that does not change with this} */
  UserNumbers<U> copy();

  /**
   * Each user's own number.
   *
   * @param ids what the numbers are like
   */
  record Own(UserIds ids) implements UserNumbers<Long> {
    @Override
    public long of(Long user) {
      Objects.requireNonNull(user, "user");
      return user;
    }

    @Override
    public long of(long user) {
      return user;
    }

    @Override
    public LongFunction<Long> users() {
      return number -> number;
    }

    @Override
    public LongUnaryOperator from(UserNumbers<Long> other) {
      return number -> number;
    }

    @Override
    public UserNumbers<Long> copy() {
      return this;
    }
  }

  /**
   * Each text is put into a dictionary once and is a dense number from then on.
   *
   * @param texts the dictionary
   */
  record OfTexts(UserDictionary<String> texts) implements UserNumbers<String> {
    @Override
    public UserIds ids() {
      return UserIds.DENSE;
    }

    @Override
    public long of(String user) {
      return texts.id(user);
    }

    @Override
    public long of(long user) {
      return texts.id(user);
    }

    @Override
    public LongFunction<String> users() {
      return texts.copy()::name;
    }

    @Override
    public LongUnaryOperator from(UserNumbers<String> other) {
      UserDictionary<String> theirs = ((OfTexts) other).texts;
      return number -> texts.idFrom(theirs, Ints.checkedCast(number));
    }

    @Override
    public UserNumbers<String> copy() {
      return new OfTexts(texts.copy());
    }
  }
}
