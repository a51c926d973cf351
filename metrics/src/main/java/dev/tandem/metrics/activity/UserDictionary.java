package dev.tandem.metrics.activity;

import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers user names from 0 in order of appearance, so that everything else deals with dense ids.
 *
 * @param <U> the names
 */
public final class UserDictionary<U extends Comparable<U>> {

  private final UserName<U> type;
  private final Map<U, Integer> ids = new HashMap<>();
  private final List<U> names = new ArrayList<>();

  /**
   * Makes an empty dictionary.
   *
   * @param type how users are named
   */
  public UserDictionary(UserName<U> type) {
    this.type = type;
  }

  /**
   * {@return the id of a name; a new name gets the next id}
   *
   * @param name the user's name
   */
  public int id(U name) {
    Objects.requireNonNull(name, "user");
    Integer id = ids.putIfAbsent(name, names.size());
    if (id != null) {
      return id;
    }
    names.add(name);
    return names.size() - 1;
  }

  /**
   * {@return the name of an id}
   *
   * @param id an id that this dictionary gave
   */
  public U name(long id) {
    return names.get(Math.toIntExact(id));
  }

  /** {@return how many names there are} */
  public int size() {
    return names.size();
  }

  /** {@return how users are named} */
  public UserName<U> type() {
    return type;
  }

  /** {@return the ids in ascending order of their names} */
  public List<Integer> ascendingIds() {
    List<U> ascending = new ArrayList<>(names);
    Collections.sort(ascending);
    return ascending.stream().map(this::id).toList();
  }

  /** {@return a dictionary of the same names, numbered in ascending order} */
  public UserDictionary<U> sorted() {
    UserDictionary<U> sorted = new UserDictionary<>(type);
    ascendingIds().forEach(id -> sorted.id(name(id)));
    return sorted;
  }

  /** {@return a copy that does not change with this dictionary} */
  public UserDictionary<U> copy() {
    UserDictionary<U> copy = new UserDictionary<>(type);
    names.forEach(copy::id);
    return copy;
  }

  /**
   * Writes one name.
   *
   * @param out where to write
   * @param id the id of the name
   */
  public void writeName(StateWriter out, int id) {
    type.write(out, names.get(id));
  }

  /**
   * {@return the id of the next name}
   *
   * @param in where to read
   */
  public int readName(StateReader in) {
    return id(type.read(in));
  }

  /**
   * Writes all names in the order of their ids.
   *
   * @param out where to write
   */
  public void writeTo(StateWriter out) {
    out.putInt(names.size());
    names.forEach(name -> type.write(out, name));
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
    UserDictionary<U> dictionary = new UserDictionary<>(type);
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
