package dev.tandem.metrics.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers user names from 0 in order of appearance, so that everything else deals with dense ids. */
public final class UserDictionary {

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Makes an empty dictionary. */
  public UserDictionary() {}

  /**
   * {@return the id of a name; a new name gets the next id}
   *
   * @param name the user's name
   */
  public int id(String name) {
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
  public String name(long id) {
    return names.get(Math.toIntExact(id));
  }

  /** {@return how many names there are} */
  public int size() {
    return names.size();
  }

  /** {@return a dictionary of the same names, numbered in ascending order} */
  public UserDictionary sorted() {
    List<String> ascending = new ArrayList<>(names);
    Collections.sort(ascending);
    UserDictionary sorted = new UserDictionary();
    ascending.forEach(sorted::id);
    return sorted;
  }

  /** {@return a copy that does not change with this dictionary} */
  public UserDictionary copy() {
    UserDictionary copy = new UserDictionary();
    names.forEach(copy::id);
    return copy;
  }

  /**
   * Writes all names in the order of their ids.
   *
   * @param out where to write
   */
  public void writeTo(StateWriter out) {
    out.putInt(names.size());
    names.forEach(out::putText);
  }

  /**
   * {@return the dictionary that {@link #writeTo} wrote}
   *
   * @param in where to read
   */
  public static UserDictionary readFrom(StateReader in) {
    UserDictionary dictionary = new UserDictionary();
    int size = in.count("names");
    for (int i = 0; i < size; i++) {
      dictionary.id(in.getText());
    }
    return dictionary;
  }
}
