package dev.tandem.metrics.dictionary;

import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;

/**
 * Numbers users or accounts from 0 in order of appearance, so that everything else deals with dense ids; they are named by numbers or by
 * texts, but not by both.
 *
 * @param <U> the names: {@link Long} or {@link String}
 */
public abstract sealed class UserDictionary<U extends Comparable<U>>
    permits NumberDictionary, TextDictionary {

  private final UserName<U> type;

  UserDictionary(UserName<U> type) {
    this.type = type;
  }

  /**
   * {@return an empty dictionary}
   *
   * @param <U> the names
   * @param type how users are named
   */
  public static <U extends Comparable<U>> UserDictionary<U> of(UserName<U> type) {
    return type.dictionary();
  }

  /** {@return an empty dictionary of numbers} */
  public static UserDictionary<Long> ofNumbers() {
    return of(UserName.NUMBER);
  }

  /** {@return an empty dictionary of numbers from 0 without large gaps, which are found faster; memory grows with the largest} */
  public static UserDictionary<Long> ofDenseNumbers() {
    return of(UserName.DENSE_NUMBER);
  }

  /** {@return an empty dictionary of texts} */
  public static UserDictionary<String> ofTexts() {
    return of(UserName.TEXT);
  }

  /**
   * Refuses a name that cannot get an id, before anything is kept of what its user did.
   *
   * @param name the user's name
   * @throws IllegalArgumentException if numbers are dense and this one is negative or too large
   */
  public abstract void check(U name);

  /**
   * Refuses a number that cannot get an id, before anything is kept of what its user did.
   *
   * @param number the user's number
   * @throws IllegalArgumentException if numbers are dense and this one is negative or too large
   * @throws IllegalStateException if the users are named by texts
   */
  public void check(long number) {
    checkState(false, "id must be a text: %s. Start the accumulator for numbers.", number);
  }

  /**
   * {@return the id of a name; a new name gets the next id}
   *
   * @param name the user's name
   * @throws IllegalArgumentException if numbers are dense and this one is negative or too large
   */
  public abstract int id(U name);

  /**
   * {@return the id of a number; a new number gets the next id}
   *
   * @param number the user's number
   * @throws IllegalArgumentException if numbers are dense and this one is negative or too large
   * @throws IllegalStateException if the users are named by texts
   */
  public int id(long number) {
    check(number);
    return -1;
  }

  /**
   * {@return the id of a text; a new text gets the next id}
   *
   * @param text the user's text
   * @throws IllegalStateException if the users are named by numbers
   */
  public int idOfText(String text) {
    checkState(false, "id must be a number: \"%s\". Start the accumulator for texts.", text);
    return -1;
  }

  /**
   * {@return the id that a name of another dictionary has in this one; a new name gets the next id}
   *
   * @param other a dictionary of numbers if this is one, dense or not, else of texts
   * @param id the name's id there
   * @throws IllegalArgumentException if numbers are dense here and this one is negative or too large
   */
  public abstract int idFrom(UserDictionary<?> other, int id);

  /**
   * {@return the name of an id}
   *
   * @param id an id that this dictionary gave
   */
  public abstract U name(long id);

  /**
   * {@return the name of an id, of a text what stands before the first such character}
   *
   * @param end the character
   * @param id an id that this dictionary gave
   */
  public abstract U nameUpTo(char end, long id);

  /** {@return how many names there are} */
  public abstract int size();

  /** {@return the ids in ascending order of their names} */
  public abstract int[] ascendingIds();

  /** {@return how users are named} */
  public final UserName<U> type() {
    return type;
  }

  /** {@return an empty dictionary of the same kind of names} */
  public final UserDictionary<U> empty() {
    return of(type);
  }

  /** {@return a dictionary of the same names, numbered in ascending order} */
  public final UserDictionary<U> sorted() {
    UserDictionary<U> sorted = empty();
    for (int id : ascendingIds()) {
      sorted.idFrom(this, id);
    }
    return sorted;
  }

  /** {@return a copy that does not change with this dictionary} */
  public final UserDictionary<U> copy() {
    UserDictionary<U> copy = empty();
    for (int id = 0; id < size(); id++) {
      copy.idFrom(this, id);
    }
    return copy;
  }

  /**
   * Writes one name.
   *
   * @param out where to write
   * @param id the id of the name
   */
  public final void writeName(StateWriter out, int id) {
    type.write(out, name(id));
  }

  /**
   * {@return the id of the next name}
   *
   * @param in where to read
   */
  public final int readName(StateReader in) {
    return id(type.read(in));
  }

  /**
   * Writes all names in the order of their ids.
   *
   * @param out where to write
   */
  public final void writeTo(StateWriter out) {
    out.putInt(size());
    for (int id = 0; id < size(); id++) {
      writeName(out, id);
    }
  }

  /**
   * {@return the dictionary that {@link #writeTo} wrote}
   *
   * @param <U> the names
   * @param in where to read
   * @param type how users are named
   */
  public static <U extends Comparable<U>> UserDictionary<U> readFrom(
      StateReader in, UserName<U> type) {
    UserDictionary<U> dictionary = of(type);
    for (int left = in.count("names", type.leastBytes()); left > 0; left--) {
      dictionary.readName(in);
    }
    return dictionary;
  }

  /**
   * {@return how many names {@link #writeTo} wrote of a {@link #sorted() sorted} dictionary, after looking at them}
   *
   * @param in where to read
   * @param type how users are named
   * @throws IllegalArgumentException if the names do not ascend
   */
  public static int lookAt(StateReader in, UserName<?> type) {
    int size = in.count("names", type.leastBytes());
    AscendingIds names = type.ascending(in);
    for (int i = 0; i < size; i++) {
      names.next();
    }
    return size;
  }
}
